import { describe, expect, test } from 'vitest';
import { decide, decisionsFor, planFor } from '../../packages/runtime/src/index.ts';
import {
  act,
  and,
  call,
  cite,
  condition,
  decided,
  decision,
  define,
  duty,
  entity,
  exclusion,
  exemption,
  f,
  inSet,
  items,
  listOf,
  load,
  n,
  named,
  not,
  on,
  or,
  quantified,
  T,
  v,
  version,
} from './bundles.ts';

const specs = {
  a: T.boolean,
  b: T.boolean,
  c: T.boolean,
  after: T.shares,
  received: T.date,
  investor: named('entity', 'P'),
  partners: listOf(named('entity', 'P')),
};
const entities = [entity('P', { foreign: T.boolean, owner: named('entity', 'P') })];

describe('an answer', () => {
  const rules = load({
    entities,
    acts: [act('Act', specs)],
    duties: [
      duty('D', {
        when: on(f('after'), '>=', n('1/100')),
        bearers: [{ party: f('investor'), basis: [] }],
        periods: [
          {
            name: 'standstill',
            labels: {},
            length: { amount: 30, unit: 'day' },
            countsFirstDay: true,
            from: f('received'),
            basis: [],
            extensions: [],
          },
        ],
        basis: [cite('27(1)')],
      }),
      duty(
        'Post',
        {
          periods: [
            {
              name: 'report',
              labels: {},
              length: { amount: 45, unit: 'day' },
              countsFirstDay: false,
              from: f('received'),
              basis: [cite('55')],
              extensions: [],
            },
          ],
        },
        { kind: 'report' },
      ),
      duty('Never', { when: f('b') }, { kind: 'report' }),
    ],
    exemptions: [
      exemption('E', ['D'], {
        conditions: ['C'],
        leaves: ['Never', 'Post', 'Nothing'],
        basis: [cite('27-2(1)'), cite('27(1)')],
      }),
    ],
    predicates: [condition('C', { when: not(f('a')) })],
  });

  test('has every field of docs/semantics.md', () => {
    const answer = decided(rules, { after: '5%', received: '2020-06-10', a: false, b: false, investor: {} });
    expect(answer.decisions[0]).toEqual({
      duty: 't.D',
      kind: 'duty',
      status: 'exempt',
      bearer: 'investor',
      exemption: 't.E',
      conditions: ['t.C'],
      reports: [
        {
          duty: 't.Post',
          status: 'required',
          periods: [
            {
              name: 'report',
              length: { amount: 45, unit: 'day' },
              from: 'received',
              start: '2020-06-11',
              last: '2020-07-25',
              basis: [cite('55')],
            },
          ],
        },
      ],
      periods: [
        {
          name: 'standstill',
          length: { amount: 30, unit: 'day' },
          from: 'received',
          start: '2020-06-10',
          last: '2020-07-09',
          basis: [],
        },
      ],
      basis: [cite('27(1)'), cite('27-2(1)')],
      because: {
        rule: 't.D',
        version: 0,
        holds: true,
        tests: [{ test: 'after >= 1%', holds: true, facts: ['after'] }],
        unless: [],
        conditions: [],
        exemptions: [
          {
            rule: 't.E',
            version: 0,
            holds: true,
            tests: [],
            unless: [],
            conditions: [
              {
                rule: 't.C',
                version: 0,
                holds: true,
                tests: [{ test: 'a', holds: false, facts: ['a'] }],
                unless: [],
                conditions: [],
              },
            ],
          },
        ],
      },
      missing: [],
    });
    expect(Object.keys(answer)).toEqual(['act', 'asOf', 'decisions', 'bundle']);
    expect(answer.decisions.map((one) => `${one.duty} ${one.kind}`)).toEqual([
      't.D duty',
      't.Never report',
      't.Post report',
    ]);
    expect(answer.bundle).toBe('abc');
  });

  test('what is not required has no bearer, period or exemption', () => {
    expect(decision(rules, { after: '0%', received: '2020-06-10' })).toMatchObject({
      status: 'not-required',
      bearer: null,
      exemption: null,
      conditions: [],
      reports: [],
      periods: [],
      basis: [cite('27(1)')],
    });
  });

  test('a period without its date', () => {
    expect(decision(rules, { after: '5%', a: true }).periods[0]).toMatchObject({
      start: null,
      last: null,
      from: 'received',
    });
  });

  test('the same case, the same bytes', () => {
    const facts = { after: '5%', a: false };
    expect(JSON.stringify(decided(rules, facts))).toBe(JSON.stringify(decided(rules, facts)));
  });

  test('rulings depend on outcomes, not on facts', () => {
    const plan = planFor(rules, 't.Act', '2020-06-07', []);
    const outcome = (): boolean => true;
    expect(decisionsFor(plan, outcome)).toEqual(decisionsFor(plan, outcome));
    expect(decisionsFor(plan, outcome)?.map(({ decision: { status } }) => status)).toEqual([
      'required',
      'required',
      'required',
    ]);
  });
});

describe('because: what was evaluated until the answer was certain', () => {
  const names = (tests: readonly { test: string; holds: boolean | null }[]) =>
    tests.map(({ test: text, holds }) => `${text}:${holds}`).join(' ');
  const because = (when: Parameters<typeof on>[0], facts: object) =>
    names(decision(load({ entities, acts: [act('Act', specs)], duties: [duty('D', { when })] }), facts).because.tests);

  test('and stops at the first false, or at the first true, unknown does not stop', () => {
    expect(because(and(f('a'), f('b')), { a: false, b: true })).toBe('a:false');
    expect(because(and(f('a'), f('b')), { b: false })).toBe('a:null b:false');
    expect(because(or(f('a'), f('b')), { a: true, b: true })).toBe('a:true');
    expect(because(or(f('a'), f('b'), f('c')), { b: true })).toBe('a:null b:true');
    expect(because(not(and(f('a'), f('b'))), { a: true, b: true })).toBe('a:true b:true');
  });

  test('an exclusion that applies ends the search, so does a condition that fails; exemptions until one holds', () => {
    const rules = load({
      acts: [act('Act', specs)],
      entities,
      duties: [duty('D')],
      exemptions: [
        exemption('A', ['D'], { unless: ['X', 'Y'], conditions: ['C'] }),
        exemption('B', ['D'], { conditions: ['C', 'K'] }),
        exemption('C3', ['D']),
        exemption('D4', ['D']),
      ],
      predicates: [
        exclusion('X', { when: f('a') }),
        exclusion('Y', { when: f('b') }),
        condition('C', { when: f('c') }),
        condition('K', {}),
      ],
    });
    const { exemptions = [] } = decision(rules, { a: true, b: true, c: false }).because;
    expect(exemptions.map((one) => `${one.rule}:${one.holds}`)).toEqual(['t.A:false', 't.B:false', 't.C3:true']);
    expect(exemptions[0]?.unless.map((one) => one.rule)).toEqual(['t.X']);
    expect(exemptions[0]?.conditions).toEqual([]);
    expect(exemptions[1]?.conditions.map((one) => one.rule)).toEqual(['t.C']);
    expect(
      decision(rules, { b: true, c: false }).because.exemptions?.[0]?.unless.map((one) => `${one.rule}:${one.holds}`),
    ).toEqual(['t.X:null', 't.Y:true']);
  });

  test('exemptions are not tried if the duty does not apply', () => {
    const rules = load({
      acts: [act('Act', { a: T.boolean })],
      duties: [duty('D', { when: f('a') })],
      exemptions: [exemption('E', ['D'])],
    });
    expect(decision(rules, { a: false }).because.exemptions).toEqual([]);
  });

  test('a definition has its own reasons', () => {
    const rules = load({
      entities,
      acts: [act('Act', specs)],
      definitions: [define('Foreign', T.boolean, quantified('any', 'p', f('partners'), v('p.foreign')))],
      duties: [duty('D', { when: and(call('Foreign'), f('a')) })],
    });
    expect(decision(rules, { partners: [{ foreign: true }], a: true }).because.tests).toEqual([
      {
        test: 'Foreign',
        holds: true,
        facts: ['partners'],
        because: {
          rule: 't.Foreign',
          version: 0,
          holds: true,
          unless: [],
          conditions: [],
          tests: [{ test: 'any p in partners where p.foreign', holds: true, facts: ['partners'] }],
        },
      },
      { test: 'a', holds: true, facts: ['a'] },
    ]);
  });

  test('one test of two rules is one atom; the order is that of evaluation', () => {
    const rules = load({
      entities,
      acts: [act('Act', specs)],
      duties: [duty('D', { when: and(f('b'), f('a')) }), duty('E', { when: and(f('c'), f('a')) })],
      exemptions: [exemption('X', ['D'], { when: inSet(f('after'), 'in', items(n('1/100'))) })],
    });
    const { atoms } = planFor(rules, 't.Act', '2020-01-01', []);
    expect(atoms.map(({ index, text }) => `${index} ${text}`)).toEqual(['0 b', '1 a', '2 after in [1%]', '3 c']);
  });
});

describe('bearers', () => {
  const foreign = { variable: 'p', source: f('partners'), where: v('p.foreign') };
  const rules = load({
    entities,
    acts: [act('Act', specs)],
    duties: [
      duty('D', {
        bearers: [
          { party: f('investor.owner'), when: f('a'), basis: [] },
          { party: f('investor'), basis: [] },
        ],
      }),
      duty('Each', { bearers: [{ party: v('p'), each: foreign, basis: [] }] }),
      duty('Owners', { bearers: [{ party: v('p.owner'), each: { variable: 'p', source: f('partners') }, basis: [] }] }),
      duty('Nobody'),
    ],
  });

  test('the first whose condition is true; none if it is not known', () => {
    expect(decision(rules, { a: true }).bearer).toBe('investor.owner');
    expect(decision(rules, { a: false }).bearer).toBe('investor');
    expect(decision(rules, {})).toMatchObject({ status: 'required', bearer: null });
    expect(decision(rules, {}, 'Nobody').bearer).toBeNull();
  });

  test('each', () => {
    const partners = [{ foreign: true, owner: {} }, { foreign: false }, { foreign: true }];
    expect(decision(rules, { partners }, 'Each').bearer).toEqual(['partners[0]', 'partners[2]']);
    expect(decision(rules, { partners }, 'Owners').bearer).toEqual([
      'partners[0].owner',
      'partners[1].owner',
      'partners[2].owner',
    ]);
    expect(decision(rules, { partners: [] }, 'Each').bearer).toEqual([]);
    expect(decision(rules, { partners: [{}] }, 'Each').bearer).toBeNull();
    expect(decision(rules, {}, 'Each').bearer).toBeNull();
  });
});

describe('extensions of periods', () => {
  const standstill = (extensions: { amount: number; when: Parameters<typeof on>[0] }[]) => ({
    name: 'standstill',
    labels: {},
    length: { amount: 30, unit: 'day' as const },
    countsFirstDay: true,
    from: f('received'),
    basis: [cite('27(2)')],
    extensions: extensions.map(({ amount, when }) => ({
      length: { amount, unit: 'month' as const },
      when,
      basis: [cite('27(6)')],
    })),
  });
  const rules = load({
    entities,
    acts: [act('Act', specs)],
    duties: [
      duty('D', [
        version({
          periods: [
            standstill([
              { amount: 4, when: f('a') },
              { amount: 5, when: f('b') },
            ]),
          ],
        }),
      ]),
    ],
  });
  const run = (facts: object) => decision(rules, { received: '2020-01-31', ...facts }).periods[0];

  test('the last whose condition is true sets the length', () => {
    expect(run({ a: false, b: false })).toMatchObject({
      length: { amount: 30, unit: 'day' },
      last: '2020-02-29',
      basis: [cite('27(2)')],
    });
    expect(run({ a: true, b: false })).toMatchObject({
      length: { amount: 4, unit: 'month' },
      last: '2020-05-30',
      basis: [cite('27(2)'), cite('27(6)')],
    });
    expect(run({ a: true, b: true })).toMatchObject({ length: { amount: 5, unit: 'month' }, last: '2020-06-30' });
    expect(run({ b: true })).toMatchObject({ length: { amount: 5, unit: 'month' }, last: '2020-06-30' });
  });

  test('if it is not known whether one applies, neither is the end', () => {
    expect(run({ a: true })).toMatchObject({ length: { amount: 4, unit: 'month' }, start: '2020-01-31', last: null });
  });
});

test('the bundle need not list anything', () => {
  const rules = load({});
  expect(decide(rules, { act: 'Act', asOf: '2020-01-01' })).toEqual({
    act: 't.Act',
    asOf: '2020-01-01',
    decisions: [],
    bundle: 'abc',
  });
});
