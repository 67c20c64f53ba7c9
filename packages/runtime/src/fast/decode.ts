import { type Decoding, type FieldDecoder, fieldDecoder } from './fields.ts';
import type { Field } from './layout.ts';
import { type Bound, isNeeded, type Kind, Member } from './member.ts';
import { isShortInteger } from './readers.ts';
import type { Run } from './run.ts';

/** Reads the facts of a case into a run; false if readCase must look at them. */
export type Decoder = (facts: object, run: Run) => boolean;

/** What is read of an object: the facts of the act or of an entity. */
interface Members {
  readonly strict: boolean;
  readonly byName: ReadonlyMap<string, Member>;
  /** As they stood in the last object: most have the same order, so that names seldom need to be looked up. */
  readonly inOrder: (Member | undefined)[];
}

export function decoder(decoding: Decoding, fields: readonly Field[]): Decoder {
  const members = membersOf(decoding, fields);
  return (facts, run) => readMembers(members, facts, run);
}

function membersOf(decoding: Decoding, fields: readonly Field[]): Members {
  const { strict } = decoding;
  const entity = (inner: readonly Field[]): FieldDecoder => {
    const members = membersOf(decoding, inner);
    return (raw, run) => isObject(raw) && readMembers(members, raw, run);
  };
  const needed = fields.filter((field) => strict || isNeeded(field));
  const members = needed.map((field) => new Member(decoding, field, fieldDecoder(decoding, field, entity)));
  return { strict, byName: new Map(members.map((member) => [member.name, member])), inOrder: [...members] };
}

const isObject = (raw: unknown): raw is object => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const BOOLEAN: Kind = 1;
const LISTED: Kind = 2;
const INTEGER: Kind = 3;

/** Goes through the members of an object. The most frequent kinds are read on the spot, the others by their decoders. */
function readMembers(members: Members, of: object, run: Run): boolean {
  const { inOrder } = members;
  let position = 0;
  // The word at hand and its bits, so as not to write each of them.
  let word = 0;
  let truth = 0;
  let known = 0;
  for (const name in of) {
    let member = inOrder[position];
    if (member === undefined || member.name !== name) {
      member = members.byName.get(name);
      if (member === undefined && members.strict) return false;
      inOrder[position] = member;
    }
    position += 1;
    if (member === undefined) continue;
    if (member.word !== word) {
      run.note(word, truth, known);
      word = member.word;
      truth = 0;
      known = 0;
    }
    const raw = (of as Record<string, unknown>)[name];
    const { kind } = member;
    if (kind === BOOLEAN && typeof raw === 'boolean') {
      truth |= raw ? member.yes : member.no;
      known |= member.mask;
    } else if (kind === LISTED && typeof raw === 'string') {
      const packed = member.packed[raw];
      if (packed === undefined) return false;
      truth |= member.byPlace[packed >> member.bits] as number;
      known |= member.mask;
    } else if (kind === INTEGER && isShortInteger(raw)) {
      truth |= within(member.bounds, raw);
      known |= member.mask;
    } else if (raw !== undefined && !member.decode(raw, run)) return false;
  }
  run.note(word, truth, known);
  return Object.getPrototypeOf(of) === Object.prototype;
}

function within(bounds: readonly Bound[], value: number): number {
  let bits = 0;
  for (let i = 0; i < bounds.length; i += 1) {
    const bound = bounds[i] as Bound;
    const reached = bound.strictly ? value > bound.value : value >= bound.value;
    if (reached !== bound.falls) bits |= bound.bit;
  }
  return bits;
}
