import type { Rules } from '@fefta/runtime';
import type { Standing } from '../compare/standing.ts';
import { type AnyDeclaration, daysOf, isSame } from './fingerprints.ts';

/** The declarations of a bundle by the list in which they stand. */
function listsOf({ bundle }: Rules): [list: string, declarations: readonly AnyDeclaration[]][] {
  const lists = Object.entries(bundle).filter((entry): entry is [string, AnyDeclaration[]] => Array.isArray(entry[1]));
  return lists.filter(([list]) => list !== 'provisions');
}

const byName = new WeakMap<readonly AnyDeclaration[], ReadonlyMap<string, AnyDeclaration>>();

function named(list: readonly AnyDeclaration[]): ReadonlyMap<string, AnyDeclaration> {
  let known = byName.get(list);
  if (!known) byName.set(list, (known = new Map(list.map((each) => [each.name, each]))));
  return known;
}

/**
 * Both sides with nothing but the declarations that can be told apart: those that are written otherwise, and those within which something begins
 * or ends between the two days. Comparing these comes to the same as comparing all.
 */
export function onlyChanged(before: Standing, after: Standing): [before: Standing, after: Standing] {
  const was = { ...before.rules.bundle };
  const is = { ...after.rules.bundle };
  const days = [before.asOf, after.asOf].sort() as [string, string];
  const assumesAlike = String(before.assume) === String(after.assume);
  const moves = (each: AnyDeclaration) => !assumesAlike || daysOf(each).some((day) => days[0] < day && day <= days[1]);
  const other = new Map(listsOf(after.rules));
  for (const [list, declarations] of listsOf(before.rules)) {
    const mine = named(declarations);
    const theirs = named(other.get(list) ?? []);
    const differs = (each: AnyDeclaration): boolean => {
      const [a, b] = [mine.get(each.name), theirs.get(each.name)];
      return !a || !b || !isSame(a, b) || moves(a);
    };
    Object.assign(was, { [list]: declarations.filter(differs) });
    Object.assign(is, { [list]: (other.get(list) ?? []).filter(differs) });
  }
  return [
    { ...before, rules: { ...before.rules, bundle: was } },
    { ...after, rules: { ...after.rules, bundle: is } },
  ];
}
