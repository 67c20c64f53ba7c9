import type { Expectation, Scenario } from '@fefta/bundle';
import { describe, expect, test } from 'vitest';
import { checkProperty, checkScenario, loadBundle, valueOfRule } from '../../packages/runtime/src/index.ts';
import {
  act,
  and,
  applies,
  bundle,
  call,
  cond,
  condition,
  define,
  duty,
  enumOf,
  exclusion,
  exemption,
  f,
  load,
  n,
  named,
  none,
  not,
  on,
  optional,
  quantity,
  setOf,
  span,
  T,
  version,
  yes,
} from './bundles.ts';

const place = [0, 1, 1] as [number, number, number];
const head = (name: string) => ({ name: `t.${name}`, labels: {}, basis: [], marks: [], place });

const rules = load({
  units: [
    { ...head('Hz'), dimension: 'f', factor: '1', base: 't.Hz' },
    { ...head('kHz'), dimension: 'f', factor: '1000', base: 't.Hz' },
  ],
  enums: [enumOf('Kind', 'p', 'q')],
  acts: [
    act('Act', {
      a: T.boolean,
      b: T.boolean,
      after: T.shares,
      freq: quantity('kHz'),
      sum: T.yen,
      kinds: setOf(named('enum', 'Kind')),
      none: optional(T.number),
      d: T.date,
      time: T.period,
    }),
  ],
  definitions: [
    define('double', T.shares, on(f('after'), 'multiply', n(2))),
    define('third', T.shares, on(f('after'), 'divide', n(3))),
    define('freq', quantity('kHz'), f('freq')),
    define('sum', T.yen, f('sum')),
    define('kinds', setOf(named('enum', 'Kind')), f('kinds')),
    define('none', optional(T.number), f('none')),
    define('int', T.integer, n(5)),
    define('truth', T.boolean, f('a')),
    define('large', T.boolean, on(call('double'), '>=', n('1/2'))),
    define('flag', T.boolean, cond(yes, f('a'), none)),
    define('time', T.period, f('time')),
  ],
  duties: [
    duty('D', {
      when: and(f('a'), call('large')),
      bearers: [{ party: f('a'), basis: [] }],
      periods: [
        {
          name: 'p',
          labels: {},
          length: { amount: 30, unit: 'day' },
          countsFirstDay: true,
          from: f('d'),
          basis: [],
          extensions: [],
        },
      ],
    }),
    duty('R', {}, { kind: 'report' }),
    duty('Old', [version({}, span(undefined, '2000-01-01'))]),
  ],
  exemptions: [exemption('E', ['D'], { when: f('b'), conditions: ['C'], leaves: ['R'] })],
  predicates: [exclusion('X', { when: f('b') }), condition('C', {})],
});

const scenario = (facts: Record<string, unknown>, ...expected: Partial<Expectation>[]): Scenario => ({
  ...head('S'),
  act: 't.Act',
  asOf: '2020-06-07',
  assume: [],
  facts,
  expect: expected.map((one) => ({ rule: 't.D', place, ...one })),
});
const run = (facts: Record<string, unknown>, ...expected: Partial<Expectation>[]) =>
  checkScenario(rules, scenario(facts, ...expected)).failures.map(({ what }) => what);

describe('a scenario', () => {
  const facts = { a: true, b: true, after: '25%', d: '2020-06-10' };

  test('every part that is given is compared', () => {
    const all: Partial<Expectation> = {
      status: 'exempt',
      exemption: 't.E',
      bearers: ['a'],
      missing: [],
      conditions: ['t.C'],
      reports: ['t.R'],
      periods: [{ name: 'p', ends: '2020-07-09' }],
    };
    expect(run(facts, all)).toEqual([]);
    expect(
      run(facts, {
        status: 'required',
        exemption: 't.F',
        bearers: [],
        missing: ['a'],
        conditions: [],
        reports: [],
        periods: [
          { name: 'p', ends: '2020-07-10' },
          { name: 'q', ends: '2020-07-09' },
        ],
      }),
    ).toEqual(
      ['status', 'exemption', 'bearers', 'missing', 'conditions', 'reports', 'period p', 'period q'].map(
        (part) => `t.D: ${part}`,
      ),
    );
  });

  test('what came out is told', () => {
    const { passed, failures, name } = checkScenario(rules, scenario(facts, { status: 'required' }));
    expect({ passed, failures, name }).toEqual({
      passed: false,
      name: 't.S',
      failures: [{ what: 't.D: status', expected: 'required', actual: 'exempt' }],
    });
  });

  test('absent: not listed', () => {
    expect(run(facts, { rule: 't.Old', status: 'absent' })).toEqual([]);
    expect(run(facts, { rule: 't.Old', status: 'required' })).toEqual(['t.Old: status']);
    expect(run(facts, { status: 'absent' })).toEqual(['t.D: status']);
  });

  test('missing facts', () => {
    expect(run({ a: true }, { status: 'undetermined', missing: ['b', 'after'] })).toEqual([]);
    expect(run({ a: true }, { missing: ['after'] })).toEqual(['t.D: missing']);
  });

  test('values, however they are written', () => {
    const given = {
      after: '1/8',
      freq: '600 Hz',
      sum: '5 JPY',
      kinds: ['q', 'p'],
      none: null,
      a: true,
      b: true,
      time: '1 year',
    };
    const good: [string, unknown][] = [
      ['double', '25%'],
      ['double', '1/4'],
      ['third', '1/24'],
      ['freq', '0.6 kHz'],
      ['freq', '600 Hz'],
      ['sum', { amount: '5.0', currency: 'JPY' }],
      ['kinds', ['p', 'q']],
      ['none', null],
      ['int', 5],
      ['int', '5'],
      ['truth', true],
      ['large', false],
      ['flag', true],
      ['X', true],
      ['E', false],
      ['D', false],
      ['time', '12 months'],
    ];
    for (const [rule, value] of good) expect([rule, run(given, { rule: `t.${rule}`, value })]).toEqual([rule, []]);
    const bad: [string, unknown][] = [
      ['double', '26%'],
      ['double', 0.25],
      ['kinds', ['p']],
      ['kinds', 'p'],
      ['none', 0],
      ['int', 6],
      ['truth', 'true'],
      ['freq', '600 JPY'],
      ['Nope', 1],
    ];
    for (const [rule, value] of bad) expect(run(given, { rule: `t.${rule}`, value })).toEqual([`t.${rule}: value`]);
  });

  test('a case with errors fails', () => {
    const result = checkScenario(rules, scenario({ nope: 1 }, { status: 'required' }));
    expect(result).toMatchObject({ passed: false, answer: { errors: [{ code: 'fact-unknown' }] } });
  });

  test('which versions had a part in the reasons', () => {
    expect(checkScenario(rules, scenario(facts)).exercised).toEqual([
      't.C#0',
      't.D#0',
      't.E#0',
      't.R#0',
      't.double#0',
      't.large#0',
    ]);
    expect(checkScenario(rules, scenario({ ...facts, a: false })).exercised).toEqual(['t.D#0', 't.R#0']);
  });
});

describe('values', () => {
  const ask = (rule: string, facts: object) => valueOfRule(rules, rule, { act: 'Act', asOf: '2020-01-01', facts });

  test('as JSON', () => {
    expect(ask('t.double', { after: '5%' })).toEqual({ kind: 'value', value: '10%' });
    expect(ask('t.third', { after: '5%' })).toEqual({ kind: 'value', value: '1/60' });
    expect(ask('t.freq', { freq: '600 Hz' })).toEqual({ kind: 'value', value: '0.6 kHz' });
    expect(ask('t.none', { none: null })).toEqual({ kind: 'value', value: null });
    expect(ask('t.X', { b: true })).toEqual({ kind: 'value', value: true });
  });

  test('unknown, or wrong', () => {
    expect(ask('t.double', {})).toEqual({ kind: 'unknown', missing: ['after'] });
    expect(ask('t.X', {})).toEqual({ kind: 'unknown', missing: ['b'] });
    expect(ask('t.Nope', {})).toMatchObject({ kind: 'errors', errors: [{ code: 'rule-unknown' }] });
    expect(ask('t.double', { after: 5 })).toMatchObject({ kind: 'errors', errors: [{ code: 'fact-type' }] });
  });
});

describe('a property', () => {
  const property = (kind: 'always' | 'never') => ({
    ...head('P'),
    kind,
    act: 't.Act',
    condition: and(f('a'), applies('E')),
  });
  const cases = [{ a: true, b: true, after: '50%' }, { a: true, b: false, after: '50%' }, { a: true }, { nope: 1 }].map(
    (facts) => ({ act: 't.Act', asOf: '2020-01-01', facts }),
  );

  test('always and never', () => {
    expect(checkProperty(rules, property('never'), cases.slice(0, 3))).toMatchObject({
      passed: false,
      failures: [0],
      errors: [],
    });
    expect(checkProperty(rules, property('always'), cases)).toMatchObject({
      passed: false,
      failures: [1],
      errors: [{ index: 3 }],
    });
    expect(checkProperty(rules, { ...property('never'), condition: not(yes) }, cases.slice(0, 3))).toMatchObject({
      name: 't.P',
      passed: true,
    });
  });
});

describe('loading', () => {
  const refused = (json: unknown) => {
    const loaded = loadBundle(json);
    return loaded.ok ? 'ok' : loaded.error.code;
  };

  test('what is no bundle, or of another time, is refused with a reason', () => {
    expect(['x', null, [], {}, { format: 'other' }].map(refused)).toEqual(Array(5).fill('bundle-format'));
    expect(
      ['2.0', '1', 1, undefined, '10.0'].map((formatVersion) => refused({ ...bundle({}), formatVersion })),
    ).toEqual(Array(5).fill('bundle-version'));
    expect(refused({ ...bundle({}), formatVersion: '1.7', later: [] })).toBe('ok');
    expect(refused({ ...bundle({}), duties: {} })).toBe('bundle-shape');
    expect(refused({ ...bundle({}), duties: [{}] })).toBe('bundle-shape');
    expect(refused({ ...bundle({}), manifest: null })).toBe('bundle-shape');
  });
});
