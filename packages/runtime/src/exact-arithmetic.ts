import { type Exact, rational, toRational } from './exact.ts';

const LIMIT = 1e15;

/** Is x an integer so small that a product or sum that is again below the limit was computed without rounding? */
const isSmall = (x: number): boolean => Number.isInteger(x) && x < LIMIT && x > -LIMIT;

export function addExact(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number' && isSmall(a) && isSmall(b) && isSmall(a + b)) return a + b;
  const [x, y] = [toRational(a), toRational(b)];
  return rational(x.n * y.d + y.n * x.d, x.d * y.d) ?? 0;
}

export function subtractExact(a: Exact, b: Exact): Exact {
  return addExact(a, negateExact(b));
}

export function negateExact(x: Exact): Exact {
  return typeof x === 'number' ? (x === 0 ? 0 : -x) : { n: -x.n, d: x.d };
}

export function multiplyExact(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number' && isSmall(a) && isSmall(b) && isSmall(a * b)) return a * b || 0;
  const [x, y] = [toRational(a), toRational(b)];
  return rational(x.n * y.n, x.d * y.d) ?? 0;
}

/** Undefined when b is zero. */
export function divideExact(a: Exact, b: Exact): Exact | undefined {
  const [x, y] = [toRational(a), toRational(b)];
  return rational(x.n * y.d, x.d * y.n);
}

/** One text for each value: "5", "1/20". Two exact numbers are equal if and only if their texts are. */
export function exactKey(x: Exact): string {
  if (typeof x === 'number' && isSmall(x)) return String(x || 0);
  const { n, d } = toRational(x);
  return d === 1n ? String(n) : `${n}/${d}`;
}

/** The value as a decimal ("0.05"), or undefined where it has no end (1/3). */
export function decimalText(x: Exact): string | undefined {
  const { n, d } = toRational(x);
  let places = 0;
  let power = 1n;
  while (power % d !== 0n) {
    if (places > d.toString(2).length) return undefined;
    places += 1;
    power *= 10n;
  }
  const digits = String((n < 0n ? -n : n) * (power / d)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${n < 0n ? '-' : ''}${places === 0 ? whole : `${whole}.${digits.slice(-places)}`}`;
}
