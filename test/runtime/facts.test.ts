import { describe, expect, test } from 'vitest';
import { decide } from '../../packages/runtime/src/index.ts';
import {
  act,
  entity,
  enumOf,
  errorsOf,
  f,
  listOf,
  load,
  n,
  named,
  on,
  optional,
  quantity,
  setOf,
  span,
  statusOf,
  T,
} from './bundles.ts';

const unit = (name: string, dimension: string, factor: string, base: string) => ({
  name: `t.${name}`,
  labels: {},
  basis: [],
  marks: [],
  place: [0, 1, 1] as [number, number, number],
  dimension,
  factor,
  base: `t.${base}`,
});

const rules = load({
  units: [unit('Hz', 'frequency', '1', 'Hz'), unit('kHz', 'frequency', '1000', 'Hz'), unit('W', 'power', '1', 'W')],
  enums: [enumOf('Kind', 'general', 'bank')],
  codes: [
    {
      name: 't.ISO',
      labels: {},
      basis: [],
      marks: [],
      place: [0, 1, 1],
      entries: [
        { code: 'KR', labels: {}, ...span(undefined, '2019-08-28') },
        { code: 'KR', labels: {}, ...span('2023-07-21') },
        { code: 'US', labels: {} },
      ],
    },
  ],
  amendments: [{ name: 't.Later', labels: {}, basis: [], marks: [], place: [0, 1, 1], amends: [] }],
  entities: [
    entity('Party', { name: T.text }),
    entity('Investor', { kind: named('enum', 'Kind'), parent: optional(named('entity', 'Investor')) }, 'Party'),
  ],
  acts: [
    act('Act', {
      yes: T.boolean,
      count: T.integer,
      number: T.number,
      share: T.shares,
      sum: T.yen,
      freq: quantity('Hz'),
      day: T.date,
      time: T.period,
      text: T.text,
      home: named('codes', 'ISO'),
      homes: setOf(named('codes', 'ISO')),
      investor: named('entity', 'Investor'),
      partners: listOf(named('entity', 'Investor')),
      maybe: optional(T.shares),
    }),
    act('Child', { more: T.boolean }, 'Act'),
    act('other.Child', {}),
  ],
});

const errors = (facts: unknown, more: object = {}) =>
  errorsOf(decide(rules, { act: 't.Act', asOf: '2019-01-01', facts, ...more })).map(([c, path]) => `${c} ${path}`);

describe('facts that are good', () => {
  test.each([
    { yes: false },
    { count: 5 },
    { count: '5' },
    { count: '123456789012345678901234567890' },
    { number: 9.99 },
    { number: '9.99' },
    { share: '5%' },
    { share: '1/3' },
    { share: '5% of shares' },
    { share: '5% of t.shares' },
    { share: '0.05%' },
    { share: '1/3 of shares' },
    { sum: '100000000 JPY' },
    { sum: { amount: '100000000', currency: 'JPY' } },
    { freq: '600 Hz' },
    { freq: '0.6 kHz' },
    { freq: '600 t.Hz' },
    { day: '2020-02-29' },
    { time: '30 days' },
    { time: '1 month' },
    { time: '5 business days' },
    { time: '1 year' },
    { text: '' },
    { home: 'KR' },
    { homes: [] },
    { homes: ['KR', 'US'] },
    { investor: {} },
    { partners: [] },
    { investor: { name: 'x', kind: 'bank', parent: null } },
    { partners: [{ kind: 'general' }, {}] },
    { maybe: null },
    {},
  ])('%j', (facts) => {
    expect(errors(facts)).toEqual([]);
  });
});

describe('facts that are not: nothing is coerced', () => {
  const bad: [object, string][] = [
    [{ yes: 'true' }, 'fact-type yes'],
    [{ yes: 1 }, 'fact-type yes'],
    [{ yes: null }, 'fact-type yes'],
    [{ count: 5.5 }, 'fact-type count'],
    [{ count: '5.5' }, 'fact-type count'],
    [{ count: 'five' }, 'fact-type count'],
    [{ count: 1234567890123456 }, 'number-precision count'],
    [{ number: 0.30000000000000004 }, 'number-precision number'],
    [{ number: '1e3' }, 'fact-type number'],
    [{ number: true }, 'fact-type number'],
    [{ share: 0.05 }, 'fact-type share'],
    [{ share: 5 }, 'fact-type share'],
    [{ share: '5' }, 'fact-type share'],
    [{ share: '0.05' }, 'fact-type share'],
    [{ share: '1/0' }, 'fact-type share'],
    [{ share: '5% of votes' }, 'fact-kind share'],
    [{ sum: 100 }, 'fact-type sum'],
    [{ sum: '100' }, 'fact-type sum'],
    [{ sum: '100 USD' }, 'fact-unit sum'],
    [{ sum: { amount: '1', currency: 'JPY', x: 1 } }, 'fact-type sum'],
    [{ sum: { amount: 1, currency: 'JPY' } }, 'fact-type sum'],
    [{ freq: '600 W' }, 'fact-unit freq'],
    [{ freq: '600' }, 'fact-type freq'],
    [{ freq: 600 }, 'fact-type freq'],
    [{ day: '2019-02-29' }, 'date-invalid day'],
    [{ day: '2019-1-1' }, 'date-invalid day'],
    [{ day: 20190101 }, 'fact-type day'],
    [{ day: '0000-01-01' }, 'date-invalid day'],
    [{ time: '30' }, 'fact-type time'],
    [{ time: '-1 days' }, 'fact-type time'],
    [{ text: 5 }, 'fact-type text'],
    [{ home: 'XX' }, 'code-unknown home'],
    [{ home: 5 }, 'fact-type home'],
    [{ homes: 'KR' }, 'fact-type homes'],
    [{ homes: ['KR', 'XX'] }, 'code-unknown homes[1]'],
    [{ homes: ['KR', 'KR'] }, 'fact-duplicate homes[1]'],
    [{ investor: 'x' }, 'fact-type investor'],
    [{ investor: [] }, 'fact-type investor'],
    [{ investor: { kind: 'x' } }, 'code-unknown investor.kind'],
    [{ investor: { age: 5 } }, 'fact-unknown investor.age'],
    [{ partners: [{}, { age: 1 }] }, 'fact-unknown partners[1].age'],
    [{ partners: [null] }, 'fact-type partners[0]'],
    [{ investor: { parent: { parent: { kind: 1 } } } }, 'fact-type investor.parent.parent.kind'],
    [{ unknown: 1 }, 'fact-unknown unknown'],
    [{ maybe: '5% of votes' }, 'fact-kind maybe'],
  ];
  test.each(bad)('%j', (facts, error) => {
    expect(errors(facts)).toEqual([error]);
  });

  test('all errors are reported at once', () => {
    expect(errors({ yes: 1, share: 5, nothing: 0 }, { act: 'Nope', asOf: '2019-02-30', assume: ['t.No'] })).toEqual([
      'act-unknown act',
      'date-invalid asOf',
      'assume-unknown assume[0]',
    ]);
    expect(errors({ yes: 1, nothing: 0, home: 'KR' }, { asOf: 'yesterday' })).toEqual([
      'date-invalid asOf',
      'fact-type yes',
      'fact-unknown nothing',
    ]);
  });

  test('every message is there in both languages and names the path', () => {
    const answer = decide(rules, { act: 't.Act', asOf: '2019-01-01', facts: { share: 5, investor: { x: 1 } } });
    for (const { message, path } of 'errors' in answer ? answer.errors : []) {
      expect(message.en).toContain(path);
      expect(message.ja).toContain(path);
    }
  });
});

describe('the case itself', () => {
  test.each([[null], [5], ['x'], [[]]])('%j is no case', (json) => {
    expect(errorsOf(decide(rules, json))).toEqual([['case-shape', '']]);
  });

  test('act by simple name where it is the only one', () => {
    expect(decide(rules, { act: 'Act', asOf: '2019-01-01', facts: {} })).toMatchObject({
      act: 't.Act',
      asOf: '2019-01-01',
      decisions: [],
    });
    expect(errors({}, { act: 'Child' })).toEqual(['act-ambiguous act']);
    expect(errors({ yes: true, more: true }, { act: 't.Child' })).toEqual([]);
  });

  test('members that are not of a case', () => {
    expect(errors({}, { as_of: 1 })).toEqual(['case-shape as_of']);
    expect(errors([])).toEqual(['case-shape facts']);
    expect(errors(null)).toEqual(['case-shape facts']);
    expect(errors({}, { assume: 't.Later' })).toEqual(['case-shape assume']);
    expect(errors({}, { act: 5 })).toEqual(['case-shape act']);
  });

  test('facts and assume may be left out', () => {
    expect(errorsOf(decide(rules, { act: 't.Act', asOf: '2019-01-01' }))).toEqual([]);
  });

  test('a code must be in force on the date', () => {
    expect(errors({ home: 'KR' }, { asOf: '2019-08-27' })).toEqual([]);
    expect(errors({ home: 'KR' }, { asOf: '2019-08-28' })).toEqual(['code-not-in-force home']);
    expect(errors({ homes: ['US', 'KR'] }, { asOf: '2023-07-20' })).toEqual(['code-not-in-force homes[1]']);
    expect(errors({ home: 'KR' }, { asOf: '2023-07-21' })).toEqual([]);
  });

  test('too deep', () => {
    const deep = JSON.parse(`${'{"parent":'.repeat(5000)}{}${'}'.repeat(5000)}`);
    expect(errors({ investor: deep })[0]).toMatch(/^case-depth investor\.parent/);
  });
});

describe('names of prototypes are only names', () => {
  const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  test.each(hostile)('%s as an unknown fact, act and amendment', (name) => {
    expect(errors(JSON.parse(`{"${name}": 1}`))).toEqual([`fact-unknown ${name}`]);
    expect(errors({}, { act: name })).toEqual(['act-unknown act']);
    expect(errors({}, { assume: [name] })).toEqual(['assume-unknown assume[0]']);
    expect(errors({ home: name })).toEqual(['code-unknown home']);
  });

  test.each(hostile)('%s as a declared fact', (name) => {
    const specs = JSON.parse(`{"${name}": {"type": "boolean"}}`);
    expect(statusOf(f(name), specs, {})).toBe(`undetermined ${name}`);
    expect(statusOf(f(name), specs, JSON.parse(`{"${name}": true}`))).toBe('required');
    expect(statusOf(on(n(1), '>=', n(0)), {}, {})).toBe('required');
  });
});
