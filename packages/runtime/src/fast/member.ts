import type { CodeTable } from './codes.ts';
import { comparisonsOf } from './comparisons.ts';
import type { Decoding, FieldDecoder } from './fields.ts';
import type { Field, Layout, Place } from './layout.ts';
import { isRelated, type Mark, marksOf, memberMarks } from './marks.ts';

/** How a member is read: by its decoder alone (0), or on the spot when it is a boolean (1), a member of a list (2), an integer (3). */
export type Kind = 0 | 1 | 2 | 3;

const NOTHING: Readonly<Record<string, number>> = Object.create(null);

export interface Bound {
  readonly bit: number;
  readonly value: number;
  readonly strictly: boolean;
  readonly falls: boolean;
}

/** A fact with what reading it on the spot takes. All have the same shape, which makes them quick to go through. */
export class Member {
  readonly name: string;
  readonly decode: FieldDecoder;
  kind: Kind = 0;
  /** The word of the atoms that it decides, and their bits. */
  word = 0;
  mask = 0;
  /** The bits of those that true, and those that false, makes true. */
  yes = 0;
  no = 0;
  packed = NOTHING;
  bits = 0;
  byPlace: Int32Array = new Int32Array(0);
  /** Bounds of a number: it is at least (or, strictly, above) the bound, and with `falls` it is not. */
  bounds: readonly Bound[] = [];

  constructor(decoding: Decoding, field: Field, decode: FieldDecoder) {
    this.name = field.name;
    this.decode = decode;
    if (field.how === 'plain') this.makePlain(decoding, field);
    if (field.how === 'listed') this.makeListed(decoding, field);
  }

  private makePlain({ layout }: Decoding, { register, type }: Extract<Field, { how: 'plain' }>): void {
    const marks = marksOf(layout, register);
    this.word = marks[0]?.word ?? 0;
    if (isCompared(layout, register) || marks.some(({ word }) => word !== this.word)) return;
    for (const { bit } of marks) this.mask |= bit;
    if (type.type === 'boolean') this.makeBoolean(marks);
    if (type.type === 'integer' || type.type === 'number') this.makeNumber(marks);
  }

  private makeBoolean(marks: readonly Mark[]): void {
    this.kind = 1;
    for (const { bit, op, value } of marks) {
      if (isRelated(op, true, value)) this.yes |= bit;
      if (isRelated(op, false, value)) this.no |= bit;
    }
  }

  private makeNumber(marks: readonly Mark[]): void {
    if (marks.some(({ op }) => op === 'is' || op === 'is-not')) return;
    this.kind = 3;
    this.bounds = marks.map(({ bit, op, value }) => ({
      bit,
      value: value as number,
      strictly: op === '>' || op === '<=',
      falls: op === '<=' || op === '<',
    }));
  }

  private makeListed({ layout }: Decoding, field: Extract<Field, { how: 'listed' }>): void {
    const table = layout.tables[field.table] as CodeTable;
    const marks = memberMarks(layout, table, field.register);
    if (marks.length > 1) return;
    this.kind = 2;
    this.packed = table.packed;
    this.bits = table.bits;
    const { word, mask, byPlace } = marks[0] ?? { word: 0, mask: 0, byPlace: new Int32Array(table.size + 1) };
    this.word = word;
    this.mask = mask;
    this.byPlace = byPlace;
  }
}

/** Is the fact compared with another, or with the date of the case? */
function isCompared(layout: Layout, register: number | undefined): boolean {
  const isThis = (side: Place) => 'register' in side && side.register === register;
  return comparisonsOf(layout).some(({ test }) => isThis(test.left) || isThis(test.right));
}

/** Does a test look at the fact, or at one below it? */
export function isNeeded(field: Field): boolean {
  switch (field.how) {
    case 'entity':
      return field.fields.some(isNeeded);
    case 'set':
      return field.any !== undefined || field.every !== undefined;
    case 'other':
      return false;
    default:
      return field.register !== undefined;
  }
}
