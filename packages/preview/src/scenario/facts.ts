import type { FactDeclaration, Type } from '@fefta/bundle';
import { writeName } from './names.ts';
import { type Literal, type Writing, writeLeaf } from './values.ts';

type Facts = ReadonlyMap<string, FactDeclaration>;

/** An assignment of a scenario, or the path of a fact that no literal can say. */
export type Assignment = { path: string; value: Literal } | { path: string; value: undefined };

/** The facts of a case as assignments: parts of an entity by dotted paths, entities in lists as objects. */
export function assignments(writing: Writing, facts: Facts, given: object, prefix = ''): Assignment[] {
  return Object.entries(given).flatMap(([name, value]): Assignment[] => {
    if (value === undefined) return [];
    const type = facts.get(name)?.type;
    const path = prefix + (writeName(name) ?? name);
    if (!type) return [{ path, value: undefined }];
    const inner = type.type === 'entity' && isObject(value) ? value : undefined;
    if (inner && Object.keys(inner).length > 0) {
      return assignments(writing, factsOf(writing, type), inner, `${path}.`);
    }
    return [{ path, value: literal(writing, type, value) }];
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function factsOf({ rules }: Writing, type: Type): Facts {
  return (type.type === 'entity' ? rules.facts.get(type.name) : undefined) ?? new Map();
}

/** A value of any type; undefined if any part of it cannot be written. */
export function literal(writing: Writing, type: Type, value: unknown): Literal | undefined {
  if (type.type === 'entity' && isObject(value)) return objectLiteral(writing, type, value);
  if ((type.type === 'set' || type.type === 'list') && Array.isArray(value))
    return listLiteral(writing, type.of, value);
  return writeLeaf(writing, type, value);
}

function objectLiteral(writing: Writing, type: Type, value: object): Literal | undefined {
  const parts = assignments(writing, factsOf(writing, type), value);
  const texts = parts.flatMap(({ path, value }) => (value ? `${path} = ${value.text}` : []));
  if (texts.length < parts.length) return undefined;
  return { text: texts.length === 0 ? '{}' : `{ ${texts.join('; ')} }`, open: false };
}

function listLiteral(writing: Writing, of: Type, values: readonly unknown[]): Literal | undefined {
  const items = values.map((each) => literal(writing, of, each));
  const texts = items.flatMap((item) => (item ? item.text : []));
  if (texts.length < items.length) return undefined;
  const isLong = of.type === 'entity' && texts.length > 1;
  const text = isLong ? `[\n      ${texts.join(',\n      ')}\n    ]` : `[${texts.join(', ')}]`;
  return { text, open: false };
}

/** The path of a fact ("partners[0].kind") with its names as they are written in a source. */
export function writePath(writing: Writing, facts: Facts, path: string): string {
  const name = longest(
    [...facts.keys()].filter((each) => path === each || path.startsWith(`${each}.`) || path.startsWith(`${each}[`)),
  );
  if (name === undefined) return path;
  const [, index = '', rest] = /^(\[\d+\])?(?:\.(.*))?$/s.exec(path.slice(name.length)) ?? [];
  const written = (writeName(name) ?? name) + index;
  if (rest === undefined) return written;
  const type = facts.get(name)?.type;
  const item = type && index !== '' && (type.type === 'set' || type.type === 'list') ? type.of : type;
  return `${written}.${writePath(writing, item ? factsOf(writing, item) : new Map(), rest)}`;
}

function longest(names: readonly string[]): string | undefined {
  return [...names].sort((a, b) => b.length - a.length)[0];
}
