/** A fraction in lowest terms; d is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * An exact number. A JavaScript number stands for its shortest decimal, of at most 15 significant digits; anything else is a
 * fraction. Two such numbers are in the order of their doubles, so comparing them needs no arithmetic.
 */
export type Exact = number | Rational;

/** Integers below this have at most 15 digits. */
const LIMIT = 1e15;
const BIG_LIMIT = 1000000000000000n;

const DECIMAL = /^-?[0-9]+(?:\.[0-9]+)?$/;
const FRACTION = /^(-?[0-9]+)\/([0-9]+)$/;

/** Texts longer than this are not read: no number of a rule or case needs them, and big integers cost time. */
export const LONGEST_NUMBER = 1000;

/** Does a JSON number stand for a decimal of at most 15 significant digits (else it must be written as text)? */
export function isShortDecimal(x: number): boolean {
  if (Number.isInteger(x) && x < LIMIT && x > -LIMIT) return true;
  return Number.isFinite(x) && Number(x.toPrecision(15)) === x;
}

/** Reads "5", "-3", "9.99", "-3/7". Undefined when it is nothing of the kind, too long, or divided by zero. */
export function parseExact(text: string): Exact | undefined {
  if (text.length > LONGEST_NUMBER) return undefined;
  if (DECIMAL.test(text)) return parseDecimal(text, 0);
  const fraction = FRACTION.exec(text);
  if (fraction === null || fraction[1] === undefined || fraction[2] === undefined) return undefined;
  return rational(BigInt(fraction[1]), BigInt(fraction[2]));
}

/** The value of a decimal text (already known to be one) times 10 to the power -shift; a percent has shift 2. */
export function parseDecimal(text: string, shift: number): Exact {
  const dot = text.indexOf('.');
  const digits = dot < 0 ? text : text.slice(0, dot) + text.slice(dot + 1);
  const places = shift + (dot < 0 ? 0 : text.length - dot - 1);
  if (digits.length <= 15) return Number(`${digits}e-${places}`) || 0;
  return rational(BigInt(digits), 10n ** BigInt(places)) ?? 0;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** n/d in its plainest form: a JavaScript number if it is a decimal of at most 15 digits. Undefined when d is zero. */
export function rational(n: bigint, d: bigint): Exact | undefined {
  if (d === 0n) return undefined;
  const common = gcd(n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  const lowest = { n: n / common, d: d / common };
  return shortDecimal(lowest) ?? lowest;
}

function shortDecimal({ n, d }: Rational): number | undefined {
  let power = 1n;
  for (let places = 0; places <= 15; places += 1) {
    if (power % d === 0n) {
      const digits = n * (power / d);
      return digits < BIG_LIMIT && digits > -BIG_LIMIT ? Number(`${digits}e-${places}`) : undefined;
    }
    power *= 10n;
  }
  return undefined;
}

/** The fraction that an exact number is. */
export function toRational(x: Exact): Rational {
  if (typeof x !== 'number') return x;
  if (Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n };
  const [mantissa = '0', exponent = '0'] = String(x).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  if (shift >= 0) return { n: digits * 10n ** BigInt(shift), d: 1n };
  const d = 10n ** BigInt(-shift);
  const common = gcd(digits, d);
  return { n: digits / common, d: d / common };
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareExact(a: Exact, b: Exact): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [toRational(a), toRational(b)];
  const difference = x.n * y.d - y.n * x.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
