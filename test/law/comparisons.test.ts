import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonsIn, delegationsIn, printKanjiNumber } from '../../packages/law/src/index.ts';
import { HELD } from './held.ts';

const read = (text: string) =>
  comparisonsIn(text).map(({ operator, value, unit }) =>
    `${operator} ${value.numerator}/${value.denominator} ${unit}`.trim(),
  );

describe('comparisonsIn', () => {
  it.each([
    ['百分の一以上', ['>= 1/100']],
    ['割合が百分の十以上であるもの', ['>= 10/100']],
    ['五十万円以下の罰金', ['<= 500000/1 円']],
    ['一億五千万円を超える', ['> 150000000/1 円']],
    ['６００ヘルツ以上', ['>= 600/1 ヘルツ']],
    ['周波数が六〇〇ヘルツ以上のもの', ['>= 600/1 ヘルツ']],
    ['〇・二五パーセント未満', ['< 25/100 パーセント']],
    ['一、〇〇〇キログラムを超えるもの', ['> 1000/1 キログラム']],
    ['零下二三八度以下', ['<= -238/1 度']],
    ['三ミリメートル超五ミリメートル未満', ['> 3/1 ミリメートル', '< 5/1 ミリメートル']],
    ['四月を超えない期間', ['<= 4/1 月']],
    ['一億円を下らない金額', ['>= 100000000/1 円']],
    ['十八歳に満たない者', ['< 18/1 歳']],
    ['三十日以内', ['<= 30/1 日']],
    ['三分の一を下回る', ['< 1/3']],
    ['いずれか二以上', ['>= 2/1']],
    ['第二号以下', []],
    ['一〇の六乗以上', []],
    ['以下「法」という。', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('reads every whole number as it is printed, and says where it stands', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.constantFrom('以上', '以下', '未満'), (n, word) => {
        const text = `金額が${printKanjiNumber(n)}円${word}のもの`;
        const [found] = comparisonsIn(text);
        expect(found?.value).toEqual({ numerator: n, denominator: 1n });
        expect(text.slice(found?.from, found?.to)).toBe(`${printKanjiNumber(n)}円${word}`);
      }),
    );
  });
});

describe('delegationsIn', () => {
  it.each([
    ['政令で定めるところにより', ['政令 order']],
    ['財務省令・経済産業省令で定めるその附属の島', ['財務省令・経済産業省令 ordinance']],
    ['その他主務省令で定める事項', ['主務省令 ordinance']],
    ['経済産業大臣が告示で定める貨物', ['経済産業大臣 notice']],
    ['財務大臣が定める業種', ['財務大臣 minister']],
    ['命令で定める', ['命令 any']],
    ['この政令で定める', []],
    ['当該主務省令で定める金額', []],
  ])('%s', (text, expected) => {
    expect(delegationsIn(text).map(({ by, kind }) => `${by} ${kind}`)).toEqual(expected);
  });

  it('finds those of the held Act', () => {
    const act = HELD.find(([file]) => file === '324AC0000000228_2024-04-01.statute.json')?.[1] ?? '';
    expect(delegationsIn(act).filter(({ kind }) => kind === 'order').length).toBeGreaterThan(100);
  });
});
