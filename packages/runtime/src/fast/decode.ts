import type { CodeTable } from './codes.ts';
import type { Field } from './layout.ts';
import type { Reader } from './readers.ts';
import type { Validator } from './validators.ts';

/** What reading facts takes; made once for a plan. */
export interface Decoding {
  readonly tables: readonly CodeTable[];
  readonly readers: ReadonlyMap<Field, Reader>;
  readonly validators: ReadonlyMap<Field, Validator>;
  /** Look for wrong types, names that are no facts and repeated members; else only at what the tests need. */
  readonly strict: boolean;
}

/** Reads an object of facts into registers; false if readCase must look at it. */
export type Decoder = (of: object, registers: unknown[]) => boolean;

/** Reads a given value of a field; false likewise. */
type FieldDecoder = (raw: unknown, registers: unknown[]) => boolean;

export function decoder(decoding: Decoding, fields: readonly Field[]): Decoder {
  const { strict } = decoding;
  const needed = fields.filter((field) => strict || registersOf(field).length > 0);
  const numbers = new Map(needed.map((field, i) => [field.name, i]));
  const decoders = needed.map((field) => fieldDecoder(decoding, field));
  // The order in which the last object had its members: that of most others too, so that names need not be looked up.
  const order: string[] = [];
  const numberAt: number[] = [];
  return (of, registers) => {
    let position = 0;
    for (const name in of) {
      if (order[position] !== name) {
        order[position] = name;
        numberAt[position] = numbers.get(name) ?? -1;
      }
      const number = numberAt[position] as number;
      position += 1;
      if (number < 0) {
        if (strict) return false;
        continue;
      }
      const raw = (of as Record<string, unknown>)[name];
      if (raw !== undefined && !(decoders[number] as FieldDecoder)(raw, registers)) return false;
    }
    return Object.getPrototypeOf(of) === Object.prototype;
  };
}

function fieldDecoder(decoding: Decoding, field: Field): FieldDecoder {
  const decode = decoderOf(decoding, field);
  if (!field.optional) return decode;
  const below = registersOf(field);
  return (raw, registers) => {
    if (raw !== null) return decode(raw, registers);
    for (const { register, none } of below) registers[register] = none;
    return true;
  };
}

function decoderOf(decoding: Decoding, field: Field): FieldDecoder {
  switch (field.how) {
    case 'plain':
      return plain(decoding.readers.get(field) as Reader, field.register);
    case 'listed':
      return listed(decoding.tables[field.table] as CodeTable, field.register);
    case 'set':
      return set(decoding.tables[field.table] as CodeTable, decoding.strict, field.any, field.every);
    case 'entity': {
      const decode = decoder(decoding, field.fields);
      return (raw, registers) =>
        typeof raw === 'object' && raw !== null && !Array.isArray(raw) && decode(raw, registers);
    }
    case 'other': {
      const isValid = decoding.validators.get(field) as Validator;
      return (raw) => isValid(raw, 1);
    }
  }
}

/** Numbers that are fractions without end are left to the evaluator: tests compare JavaScript numbers. */
function plain(read: Reader, register: number | undefined): FieldDecoder {
  if (register === undefined) return (raw) => read(raw) !== undefined;
  return (raw, registers) => {
    const value = read(raw);
    registers[register] = value;
    return value !== undefined && typeof value !== 'object';
  };
}

function listed({ packed }: CodeTable, register: number | undefined): FieldDecoder {
  return (raw, registers) => {
    const member = typeof raw === 'string' ? packed[raw] : undefined;
    if (register !== undefined) registers[register] = member;
    return member !== undefined;
  };
}

function set(table: CodeTable, strict: boolean, any = -1, every = -1): FieldDecoder {
  const { packed, bits, size } = table;
  const seen = new Int32Array(size + 1);
  let round = 0;
  return (raw, registers) => {
    if (!Array.isArray(raw)) return false;
    round = nextRound(round, seen);
    let some = 0;
    let all = -1;
    for (let i = 0; i < raw.length; i += 1) {
      const item: unknown = raw[i];
      const member = typeof item === 'string' ? packed[item] : undefined;
      if (member === undefined || (strict && seen[member >> bits] === round)) return false;
      seen[member >> bits] = round;
      some |= member;
      all &= member;
    }
    if (any >= 0) registers[any] = some;
    if (every >= 0) registers[every] = all;
    return true;
  };
}

/** A number that stands nowhere in `seen`. */
export function nextRound(round: number, seen: Int32Array): number {
  if (round < 0x7fffffff) return round + 1;
  seen.fill(0);
  return 1;
}

/** The registers of a field and of the facts below it, with what they hold where it is none. */
export function registersOf(field: Field): { register: number; none: 0 | null }[] {
  switch (field.how) {
    case 'plain':
      return held([field.register], null);
    case 'listed':
      return held([field.register], 0);
    case 'set':
      return held([field.any, field.every], 0);
    case 'entity':
      return field.fields.flatMap(registersOf);
    default:
      return [];
  }
}

function held<T extends 0 | null>(registers: readonly (number | undefined)[], none: T) {
  return registers.flatMap((register) => (register === undefined ? [] : [{ register, none }]));
}
