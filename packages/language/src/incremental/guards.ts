import type { AstNode } from 'langium';
import type { SourceFile } from '../generated/ast.ts';
import { owner, touchInside, touchList, touchMember, touchOutline, unwatched } from './recording.ts';

/** What others see of a declaration only when they look inside. */
export const INSIDE = ['labels', 'clauses', 'versions', 'rows', 'head', 'givens', 'expectations'] as const;
/** Its members: who knows one of them by name need not know the others. */
export const LISTS = ['facts', 'members', 'sectors', 'items', 'lists', 'stages'] as const;

type List = (typeof LISTS)[number];

type Hidden = Partial<Record<List | (typeof INSIDE)[number], unknown>>;

const hidden = new WeakMap<AstNode, Hidden>();

/**
 * Makes the insides and the lists of members of the declarations of a file tell when they are looked at. Whoever only knows a rule's name and
 * type, or one fact of an act, is then not disturbed by the rest.
 */
export function guardInsides(file: SourceFile): void {
  for (const unit of file.declarations) {
    const own: Hidden = {};
    for (const property of [...INSIDE, ...LISTS]) {
      if (!(property in unit)) continue;
      own[property] = (unit as unknown as Record<string, unknown>)[property];
      guard(unit, property, (LISTS as readonly string[]).includes(property) ? touchList : touchInside);
    }
    hidden.set(unit, own);
  }
}

/**
 * Looks inside a declaration for nothing but when its versions hold and what its references mean; the caller must not see more.
 * Whoever looks so is not disturbed by a number or a word that changes.
 */
export function outlineOf<T extends AstNode, R>(unit: T, look: (unit: T) => R): R {
  if (!owner()) return look(unit);
  touchOutline(unit);
  return unwatched(() => look(unit));
}

function guard(unit: AstNode, property: string, touch: (unit: AstNode) => void): void {
  const value = (unit as unknown as Record<string, unknown>)[property];
  Object.defineProperty(unit, property, {
    enumerable: true,
    configurable: true,
    get() {
      if (owner()) touch(unit);
      return value;
    },
  });
}

/** The first member of a declaration with that name. Sees this one member and no other. */
export function memberNamed<T extends AstNode & { name: string }>(
  unit: AstNode,
  list: List,
  name: string,
): T | undefined {
  const lists = unit as AstNode & Partial<Record<List, readonly T[]>>;
  if (!owner()) return lists[list]?.find((each) => each.name === name);
  touchMember(unit, name);
  const members = (hidden.get(unit)?.[list] ?? lists[list]) as readonly T[] | undefined;
  return members?.find((each) => each.name === name);
}
