import type { Order } from '../plan.ts';
import type { CodeTable } from './codes.ts';
import type { Layout, Place, PlacedTest } from './layout.ts';

/** So many atoms have their bits in one word. */
export const WORD = 30;

export const wordOf = (atom: number): number => Math.floor(atom / WORD);
export const bitOfAtom = (atom: number): number => 1 << (atom % WORD);

/** The bits of some of so many atoms, word by word. */
export function bitsOf(count: number, atoms: readonly number[]): Int32Array {
  const words = new Int32Array(wordOf(count - 1) + 1);
  for (const atom of atoms) words[wordOf(atom)] = (words[wordOf(atom)] as number) | bitOfAtom(atom);
  return words;
}

export function allBits(count: number): Int32Array {
  return bitsOf(count, [...new Array(count).keys()]);
}

/** An atom that a single value decides: how it is compared, and with what. */
export interface Mark {
  readonly word: number;
  readonly bit: number;
  readonly op: Order | 'is' | 'is-not';
  readonly value: boolean | number | string | null;
}

/** The bits of the atoms of one word that a member of a list makes true, by the member's place (0: none). */
export interface MemberMarks {
  readonly word: number;
  /** All atoms of the word that the register decides. */
  readonly mask: number;
  readonly byPlace: Int32Array;
}

/** The one register that decides a test; undefined if it takes two, or none, or the date of the case. */
export function soleRegister(test: PlacedTest): number | undefined {
  if (test.kind !== 'compare') return test.register;
  const { left, right } = test;
  if ('register' in left && 'value' in right) return left.register;
  return 'register' in right && 'value' in left ? right.register : undefined;
}

function decidedBy(layout: Layout, register: number | undefined): { atom: number; test: PlacedTest }[] {
  if (register === undefined) return [];
  return layout.tests.flatMap((test, atom) => (test && soleRegister(test) === register ? [{ atom, test }] : []));
}

export function marksOf(layout: Layout, register: number | undefined): Mark[] {
  return decidedBy(layout, register).map(({ atom, test }) => {
    const at = { word: wordOf(atom), bit: bitOfAtom(atom) };
    if (test.kind !== 'compare') return { ...at, op: 'is', value: true };
    const { op, left, right } = test;
    return 'value' in right ? { ...at, op, value: right.value } : { ...at, op: MIRRORED[op], value: constant(left) };
  });
}

const constant = (place: Place) => ('value' in place ? place.value : null);

/** The same comparison with its sides exchanged. */
const MIRRORED: Record<Mark['op'], Mark['op']> = {
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
  is: 'is',
  'is-not': 'is-not',
};

export function memberMarks(layout: Layout, table: CodeTable, register: number | undefined): MemberMarks[] {
  const decided = decidedBy(layout, register);
  const words = [...new Set(decided.map(({ atom }) => wordOf(atom)))];
  return words.map((word) => {
    const here = decided.filter(({ atom }) => wordOf(atom) === word);
    const byPlace = new Int32Array(table.size + 1);
    for (const packed of [0, ...Object.values(table.packed)]) {
      byPlace[packed >> table.bits] = union(here.filter(({ test }) => isTrueOf(test, table, packed)));
    }
    return { word, mask: union(here), byPlace };
  });
}

const union = (decided: readonly { atom: number }[]): number =>
  decided.reduce((sum, { atom }) => sum | bitOfAtom(atom), 0);

function isTrueOf(test: PlacedTest, table: CodeTable, packed: number): boolean {
  if (test.kind === 'code') return (packed >> table.bits === test.place) !== test.negated;
  return test.kind === 'bit' && (packed & test.bit) !== 0;
}

/** Does a value stand in the relation? Both are numbers, or both texts (dates are); none (null) has no order. */
export function isRelated(op: Mark['op'], a: unknown, b: unknown): boolean {
  switch (op) {
    case 'is':
      return a === b;
    case 'is-not':
      return a !== b;
    case '>=':
      return a !== null && b !== null && (a as number) >= (b as number);
    case '>':
      return a !== null && b !== null && (a as number) > (b as number);
    case '<=':
      return a !== null && b !== null && (a as number) <= (b as number);
    case '<':
      return a !== null && b !== null && (a as number) < (b as number);
  }
}
