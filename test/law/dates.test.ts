import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  fiscalYear,
  fromDayNumber,
  isIsoDate,
  parseDate,
  printEraDate,
  weekday,
} from '../../packages/law/src/index.ts';

const MIN = -719162; // 0001-01-01
const MAX = 2932896; // 9999-12-31
const days = fc.integer({ min: MIN, max: MAX });
const iso = days.map((n) => fromDayNumber(n) ?? 'none');
/** The platform's own calendar, as a second opinion. */
const platform = (n: number) => new Date(n * 86400000);

it.each([
  ['2020-02-29', true],
  ['2000-02-29', true],
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['1900-02-29', false],
  ['2019-02-29', false],
  ['2020-13-01', false],
  ['2020-00-01', false],
  ['2020-01-00', false],
  ['0000-01-01', false],
  ['2020-6-7', false],
  ['2020-06-07T00', false],
  ['２０２０-06-07', false],
])('isIsoDate %s: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
  expect([isIsoDate('2024-02-29'), isIsoDate('2023-02-29')]).toEqual([true, false]);
});

describe('parseDate', () => {
  it.each([
    ['2020-06-07', '2020-06-07'],
    ['２０２０年６月７日', '2020-06-07'],
    ['2020年6月7日', '2020-06-07'],
    ['令和2年6月7日', '2020-06-07'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和二年六月七日', '2020-06-07'],
    ['令和 2 年 6 月 7 日', '2020-06-07'],
    ['平成三十一年四月三十日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['平成元年1月8日', '1989-01-08'],
    ['大正15年12月25日', '1926-12-25'],
    ['昭和元年12月25日', '1926-12-25'],
    ['明治45年7月30日', '1912-07-30'],
    ['大正元年7月30日', '1912-07-30'],
    ['明治元年1月25日', '1868-01-25'],
    ['昭和二十四年十二月一日', '1949-12-01'],
    ['二〇二〇年六月七日', '2020-06-07'],
    ['２０２０－０６－０７', '2020-06-07'],
  ])('%s → %s', (text, date) => expect(parseDate(text)).toEqual({ ok: true, date }));

  it.each([
    ['平成31年5月1日', 'era-range'],
    ['令和元年4月30日', 'era-range'],
    ['昭和64年1月8日', 'era-range'],
    ['大正15年12月26日', 'era-range'],
    ['昭和元年12月24日', 'era-range'],
    ['明治元年1月24日', 'era-range'],
    ['令和0年1月1日', 'era-range'],
    ['令和9999年1月1日', 'era-range'],
    ['令和2年2月30日', 'no-such-day'],
    ['2019-02-29', 'no-such-day'],
    ['2020年13月1日', 'no-such-day'],
    ['元年1月1日', 'format'],
    ['2020/06/07', 'format'],
    ['', 'format'],
    ['令和2年6月', 'format'],
    ['2020年百千月1日', 'format'],
  ])('%s: %s', (text, reason) => expect(parseDate(text)).toEqual({ ok: false, reason }));

  it('reads what printEraDate prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1868-01-25') ?? 0, max: MAX }), (n) => {
        const date = fromDayNumber(n);
        expect(parseDate(printEraDate(date ?? '') ?? '')).toEqual({ ok: true, date });
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ['2020-06-07', '令和2年6月7日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2019-04-30', '平成31年4月30日'],
  ['1926-12-25', '昭和元年12月25日'],
  ['1912-07-30', '大正元年7月30日'],
  ['1868-01-25', '明治元年1月25日'],
  ['1868-01-24', undefined],
  ['2019-02-29', undefined],
  ['令和', undefined],
])('printEraDate %s → %s', (date, text) => {
  expect(printEraDate(date)).toBe(text);
  expect(printEraDate('2024-02-29')).toBe('令和6年2月29日');
});

describe('day arithmetic', () => {
  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(days, (n) => {
        const date = platform(n).toISOString().slice(0, 10);
        expect(fromDayNumber(n)).toBe(date);
        expect(dayNumber(date)).toBe(n);
        expect(weekday(date)).toBe(platform(n).getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  it('stops at the ends of the calendar', () => {
    expect([fromDayNumber(MIN), fromDayNumber(MAX)]).toEqual(['0001-01-01', '9999-12-31']);
    expect([fromDayNumber(MIN - 1), fromDayNumber(MAX + 1), fromDayNumber(0.5)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect([addDays('9999-12-31', 1), addMonths('0001-01-31', -1), addMonths('x', 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([dayNumber('2019-02-29'), weekday('x'), fiscalYear('x'), addDays('x', 1)]).toEqual(Array(4).fill(undefined));
  });

  it.each([
    ['2020-05-08', 30, '2020-06-07'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2019-12-31', 1, '2020-01-01'],
  ])('addDays %s %i → %s', (date, n, to) => expect(addDays(date, n)).toBe(to));

  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-11-30', 3, '2021-02-28'],
    ['2020-06-07', 6, '2020-12-07'],
    ['2020-06-07', -18, '2018-12-07'],
  ])('addMonths %s %i → %s', (date, n, to) => expect(addMonths(date, n)).toBe(to));

  it.each([
    ['2020-03-31', 2019],
    ['2020-04-01', 2020],
    ['2020-12-31', 2020],
    ['2021-01-01', 2020],
  ])('fiscalYear %s → %i', (date, year) => expect(fiscalYear(date)).toBe(year));

  it('adds and takes away', () => {
    fc.assert(
      fc.property(iso, fc.integer({ min: -1000, max: 1000 }), (date, n) => {
        const there = addDays(date, n);
        fc.pre(there !== undefined);
        expect(addDays(there ?? '', -n)).toBe(date);
        expect((dayNumber(there ?? '') ?? 0) - (dayNumber(date) ?? 0)).toBe(n);
      }),
    );
  });
});
