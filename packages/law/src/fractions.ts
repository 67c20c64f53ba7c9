import { toHalfWidth } from './half-width.ts';
import { parseKanjiNumber } from './numerals.ts';

/** A fraction as written; not reduced. */
export type Fraction = { numerator: bigint; denominator: bigint };

function whole(text: string): bigint | undefined {
  return /^(?:0|[1-9][0-9]*)$/.test(text) ? BigInt(text) : parseKanjiNumber(text);
}

/**
 * Reads a share as statutes write it: 百分の一 → 1/100, 三分の一 → 1/3; digits (100分の1) also.
 * Not reduced. Undefined when malformed or when the denominator is zero.
 */
export function parseKanjiFraction(text: string): Fraction | undefined {
  const [before, after, more] = toHalfWidth(text).split('分の');
  if (before === undefined || after === undefined || more !== undefined) return undefined;
  const denominator = whole(before);
  const numerator = whole(after);
  if (denominator === undefined || denominator === 0n || numerator === undefined) return undefined;
  return { numerator, denominator };
}
