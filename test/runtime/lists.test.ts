import { describe, expect, test } from 'vitest';
import { compareCodes } from '../../packages/runtime/src/index.ts';
import { act, code, decided, decision, duty, f, inSet, load, n, named, on, quantified, setOf, T } from './bundles.ts';

const place = [0, 1, 1] as [number, number, number];
const head = (name: string) => ({ name: `t.${name}`, labels: {}, basis: [], marks: [], place });

test('the order of codes', () => {
  const plain = ['0', '01', '011', '0111', '02', '10', '9', 'A'];
  expect(plain.toReversed().sort(compareCodes)).toEqual(plain);
  const numbered = ['1.2', '1.9', '1.10', '1.10.1', '2(1)', '2(8)', '2(10)', '3.A.1', '3.A.2', '3.A.10', '3.B.1'];
  expect(numbered.toReversed().sort(compareCodes)).toEqual(numbered);
  expect(compareCodes('8457', '8457')).toBe(0);
});

describe('sectors', () => {
  const entry = (c: string, parent?: string) => ({ code: c, labels: {}, ...(parent && { parent }) });
  const sector = (name: string, include: [string, string][], exclude: [string, string][] = [], core = false) => ({
    name,
    labels: {},
    core,
    grounds: [],
    include,
    exclude,
    basis: [],
    marks: [],
  });
  const sectors = (name: string, by: 'code' | 'sector', more: object = {}) => ({
    op: 'sectors' as const,
    name: `t.${name}`,
    by,
    ...more,
  });
  const rules = load({
    codes: [
      {
        ...head('HS'),
        entries: ['84', '8456', '8457', '8458', '8466', '8467', '85', '9'].map((c) =>
          entry(c, c.length === 4 ? '84' : undefined),
        ),
      },
    ],
    sectors: [
      {
        ...head('S'),
        of: 't.HS',
        sectors: [sector('tools', [['8456', '8466']], [['8458', '8458']], true), sector('rest', [['85', '9']])],
      },
      { ...head('Named'), sectors: [sector('arms', [], [], true), sector('rail', [])] },
    ],
    acts: [
      act('Act', {
        goods: named('codes', 'HS'),
        all: setOf(named('codes', 'HS')),
        business: named('sectors', 'Named'),
      }),
    ],
    duties: [
      duty('Any', { when: inSet(f('goods'), 'in', sectors('S', 'code')) }),
      duty('Within', { when: inSet(f('all'), 'within', sectors('S', 'code', { sector: 'rest' })) }),
      duty('Named', { when: inSet(f('business'), 'in', sectors('Named', 'sector', { core: true })) }),
      duty('One', { when: on(f('business'), 'is', code('Named', 'rail')) }),
      duty('Count', { when: on(quantified('count', 'c', f('all')), '>=', n(2)) }),
    ],
  });
  const required = (facts: object) =>
    decided(rules, facts)
      .decisions.filter(({ status }) => status === 'required')
      .map((one) => one.duty.slice(2));

  test('ranges and exceptions', () => {
    const inside = ['84', '8456', '8457', '8458', '8466', '8467', '85', '9'].filter((goods) =>
      required({ goods }).includes('Any'),
    );
    expect(inside).toEqual(['8456', '8457', '8466', '85', '9']);
    expect(required({ all: ['85', '9'] })).toEqual(['Count', 'Within']);
    expect(required({ all: ['85', '8456'] })).toEqual(['Count']);
  });

  test('sectors by name', () => {
    expect(required({ business: 'arms' })).toEqual(['Named']);
    expect(required({ business: 'rail' })).toEqual(['One']);
  });
});

test('business days by a calendar of the bundle', () => {
  const period = {
    name: 'p',
    labels: {},
    length: { amount: 3, unit: 'business-day' as const },
    countsFirstDay: false,
    from: f('d'),
    basis: [],
    extensions: [],
  };
  const rules = load({
    calendars: [
      {
        ...head('Office'),
        covers: { from: { date: '2020-01-01' }, until: { date: '2021-01-01' } },
        weekdays: [0, 6],
        dates: [{ date: '2020-05-04' }],
      },
    ],
    acts: [act('Act', { d: T.date })],
    duties: [
      duty('D', {
        periods: [
          { ...period, calendar: 't.Office' },
          { ...period, name: 'q', calendar: 't.Nowhere' },
        ],
      }),
    ],
  });
  expect(decision(rules, { d: '2020-05-01' }).periods.map(({ start, last }) => [start, last])).toEqual([
    ['2020-05-05', '2020-05-07'],
    ['2020-05-02', null],
  ]);
  expect(decision(rules, { d: '2020-12-30' }).periods[0]).toMatchObject({ start: '2020-12-31', last: null });
});
