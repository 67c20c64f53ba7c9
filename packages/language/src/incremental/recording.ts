import type { AstNode } from 'langium';
import type { SourceFile } from '../generated/ast.ts';
import { declarationOf, isItemOfList, partOf } from './parts.ts';

/*
 * What a piece of work looked at outside of its own document, so that it is done again when that changes and only then. Keys are texts:
 *
 *   H uri unit   the outside of a declaration: kind, name, type (what others see of it)
 *   M uri unit · name   one of its members: a fact, a value of an enum, a sector
 *   F uri unit   all of its members
 *   B uri unit   its inside: clauses, versions, rows, labels
 *   D uri unit   when its versions hold
 *   T uri        the text of a document, with the places in it
 *   L uri unit   what the references in a declaration mean (without those in parts of their own)
 *   L uri unit · item   the same of an item of a control list
 *   U uri unit   who refers to a declaration or to something in it
 *   anything else is a fact about the whole workspace
 *
 * Nothing is recorded unless somebody records: the command line pays nothing.
 */

/** Keys gathered for a part of the work on a document. All work on one document has one owner. */
export interface KeyRecord {
  owner: object;
  /** The part on which work is done: to follow its own references is no look elsewhere. */
  self: AstNode | undefined;
  keys: { add(key: string): unknown };
  /** Of a check: the record of the declaration, for what is remembered for other checks. */
  whole?: KeyRecord;
}

let current: KeyRecord | undefined;

/** Does the work; what it looks at is added to the record, and to that of no work around it. */
export function recording<T>(record: KeyRecord | undefined, work: () => T): T {
  const before = current;
  current = record;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** Does work whose result is remembered for other parts too: what it looks at counts for the whole declaration. */
export function recordingWhole<T>(work: () => T): T {
  return current?.whole ? recording(current.whole, work) : work();
}

/** Does work whose result is kept with its keys, and tells them; who uses the result again must touch them (`touchAll`). */
export function recordingApart<T>(work: () => T): { value: T; keys: readonly string[] } {
  if (!current) return { value: work(), keys: [] };
  const gathered = new Set<string>();
  const value = recording({ ...current, keys: gathered }, work);
  const keys = [...gathered];
  touchAll(keys);
  return { value, keys };
}

export function touchAll(keys: readonly string[]): void {
  if (current) for (const key of keys) current.keys.add(key);
}

/**
 * Whose record is being kept. What was worked out and remembered for one owner is worked out again for another, so that each has the keys of
 * everything that it rests on.
 */
export function owner(): object | undefined {
  return current?.owner;
}

export function touch(key: string): void {
  current?.keys.add(key);
}

/** Somebody was led to the node: he sees the outside of the declaration in which it stands. */
export function touchOutside(node: AstNode): void {
  if (!current) return;
  const unit = unitOf(node);
  if (!unit) return;
  current.keys.add(keysOf(unit).outside);
  if (node.$container === unit && 'name' in node && typeof node.name === 'string') touchMember(unit, node.name);
}

/** Somebody looks at when the versions of the declaration hold, and at what its references mean. */
export function touchOutline(unit: AstNode): void {
  const { dates, links } = keysOf(unit);
  current?.keys.add(dates);
  if (unit !== current?.self) current?.keys.add(links);
}

let isWatched = true;

/** Does work that looks inside declarations with leave. */
export function unwatched<T>(work: () => T): T {
  const before = isWatched;
  isWatched = false;
  try {
    return work();
  } finally {
    isWatched = before;
  }
}

/** Somebody asks for one member of the declaration. */
export function touchMember(unit: AstNode, name: string): void {
  if (!current) return;
  const keys = keysOf(unit);
  let key = keys.members.get(name);
  // Many documents note the same member: one text serves all.
  if (key === undefined) keys.members.set(name, (key = memberKey(keys.list, name)));
  current.keys.add(key);
}

/** The key of a member, by the key of all members. */
export function memberKey(list: string, name: string): string {
  return `M${list.slice(1)} · ${name}`;
}

/** Somebody looks at all members of the declaration. */
export function touchList(unit: AstNode): void {
  current?.keys.add(keysOf(unit).list);
}

/** Somebody looks inside the declaration. */
export function touchInside(unit: AstNode): void {
  if (isWatched) current?.keys.add(keysOf(unit).inside);
}

/** Somebody wants to know who refers to something in the declaration. */
export function touchUses(unit: AstNode): void {
  current?.keys.add(keysOf(unit).uses);
}

/** Somebody follows a reference that stands in another part. */
export function touchLinks(node: AstNode): void {
  const part = current && partOf(node);
  if (current && part && part !== current.self) current.keys.add(linksKey(part));
}

/** The key of what the references in a part mean. Items of one number have one key. */
export function linksKey(part: AstNode): string {
  const { links } = keysOf(declarationOf(part));
  return isItemOfList(part) ? `${links} · ${part.name ?? ''}` : links;
}

/** Somebody wants to know where something stands in its text. */
export function touchText(node: AstNode): void {
  if (current) current.keys.add(textKey(uriOfRoot(node)));
}

export const textKey = (uri: string): string => `T ${uri}`;

export interface UnitKeys {
  /** Of members that somebody asked for, by name. */
  members: Map<string, string>;
  outside: string;
  inside: string;
  dates: string;
  list: string;
  links: string;
  uses: string;
}

const known = new WeakMap<AstNode, UnitKeys>();

/** The top-level declaration in which a node stands; undefined for headers and imports. */
export function unitOf(node: AstNode): AstNode | undefined {
  let unit = node;
  while (unit.$container?.$container) unit = unit.$container;
  return unit.$container && unit.$containerProperty === 'declarations' ? unit : undefined;
}

/** The same for the declaration of that kind and name in every state of its document. */
export function keysOf(unit: AstNode): UnitKeys {
  const keys = known.get(unit);
  if (keys) return keys;
  const uri = uriOfRoot(unit);
  for (const { node, name } of unitsOf(unit.$container as SourceFile)) known.set(node, keysFor(uri, name));
  return known.get(unit) ?? keysFor(uri, '');
}

export function keysFor(uri: string, unit: string): UnitKeys {
  return {
    members: new Map(),
    outside: `H ${uri} ${unit}`,
    inside: `B ${uri} ${unit}`,
    dates: `D ${uri} ${unit}`,
    list: `F ${uri} ${unit}`,
    links: `L ${uri} ${unit}`,
    uses: `U ${uri} ${unit}`,
  };
}

/** The declarations of a file by kind and name; a second one of both is told by its number. */
export function unitsOf(file: SourceFile): { node: AstNode; name: string }[] {
  const counts = new Map<string, number>();
  return file.declarations.map((node) => {
    const plain = `${node.$type} ${'name' in node ? (node.name ?? '') : ''}`;
    const count = counts.get(plain) ?? 0;
    counts.set(plain, count + 1);
    return { node, name: count > 0 ? `${plain} ${count}` : plain };
  });
}

export function uriOfRoot(node: AstNode): string {
  let root = node;
  while (root.$container) root = root.$container;
  return root.$document?.uri.toString() ?? '';
}
