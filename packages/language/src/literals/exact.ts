/** An exact number in lowest terms; the denominator is positive. */
export interface Exact {
  numerator: bigint;
  denominator: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** numerator/denominator in lowest terms; the denominator must not be zero. */
export function exact(numerator: bigint, denominator = 1n): Exact {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator, denominator < 0n ? -denominator : denominator) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** "12.50" → 25/2. Undefined for anything but digits with at most one point. */
export function parseDecimal(text: string): Exact | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return undefined;
  const fraction = parts[3] ?? '';
  const value = exact(BigInt((parts[2] ?? '') + fraction), 10n ** BigInt(fraction.length));
  return parts[1] === '-' ? { ...value, numerator: -value.numerator } : value;
}

export function times(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function compareExact(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** As the bundle writes it: "5", "-3", "1/100". */
export function printExact(value: Exact): string {
  return value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
}

/** Reads what printExact writes. The text must be such a one. */
export function readExact(text: string): Exact {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return exact(BigInt(numerator), BigInt(denominator));
}

export function plus(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { ...b, numerator: -b.numerator });
}

/** a/b; b must not be zero. */
export function over(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** a to a whole power; a must not be zero where the power is negative. */
export function powerOf(a: Exact, power: number): Exact {
  const by = power < 0 ? over(exact(1n), a) : a;
  return exact(by.numerator ** BigInt(Math.abs(power)), by.denominator ** BigInt(Math.abs(power)));
}
