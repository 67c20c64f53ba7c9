import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseJapaneseAmount,
  parseKanjiFraction,
  parseKanjiNumber,
  printKanjiNumber,
  toHalfWidth,
} from '../../packages/law/src/index.ts';

describe('toHalfWidth', () => {
  it.each([
    ['（１）．，％－', '(1).,%-'],
    ['ＦＥＦＴＡ　２７－２', 'FEFTA 27-2'],
    ['〇ア２、イ。', '〇ア2、イ。'],
  ])('%s → %s', (from, to) => expect(toHalfWidth(from)).toBe(to));

  it('keeps positions', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => toHalfWidth(s).length === s.length));
    expect(toHalfWidth('～！')).toBe('~!');
  });
});

describe('parseKanjiNumber', () => {
  it.each([
    ['十', 10n],
    ['百二十三', 123n],
    ['二〇二〇', 2020n],
    ['一六', 16n],
    ['〇', 0n],
    ['千', 1000n],
    ['一千万', 10000000n],
    ['千万', 10000000n],
    ['一億', 100000000n],
    ['三兆五千二百億', 3520000000000n],
    ['一億五〇〇〇万', 150000000n],
    ['二百二十八', 228n],
    ['九千九百九十九', 9999n],
    ['一万一', 10001n],
  ])('%s → %s', (text, n) => expect(parseKanjiNumber(text)).toBe(n));

  it.each([
    '',
    '元',
    '万',
    '百千',
    '一十',
    '十百',
    '二〇十',
    '〇三',
    '〇万',
    '一万二億',
    '五十十',
    '12',
    '百 二',
    '一〇〇〇〇万',
  ])('refuses %j', (text) => {
    expect(parseKanjiNumber(text)).toBeUndefined();
    expect(parseKanjiNumber('二')).toBe(2n);
  });

  it('reads what printKanjiNumber prints', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (n) => parseKanjiNumber(printKanjiNumber(n)) === n),
      { numRuns: 2000 },
    );
  });
});

it.each([
  [123n, '百二十三'],
  [10n, '十'],
  [0n, '〇'],
  [10000n, '一万'],
  [1490000000000n, '一兆四千九百億'],
  [10n ** 16n, `一${'〇'.repeat(16)}`],
  [-2n, 'マイナス二'],
])('printKanjiNumber %s → %s', (n, text) => expect(printKanjiNumber(n)).toBe(text));

describe('parseJapaneseAmount', () => {
  it.each([
    ['1億5000万', '150000000'],
    ['１兆4,900億', '1490000000000'],
    ['１００', '100'],
    ['3.5億', '350000000'],
    ['一億', '100000000'],
    ['5千万', '50000000'],
    ['300百万', '300000000'],
    ['1億5千5百万', '155000000'],
    ['3千500', '3500'],
    ['1.50', '1.5'],
    ['2.0', '2'],
    ['0.05', '0.05'],
    ['0', '0'],
    ['3億五千万', '350000000'],
    ['1億0.5万', '100005000'],
    ['二〇〇', '200'],
    ['1,530億', '153000000000'],
    ['1億2', '100000002'],
    ['1.23456万', '12345.6'],
  ])('%s → %s', (text, amount) => expect(parseJapaneseAmount(text)).toBe(amount));

  it.each([
    '',
    '億',
    '1万5億',
    '1,00',
    '007',
    '-5',
    '1.5億5000万',
    '1億20000万',
    '1億1億',
    '5円',
    '1.',
    '3千5千',
    '3百500',
    '1e3',
  ])('refuses %j', (text) => {
    expect(parseJapaneseAmount(text)).toBeUndefined();
    expect(parseJapaneseAmount('1万')).toBe('10000');
  });

  it('reads any whole number however it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), (n) => {
        const mixed = [12, 8, 4, 0].map((p) => [
          (n / 10n ** BigInt(p)) % 10000n,
          { 12: '兆', 8: '億', 4: '万' }[p] ?? '',
        ]);
        const text =
          mixed
            .filter(([part]) => part !== 0n)
            .flat()
            .join('') || '0';
        for (const written of [n.toString(), n.toLocaleString('en-US'), printKanjiNumber(n), text]) {
          expect(parseJapaneseAmount(written)).toBe(n.toString());
        }
      }),
    );
  });
});

describe('parseKanjiFraction', () => {
  it.each([
    ['百分の一', 1n, 100n],
    ['三分の一', 1n, 3n],
    ['百分の三十三', 33n, 100n],
    ['百分の五十', 50n, 100n],
    ['１００分の１', 1n, 100n],
  ])('%s', (text, numerator, denominator) => expect(parseKanjiFraction(text)).toEqual({ numerator, denominator }));

  it.each(['百分', '分の一', '〇分の一', '百分の', '百分の一分の二', '1/100', '百分の元'])('refuses %j', (text) => {
    expect(parseKanjiFraction(text)).toBeUndefined();
    expect(parseKanjiFraction('二分の一')).toEqual({ numerator: 1n, denominator: 2n });
  });
});
