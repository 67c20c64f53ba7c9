import type { CodeTable } from './codes.ts';
import type { Field, Layout } from './layout.ts';
import { isRelated, type Mark, type MemberMarks, marksOf, memberMarks } from './marks.ts';
import type { Reader } from './readers.ts';
import type { Run } from './run.ts';
import { setDecoder } from './set-decoder.ts';
import type { Validator } from './validators.ts';

/** What reading facts takes; made once for a plan. */
export interface Decoding {
  readonly layout: Layout;
  readonly readers: ReadonlyMap<Field, Reader>;
  readonly validators: ReadonlyMap<Field, Validator>;
  /** Look for wrong types, names that are no facts and repeated members; else only at what the tests need. */
  readonly strict: boolean;
}

/** Reads a given value into a run: the atoms it decides. False if readCase must look at it. */
export type FieldDecoder = (raw: unknown, run: Run) => boolean;

/** Makes the decoder for the facts of an entity. */
export type EntityDecoder = (fields: readonly Field[]) => FieldDecoder;

export function fieldDecoder(decoding: Decoding, field: Field, entity: EntityDecoder): FieldDecoder {
  const decode = decoderOf(decoding, field, entity);
  if (!field.optional) return decode;
  const none = noneDecoder(decoding.layout, field);
  return (raw, run) => {
    if (raw !== null) return decode(raw, run);
    none(run);
    return true;
  };
}

function decoderOf(decoding: Decoding, field: Field, entity: EntityDecoder): FieldDecoder {
  const { layout, readers, validators, strict } = decoding;
  switch (field.how) {
    case 'plain':
      return plain(readers.get(field) as Reader, marksOf(layout, field.register), field.register);
    case 'listed': {
      const table = layout.tables[field.table] as CodeTable;
      return listed(table, memberMarks(layout, table, field.register));
    }
    case 'set': {
      const table = layout.tables[field.table] as CodeTable;
      return setDecoder(table, strict, memberMarks(layout, table, field.any), memberMarks(layout, table, field.every));
    }
    case 'entity':
      return entity(field.fields);
    case 'other': {
      const isValid = validators.get(field) as Validator;
      return (raw) => isValid(raw, 1);
    }
  }
}

/** Numbers that are fractions without end are left to the evaluator: marks compare JavaScript numbers. */
function plain(read: Reader, marks: readonly Mark[], register: number | undefined): FieldDecoder {
  if (register === undefined) return (raw) => read(raw) !== undefined;
  return (raw, run) => {
    const value = read(raw);
    if (value === undefined || typeof value === 'object') return false;
    run.registers[register] = value;
    mark(run, marks, value);
    return true;
  };
}

function mark(run: Run, marks: readonly Mark[], value: unknown): void {
  for (let i = 0; i < marks.length; i += 1) {
    const { word, bit, op, value: other } = marks[i] as Mark;
    run.note(word, isRelated(op, value, other) ? bit : 0, bit);
  }
}

function listed({ packed, bits }: CodeTable, marks: readonly MemberMarks[]): FieldDecoder {
  return (raw, run) => {
    const member = typeof raw === 'string' ? packed[raw] : undefined;
    if (member === undefined) return false;
    markMember(run, marks, member >> bits);
    return true;
  };
}

function markMember(run: Run, marks: readonly MemberMarks[], place: number): void {
  for (let i = 0; i < marks.length; i += 1) {
    const { word, mask, byPlace } = marks[i] as MemberMarks;
    run.note(word, byPlace[place] as number, mask);
  }
}

/** Marks what is so where the fact is none: the atoms of all facts below it too. */
function noneDecoder(layout: Layout, field: Field): (run: Run) => void {
  switch (field.how) {
    case 'plain': {
      const marks = marksOf(layout, field.register);
      return (run) => {
        if (field.register !== undefined) run.registers[field.register] = null;
        mark(run, marks, null);
      };
    }
    case 'listed': {
      const marks = memberMarks(layout, layout.tables[field.table] as CodeTable, field.register);
      return (run) => markMember(run, marks, 0);
    }
    case 'set': {
      const table = layout.tables[field.table] as CodeTable;
      const marks = [field.any, field.every].flatMap((register) => memberMarks(layout, table, register));
      return (run) => markMember(run, marks, 0);
    }
    case 'entity': {
      const inner = field.fields.map((one) => noneDecoder(layout, one));
      return (run) => {
        for (const none of inner) none(run);
      };
    }
    case 'other':
      return () => {};
  }
}
