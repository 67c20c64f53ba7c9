import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDay, dayNumber, isDate, parts, weekday } from '../../packages/runtime/src/dates.ts';
import { countPeriod } from '../../packages/runtime/src/index.ts';

const end = (event: string, amount: number, unit: 'day' | 'month' | 'year' | 'business-day', first = false) =>
  countPeriod(event, { amount, unit }, first, undefined).last;

describe('counting (Civil Code 138 to 143)', () => {
  test('days: the first day is not counted, unless the rule says so', () => {
    expect(countPeriod('2020-06-10', { amount: 30, unit: 'day' }, false, undefined)).toEqual({
      start: '2020-06-11',
      last: '2020-07-10',
    });
    expect(countPeriod('2020-06-10', { amount: 30, unit: 'day' }, true, undefined)).toEqual({
      start: '2020-06-10',
      last: '2020-07-09',
    });
    expect(end('2020-06-10', 1, 'day', true)).toBe('2020-06-10');
  });

  test('months end on the day before the corresponding day', () => {
    expect(end('2020-04-15', 4, 'month', true)).toBe('2020-08-14');
    expect(end('2020-04-15', 4, 'month')).toBe('2020-08-15');
    expect(end('2020-01-01', 1, 'month', true)).toBe('2020-01-31');
    expect(end('2020-02-29', 1, 'year', true)).toBe('2021-02-28');
    expect(end('2019-02-28', 1, 'year', true)).toBe('2020-02-27');
  });

  test('months without the corresponding day end on their last day', () => {
    expect(end('2020-01-31', 1, 'month', true)).toBe('2020-02-29');
    expect(end('2019-01-31', 1, 'month', true)).toBe('2019-02-28');
    expect(end('2019-01-30', 1, 'month', true)).toBe('2019-02-28');
    expect(end('2019-01-31', 1, 'month')).toBe('2019-02-28');
    expect(end('2019-01-30', 1, 'month')).toBe('2019-02-28');
    expect(end('2020-08-31', 1, 'month', true)).toBe('2020-09-30');
    expect(end('2020-12-31', 2, 'month', true)).toBe('2021-02-28');
  });

  test('beyond the last year there is no date', () => {
    expect(end('9999-12-31', 1, 'day')).toBeNull();
    expect(end('9999-12-01', 2, 'month')).toBeNull();
  });

  test('business days', () => {
    const calendar = {
      from: '2020-01-01',
      until: '2020-12-31',
      weekdays: new Set([6, 7]),
      dates: new Set(['2020-06-10']),
    };
    const run = (event: string, amount: number, first = false) =>
      countPeriod(event, { amount, unit: 'business-day' }, first, calendar);
    expect(run('2020-06-05', 1)).toEqual({ start: '2020-06-08', last: '2020-06-08' });
    expect(run('2020-06-05', 3)).toEqual({ start: '2020-06-08', last: '2020-06-11' });
    expect(run('2020-06-05', 1, true)).toEqual({ start: '2020-06-05', last: '2020-06-05' });
    expect(run('2020-12-28', 5).last).toBeNull();
    expect(run('2019-12-30', 1).last).toBeNull();
    expect(end('2020-06-05', 1, 'business-day')).toBeNull();
  });
});

describe('days of the calendar', () => {
  test('known days', () => {
    expect(dayNumber(parts('1970-01-01'))).toBe(0);
    expect(dateOfDay(-719162)).toBe('0001-01-01');
    expect(weekday(dayNumber(parts('2020-06-07')))).toBe(7);
    expect(['2000-02-29', '2020-02-29', '0001-01-01', '9999-12-31'].every(isDate)).toBe(true);
    expect(['1900-02-29', '2020-13-01', '2020-00-10', '2020-04-31', '0000-01-01', '2020-4-1'].some(isDate)).toBe(false);
  });

  test('numbers and dates correspond, as in Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719162, max: 2932896 }), (days) => {
        const date = dateOfDay(days) ?? '';
        expect(date).toBe(new Date(days * 86400000).toISOString().slice(0, 10));
        expect(dayNumber(parts(date))).toBe(days);
        expect(isDate(date)).toBe(true);
        if (days < 2932896) expect(addDays(date, 1)).toBe(dateOfDay(days + 1));
        expect(weekday(days) % 7).toBe(new Date(days * 86400000).getUTCDay());
      }),
    );
  });
});
