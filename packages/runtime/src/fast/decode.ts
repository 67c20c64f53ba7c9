import { type Decoding, type FieldDecoder, fieldDecoder } from './fields.ts';
import type { Field } from './layout.ts';
import type { Run } from './run.ts';

/** Reads an object of facts into a run; false if readCase must look at it. */
export type Decoder = (of: unknown, run: Run) => boolean;

/**
 * A decoder for the facts of the act or of an entity. Members are taken in the order in which they stand in the object, which is
 * the order of the last object most of the time, so that names seldom need to be looked up.
 */
export function decoder(decoding: Decoding, fields: readonly Field[]): Decoder {
  const { strict } = decoding;
  const needed = fields.filter((field) => strict || isNeeded(field));
  const numbers = new Map(needed.map((field, i) => [field.name, i]));
  const decoders = needed.map((field) => fieldDecoder(decoding, field, decoder));
  const order = needed.map(({ name }) => name);
  const numberAt = needed.map((_, i) => i);
  return (of, run) => {
    let position = 0;
    for (const name in of as object) {
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
      if (raw !== undefined && !(decoders[number] as FieldDecoder)(raw, run)) return false;
    }
    return Object.getPrototypeOf(of) === Object.prototype;
  };
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
