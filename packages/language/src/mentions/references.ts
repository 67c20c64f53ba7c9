import { splitCitation } from '@fefta/law';
import type { AstNode, Reference } from 'langium';
import type { Instrument } from '../generated/ast.ts';
import { uriOf } from '../names/resolver.ts';
import { rangeOf, textOf } from '../workspace/places.ts';
import { declared, type Mention, namesOfInstrument, partRange } from './mention.ts';
import { type WrittenName, writtenNames } from './written.ts';

type Spot = Pick<Mention, 'node' | 'property' | 'index'>;

/** What a reference mentions: the declaration that it means, and the namespace before it. */
export function mentionsOfReference(
  node: AstNode,
  property: string,
  index: number | undefined,
  reference: Reference,
): Mention[] {
  const text = textOf(node, property, index);
  const spot = { node, property, index };
  if (node.$type === 'Citation') return citedInstrument(spot, reference.ref as Instrument | undefined, text);
  if (reference.ref?.$type === 'ControlItem') {
    const range = rangeOf(node, property, index);
    const thing = declared(reference.ref);
    return [{ ...spot, uri: uriOf(node), thing, role: 'use', called: reference.$refText, range }];
  }
  const names = writtenNames(text);
  const last = names.at(-1);
  if (!last) return [];
  const before = namespaceBefore(spot, names);
  const { ref: target } = reference;
  if (!target) return before;
  const range = partRange(node, property, index, last);
  return [...before, { ...spot, uri: uriOf(node), thing: declared(target), role: 'use', called: last.name, range }];
}

function namespaceBefore(spot: Spot, names: readonly WrittenName[]): Mention[] {
  const [first, end] = [names[0], names.at(-2)];
  if (!first || !end) return [];
  const name = names
    .slice(0, -1)
    .map((each) => each.name)
    .join('.');
  const range = partRange(spot.node, spot.property, spot.index, { start: first.start, end: end.end });
  return [{ ...spot, uri: uriOf(spot.node), thing: { kind: 'namespace', name }, role: 'use', called: name, range }];
}

function citedInstrument(spot: Spot, instrument: Instrument | undefined, text: string): Mention[] {
  const found = instrument && citedName(text, instrument);
  if (!instrument || !found) return [];
  const range = partRange(spot.node, spot.property, spot.index, found);
  return [{ ...spot, uri: uriOf(spot.node), thing: declared(instrument), role: 'use', called: found.name, range }];
}

/** A citation's first word as written: how it calls the instrument, and the article glued to that. */
export interface CitedName {
  name: string;
  /** The article path that follows in the same word; empty where none does. */
  glued: string;
  start: number;
  end: number;
}

/** Finds the instrument's name at the beginning of a citation's word: 外為法 in 外為法第二十七条. */
export function citedName(written: string, instrument: Instrument): CitedName | undefined {
  const isQuoted = written.startsWith('「');
  const inner = isQuoted ? written.slice(1, -1) : written;
  const plain = inner.normalize('NFC');
  const names = namesOfInstrument(instrument);
  if (names.includes(plain)) return { name: plain, glued: '', start: 0, end: written.length };
  const { instrument: name, path } = splitCitation(plain);
  if (!names.includes(name)) return undefined;
  const end = lengthOf(name, inner);
  // The quotes are those of the whole word, not of the name.
  const start = isQuoted ? 1 : 0;
  return { name, glued: path, start, end: start + end };
}

/** How much of the text, in whatever normal form, makes the name. */
function lengthOf(name: string, text: string): number {
  for (let length = 1; length <= text.length; length++)
    if (text.slice(0, length).normalize('NFC') === name && !isMark(text, length)) return length;
  return name.length;
}

/** Does a mark at the place belong to the letter before it? */
function isMark(text: string, at: number): boolean {
  return /^\p{M}/u.test(text.slice(at));
}
