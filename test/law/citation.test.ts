import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseProvisionPath, printProvisionPath, splitCitation } from '../../packages/law/src/index.ts';
import { anyPath } from './paths.ts';

it.each([
  ['外為法第二十七条の二第一項第三号', '外為法', '第二十七条の二第一項第三号'],
  ['外為法27条の2', '外為法', '27条の2'],
  ['外為法27の2', '外為法', '27の2'],
  ['外為法二十七条', '外為法', '二十七条'],
  ['外為法の第27条', '外為法', '第27条'],
  ['FEFTA 27-2(1)(iii)', 'FEFTA', '27-2(1)(iii)'],
  ['FEFTA, Article 27-2', 'FEFTA', 'Article 27-2'],
  ['FEFTA27条', 'FEFTA', '27条'],
  ['ＦＥＦＴＡ　２７', 'ＦＥＦＴＡ', '２７'],
  ['対内直接投資等に関する政令附則第2条', '対内直接投資等に関する政令', '附則第2条'],
  ['CDIDI Order Suppl. 2', 'CDIDI Order', 'Suppl. 2'],
  ['輸出貿易管理令別表第一', '輸出貿易管理令', '別表第一'],
  ['外国為替令別表の一六の項', '外国為替令', '別表の一六の項'],
  ['Export Order Appended Table 1 row 16(1)', 'Export Order', 'Appended Table 1 row 16(1)'],
  ['令和元年法律第六十号', '令和元年法律第六十号', ''],
  ['令和元年法律第六十号第2条', '令和元年法律第六十号', '第2条'],
  ['令和8年法律第30号第二十六条第二項', '令和8年法律第30号', '第二十六条第二項'],
  ['令和二年財務省告示第三号第一項', '令和二年財務省告示第三号', '第一項'],
  ['財務省告示第三号', '財務省告示第三号', ''],
  [
    '外国為替及び外国貿易法（昭和二十四年法律第二百二十八号）',
    '外国為替及び外国貿易法（昭和二十四年法律第二百二十八号）',
    '',
  ],
  [
    '外国為替及び外国貿易法（昭和二十四年法律第二百二十八号）第二十七条',
    '外国為替及び外国貿易法（昭和二十四年法律第二百二十八号）',
    '第二十七条',
  ],
  ['外為法附則（令和元年法律第六十号）第二条', '外為法', '附則（令和元年法律第六十号）第二条'],
  ['外為法', '外為法', ''],
  ['外為法第27条の規定', '外為法第27条の規定', ''],
  ['外為法第二十六条第二項第三号から第五号まで', '外為法', '第二十六条第二項第三号から第五号まで'],
  ['Part 27', 'Part', '27'],
  ['第27条', '', '第27条'],
  ['コンピュータマニュアル', 'コンピュータマニュアル', ''],
  ['', '', ''],
])('%s', (text, instrument, path) => {
  expect(splitCitation(text)).toEqual({ instrument, path });
  expect(splitCitation('法第2条')).toEqual({ instrument: '法', path: '第2条' });
});

it('splits what was glued, in every style', () => {
  const name = fc.constantFrom(
    '外為法',
    '対内直接投資等に関する政令',
    '輸出貿易管理令',
    '令和元年法律第六十号',
    '昭和55年政令第261号',
  );
  const style = fc.constantFrom('ja-kanji' as const, 'ja-arabic' as const, 'en' as const);
  const whole = anyPath.filter((p) => p.part !== undefined || p.table !== undefined || p.article !== undefined);
  fc.assert(
    fc.property(name, whole, style, (instrument, path, s) => {
      const glued = `${instrument}${s === 'en' ? ' ' : ''}${printProvisionPath(path, s)}`;
      const split = splitCitation(glued);
      expect(split.instrument).toBe(instrument);
      expect(parseProvisionPath(split.path)).toEqual({ ok: true, path });
    }),
    { numRuns: 1000 },
  );
});
