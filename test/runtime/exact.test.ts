import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact, type Exact, isShortDecimal, parseExact, toRational } from '../../packages/runtime/src/exact.ts';
import {
  addExact,
  decimalText,
  divideExact,
  exactKey,
  multiplyExact,
  subtractExact,
} from '../../packages/runtime/src/exact-arithmetic.ts';

const read = (text: string): Exact => {
  const value = parseExact(text);
  if (value === undefined) throw new Error(text);
  return value;
};

describe('exact numbers', () => {
  test('0.1 + 0.2 is 0.3', () => {
    expect(compareExact(addExact(0.1, 0.2), 0.3)).toBe(0);
    expect(addExact(0.1, 0.2)).toBe(0.3);
  });

  test('9.999999999999999999 is not 10', () => {
    expect(compareExact(read('9.999999999999999999'), 10)).toBeLessThan(0);
  });

  test('a third is no decimal, three thirds are one', () => {
    const third = read('1/3');
    expect(compareExact(third, 0.333333333333333)).toBeGreaterThan(0);
    expect(addExact(third, addExact(third, third))).toBe(1);
    expect(decimalText(third)).toBeUndefined();
    expect(exactKey(third)).toBe('1/3');
  });

  test.each(['', '.5', '5.', '1e3', ' 5', '+5', '1/0', '5/-2', '0x10', '１'])('%j is not read', (text) => {
    expect(parseExact(text)).toBeUndefined();
  });

  test.each([
    ['-3/7', '-3/7'],
    ['6/4', '3/2'],
    ['0050', '50'],
    ['-0', '0'],
    ['1/100', '1/100'],
    ['9.90', '99/10'],
    ['100000000000000000000', '100000000000000000000'],
  ])('%s is %s', (text, key) => {
    expect(exactKey(read(text))).toBe(key);
  });

  test('a number text that is too long is not read', () => {
    expect(parseExact('1'.repeat(2000))).toBeUndefined();
  });

  test('JSON numbers of more than 15 digits are told', () => {
    expect([0.1, 123456789012345, 1e20, 1e-7, -0.1, 0].every(isShortDecimal)).toBe(true);
    expect([0.1 + 0.2, 1234567890123456, Number.POSITIVE_INFINITY, Number.NaN].some(isShortDecimal)).toBe(false);
  });

  test('division by zero gives nothing', () => {
    expect(divideExact(1, 0)).toBeUndefined();
  });
});

const big = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const ratio = fc.tuple(big, fc.bigInt({ min: 1n, max: 10n ** 18n }));
const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 12 }));

const text = ([d, places]: [bigint, number]): string => {
  const digits = String(d < 0n ? -d : d).padStart(places + 1, '0');
  const at = digits.length - places;
  return `${d < 0n ? '-' : ''}${digits.slice(0, at)}${places > 0 ? `.${digits.slice(at)}` : ''}`;
};

describe('exact numbers, for all', () => {
  test('comparing and calculating agree with fractions', () => {
    fc.assert(
      fc.property(ratio, ratio, ([an, ad], [bn, bd]) => {
        const [a, b] = [read(`${an}/${ad}`), read(`${bn}/${bd}`)];
        expect(Math.sign(compareExact(a, b))).toBe(Number(an * bd > bn * ad) - Number(an * bd < bn * ad));
        const same = (x: Exact | undefined, m: bigint, d: bigint) => {
          const { n, d: e } = toRational(x ?? Number.NaN);
          expect(n * d).toBe(m * e);
        };
        same(addExact(a, b), an * bd + bn * ad, ad * bd);
        same(subtractExact(a, b), an * bd - bn * ad, ad * bd);
        same(multiplyExact(a, b), an * bn, ad * bd);
        if (bn !== 0n) same(divideExact(a, b), an * bd, ad * bn);
      }),
      { numRuns: 300 },
    );
  });

  test('doubles compare as the decimals for which they stand', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [read(text(a)), read(text(b))];
        const [m, k] = [a[0] * 10n ** BigInt(b[1]), b[0] * 10n ** BigInt(a[1])];
        expect(typeof x).toBe('number');
        expect(Math.sign(compareExact(x, y))).toBe(Number(m > k) - Number(m < k));
        expect(decimalText(x)?.startsWith('-')).toBe(a[0] < 0n);
      }),
      { numRuns: 500 },
    );
  });
});
