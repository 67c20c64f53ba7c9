import { addExact, compareExact, divideExact, type Exact, multiplyExact, subtractExact } from '@fefta/runtime';
import { cases, logic, UNKNOWN } from './text.ts';
import { Unsayable } from './unsayable.ts';

/** Engines hold so many decimal digits; one is left for those that count differently. */
const MOST_DIGITS = 37;

/** A number as SQL: `num` over `den`, which is positive. NULL is unknown unless `none` is true (which is never NULL). */
export interface SqlNumber {
  readonly kind: 'number';
  readonly num: string;
  readonly den: string;
  readonly none: string;
  /** Digits before and after the point that numerator and denominator have at most. */
  readonly numDigits: Digits;
  readonly denDigits: Digits;
  /** Known when the SQL is made. */
  readonly constant?: Exact;
}

export type Digits = readonly [before: number, after: number];

const ONE: Digits = [1, 0];

/** A constant; a fraction that no decimal is stays a fraction. */
export function constantNumber(value: Exact): SqlNumber {
  const { n, d } = fraction(value);
  const places = decimalPlaces(d);
  if (places === undefined) {
    const num = decimal(n, 0);
    return {
      kind: 'number',
      ...num,
      den: decimal(d, 0).num,
      none: 'FALSE',
      denDigits: digitsOf(d, 0),
      constant: value,
    };
  }
  const scaled = (n * 10n ** BigInt(places)) / d;
  return { kind: 'number', ...decimal(scaled, places), den: '1', none: 'FALSE', denDigits: ONE, constant: value };
}

function fraction(value: Exact): { n: bigint; d: bigint } {
  if (typeof value !== 'number') return value;
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const shift = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return reduced(shift > 0 ? digits : digits * 10n ** BigInt(-shift), shift > 0 ? 10n ** BigInt(shift) : 1n);
}

function reduced(n: bigint, d: bigint): { n: bigint; d: bigint } {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

/** How many decimals one over the number has; undefined if they do not end. */
function decimalPlaces(d: bigint): number | undefined {
  let power = 1n;
  for (let places = 0; places <= 30; places += 1, power *= 10n) if (power % d === 0n) return places;
  return undefined;
}

function decimal(scaled: bigint, places: number): { num: string; numDigits: Digits } {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  hold([whole.length, places]);
  // Without a point an engine takes it for a number of its own kind of integer.
  const text = places > 0 ? `${whole}.${digits.slice(-places)}` : whole.length > 9 ? `${whole}.0` : whole;
  return { num: `${scaled < 0n ? '-' : ''}${text}`, numDigits: digitsOf(scaled, places) };
}

const digitsOf = (scaled: bigint, places: number): Digits => [
  Math.max(1, String(scaled < 0n ? -scaled : scaled).length - places),
  places,
];

/** Left order right, three-valued, of two numbers that are not none. */
export function compareNumbers(left: SqlNumber, op: string, right: SqlNumber): string {
  if (left.constant !== undefined && right.constant !== undefined) {
    return sqlOf(op, compareExact(left.constant, right.constant)) ? 'TRUE' : 'FALSE';
  }
  const [a, aDigits] = times(left.num, left.numDigits, right.den, right.denDigits);
  const [b, bDigits] = times(right.num, right.numDigits, left.den, left.denDigits);
  hold(widest([aDigits, bDigits]));
  return `(${a} ${op} ${b})`;
}

function sqlOf(op: string, order: number): boolean {
  switch (op) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    default:
      return order === 0;
  }
}

type Operation = 'add' | 'subtract' | 'multiply' | 'divide';
const EXACT = { add: addExact, subtract: subtractExact, multiply: multiplyExact } as const;

/** Exact arithmetic; none with none, and none divided by zero. */
export function calculateSql(op: Operation, left: SqlNumber, right: SqlNumber): SqlNumber {
  const folded = constantOf(op, left.constant, right.constant);
  if (folded !== undefined) return constantNumber(folded);
  if (op !== 'multiply' && op !== 'divide' && right.constant === 0) return left;
  const none = logic('or', [left.none, right.none]);
  if (op === 'divide') return quotient(left, right, none);
  const [den, denDigits] = times(left.den, left.denDigits, right.den, right.denDigits);
  if (op === 'multiply') {
    const [num, numDigits] = times(left.num, left.numDigits, right.num, right.numDigits);
    return { kind: 'number', num, den, none, numDigits, denDigits };
  }
  const [a, aDigits] = times(left.num, left.numDigits, right.den, right.denDigits);
  const [b, bDigits] = times(right.num, right.numDigits, left.den, left.denDigits);
  const [before, after] = widest([aDigits, bDigits]);
  const numDigits: Digits = [before + 1, after];
  hold(numDigits);
  const num = `(${widened(a, aDigits, bDigits, numDigits)} ${op === 'add' ? '+' : '-'} ${exactly(b, bDigits)})`;
  return { kind: 'number', num, den, none, numDigits, denDigits };
}

function constantOf(op: Operation, left: Exact | undefined, right: Exact | undefined): Exact | undefined {
  if (left === undefined || right === undefined) return undefined;
  return op === 'divide' ? divideExact(left, right) : EXACT[op](left, right);
}

/** The sign of the divisor goes to the numerator: a denominator is positive. */
function quotient(left: SqlNumber, right: SqlNumber, none: string): SqlNumber {
  const [a, numDigits] = times(left.num, left.numDigits, right.den, right.denDigits);
  const [b, denDigits] = times(left.den, left.denDigits, right.num, right.numDigits);
  // As the interpreter has it: what is not known, divided by zero, is not known.
  const isKnown = left.constant === undefined ? `${left.num} IS NOT NULL` : 'TRUE';
  const zero =
    right.constant === undefined
      ? logic('and', [`COALESCE(${right.num} = 0, FALSE)`, isKnown])
      : compareExact(right.constant, 0) === 0
        ? isKnown
        : 'FALSE';
  return {
    kind: 'number',
    num: cases([[`${right.num} < 0`, `-(${a})`]], a),
    den: `ABS(${b})`,
    none: logic('or', [none, zero]),
    numDigits,
    denDigits,
  };
}

/** A product that is exact: literals are given the width that they have, not that of the engine's integers. */
function times(a: string, aDigits: Digits, b: string, bDigits: Digits): [sql: string, digits: Digits] {
  if (b === '1') return [a, aDigits];
  if (a === '1') return [b, bDigits];
  const digits: Digits = [aDigits[0] + bDigits[0], aDigits[1] + bDigits[1]];
  hold(digits);
  return [`(${widened(a, aDigits, bDigits, digits)} * ${exactly(b, bDigits)})`, digits];
}

/** DuckDB calculates with two numbers of up to 18 digits in 18 digits, and fails beyond: one of 19 makes it take more. */
const NARROW = 18;

function widened(sql: string, digits: Digits, other: Digits, result: Digits): string {
  const isNarrow = [digits, other].every(([before, after]) => before + after <= NARROW);
  if (!isNarrow || result[0] + result[1] <= NARROW) return exactly(sql, digits);
  return `CAST(${sql} AS DECIMAL(${NARROW + 1},${digits[1]}))`;
}

const exactly = (sql: string, [before, after]: Digits): string =>
  /^-?[0-9]+$/.test(sql) ? `CAST(${sql} AS DECIMAL(${before + after},${after}))` : sql;

/** What holds each of these exactly: engines bring numbers that they compare, or choose between, to one type. */
export function widest(all: readonly Digits[]): Digits {
  return [Math.max(...all.map(([before]) => before)), Math.max(...all.map(([, after]) => after))];
}

/** More digits than engines hold cannot be said. */
export function hold([before, after]: Digits): void {
  if (before + after > MOST_DIGITS) throw new Unsayable('digits');
}

/** The same number or none, three-valued. */
export function sameNumber(left: SqlNumber, right: SqlNumber): string {
  const equal = compareNumbers(left, '=', right);
  return cases(
    [
      [logic('and', [left.none, right.none]), 'TRUE'],
      [left.none, cases([[`${right.num} IS NOT NULL`, 'FALSE']], UNKNOWN)],
      [right.none, cases([[`${left.num} IS NOT NULL`, 'FALSE']], UNKNOWN)],
    ],
    equal,
  );
}
