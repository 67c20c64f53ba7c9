import type { CodeTable } from './codes.ts';
import type { FieldDecoder } from './fields.ts';
import type { MemberMarks } from './marks.ts';
import type { Run } from './run.ts';

/**
 * Reads a set of members of a list: an atom of `any` is true if some member makes it so, one of `every` if all do (so also if
 * there is none).
 */
export function setDecoder(
  table: CodeTable,
  strict: boolean,
  any: readonly MemberMarks[],
  every: readonly MemberMarks[],
): FieldDecoder {
  const [only] = any;
  if (only !== undefined && any.length === 1 && every.length === 0) return anyDecoder(table, strict, only);
  const { packed, bits, size } = table;
  const seen = new Int32Array(size + 1);
  const places: number[] = [];
  let round = 0;
  return (raw, run) => {
    if (!Array.isArray(raw)) return false;
    round = nextRound(round, seen);
    for (let i = 0; i < raw.length; i += 1) {
      const item: unknown = raw[i];
      const member: number | undefined = typeof item === 'string' ? packed[item] : undefined;
      if (member === undefined) return false;
      const place = member >> bits;
      if (strict && seen[place] === round) return false;
      seen[place] = round;
      places[i] = place;
    }
    for (let i = 0; i < any.length; i += 1) markAny(run, any[i] as MemberMarks, places, raw.length);
    for (let i = 0; i < every.length; i += 1) markEvery(run, every[i] as MemberMarks, places, raw.length);
    return true;
  };
}

/** The same in one go, where no test asks for more than what some member makes true. */
function anyDecoder({ packed, bits, size }: CodeTable, strict: boolean, marks: MemberMarks): FieldDecoder {
  const { word, mask, byPlace } = marks;
  const seen = new Int32Array(size + 1);
  let round = 0;
  return (raw, run) => {
    if (!Array.isArray(raw)) return false;
    round = nextRound(round, seen);
    let some = 0;
    for (let i = 0; i < raw.length; i += 1) {
      const item: unknown = raw[i];
      const member: number | undefined = typeof item === 'string' ? packed[item] : undefined;
      if (member === undefined) return false;
      const place = member >> bits;
      if (strict && seen[place] === round) return false;
      seen[place] = round;
      some |= byPlace[place] as number;
    }
    run.note(word, some, mask);
    return true;
  };
}

function markAny(run: Run, marks: MemberMarks, places: readonly number[], count: number): void {
  const { word, mask, byPlace } = marks;
  let bits = 0;
  for (let i = 0; i < count; i += 1) bits |= byPlace[places[i] as number] as number;
  run.note(word, bits, mask);
}

function markEvery(run: Run, marks: MemberMarks, places: readonly number[], count: number): void {
  const { word, mask, byPlace } = marks;
  let bits = mask;
  for (let i = 0; i < count; i += 1) bits &= byPlace[places[i] as number] as number;
  run.note(word, bits, mask);
}

/** A number that stands nowhere in `seen`. */
export function nextRound(round: number, seen: Int32Array): number {
  if (round < 0x7fffffff) return round + 1;
  seen.fill(0);
  return 1;
}
