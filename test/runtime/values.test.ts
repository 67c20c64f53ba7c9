import { describe, expect, test } from 'vitest';
import { decide } from '../../packages/runtime/src/index.ts';
import {
  act,
  and,
  call,
  code,
  cond,
  day,
  decision,
  define,
  duty,
  entity,
  enumOf,
  errorsOf,
  f,
  inSet,
  items,
  listOf,
  load,
  n,
  named,
  none,
  on,
  optional,
  or,
  period,
  quantified,
  setOf,
  statusOf,
  sum,
  T,
  table,
  txt,
  v,
} from './bundles.ts';

const enums = [enumOf('Kind', 'general', 'bank', 'fund')];
const kind = named('enum', 'Kind');

describe('comparison and arithmetic', () => {
  const specs = { a: T.shares, b: T.shares, o: optional(T.shares), k: kind, x: T.text };
  const ask = (when: Parameters<typeof statusOf>[0], facts: object) => statusOf(when, specs, facts, { enums });

  test('thresholds are exact', () => {
    const one = on(f('a'), '>=', n('1/100'));
    expect(ask(one, { a: '1%' })).toBe('required');
    expect(ask(one, { a: '1.00%' })).toBe('required');
    expect(ask(one, { a: '1/100' })).toBe('required');
    expect(ask(one, { a: '0.99999999999999999999%' })).toBe('not-required');
    expect(ask(on(f('a'), '>', n('1/3')), { a: '33.3333333333333333%' })).toBe('not-required');
    expect(ask(on(on(f('a'), 'add', f('b')), '>=', n('3/1000')), { a: '0.1%', b: '0.2%' })).toBe('required');
    expect(ask(on(on(f('a'), 'multiply', n(3)), 'is', n(1)), { a: '1/3' })).toBe('required');
    expect(ask(on(on(f('a'), 'subtract', f('b')), '<', n(0)), { a: '1%', b: '2%' })).toBe('required');
  });

  test('none and division by zero', () => {
    expect(ask(on(on(f('a'), 'add', f('o')), 'is', none), { a: '1%', o: null })).toBe('required');
    expect(ask(on(on(f('a'), 'divide', f('b')), 'is', none), { a: '1%', b: '0%' })).toBe('required');
    expect(ask(on(on(f('a'), 'divide', f('b')), 'is', n('1/2')), { a: '1%', b: '2%' })).toBe('required');
    expect(ask(on(f('o'), 'is-not', n('1/2')), { o: null })).toBe('required');
    expect(ask(on(on(f('a'), 'add', f('b')), '>=', n(0)), { a: '1%' })).toBe('undetermined b');
  });

  test('is, in', () => {
    expect(ask(on(f('k'), 'is', code('Kind', 'bank')), { k: 'bank' })).toBe('required');
    expect(ask(on(f('k'), 'is-not', code('Kind', 'bank')), { k: 'bank' })).toBe('not-required');
    expect(ask(inSet(f('k'), 'in', items(code('Kind', 'bank'), code('Kind', 'fund'))), { k: 'fund' })).toBe('required');
    expect(ask(inSet(f('a'), 'in', items(n('1/100'), f('b'))), { a: '2%', b: '2%' })).toBe('required');
    expect(ask(inSet(f('a'), 'in', items(n('1/100'), f('b'))), { a: '1%' })).toBe('required');
    expect(ask(inSet(f('a'), 'in', items(n('1/100'), f('b'))), { a: '2%' })).toBe('undetermined b');
    expect(ask(inSet(f('o'), 'in', items(n('1/100'), none)), { o: null })).toBe('not-required');
    expect(ask(on(f('x'), 'is', txt('y')), { x: 'y' })).toBe('required');
  });
});

describe('sets', () => {
  const specs = { s: setOf(kind), o: optional(setOf(kind)), t: setOf(kind) };
  const some = items(code('Kind', 'bank'), code('Kind', 'fund'));
  const ask = (when: Parameters<typeof statusOf>[0], facts: object) => statusOf(when, specs, facts, { enums });

  test('overlaps and within', () => {
    expect(ask(inSet(f('s'), 'overlaps', some), { s: ['general', 'bank'] })).toBe('required');
    expect(ask(inSet(f('s'), 'within', some), { s: ['general', 'bank'] })).toBe('not-required');
    expect(ask(inSet(f('s'), 'within', some), { s: ['bank'] })).toBe('required');
    expect(ask(inSet(f('s'), 'overlaps', some), { s: [] })).toBe('not-required');
    expect(ask(inSet(f('s'), 'within', some), { s: [] })).toBe('required');
    expect(ask(inSet(f('s'), 'overlaps', f('t')), { s: ['bank'], t: ['bank', 'fund'] })).toBe('required');
    expect(ask(inSet(code('Kind', 'bank'), 'in', f('t')), { t: ['bank', 'fund'] })).toBe('required');
  });

  test('an absent set is not an empty set', () => {
    expect(ask(inSet(f('o'), 'within', some), { o: null })).toBe('not-required');
    expect(ask(inSet(f('o'), 'overlaps', some), { o: null })).toBe('not-required');
    expect(ask(inSet(f('s'), 'within', some), {})).toBe('undetermined s');
  });

  test('sets are equal whatever their order', () => {
    expect(ask(on(f('s'), 'is', f('t')), { s: ['bank', 'fund'], t: ['fund', 'bank'] })).toBe('required');
    expect(ask(on(f('s'), 'is', f('t')), { s: ['bank'], t: ['fund'] })).toBe('not-required');
  });
});

describe('lists', () => {
  const partner = entity('Partner', {
    foreign: T.boolean,
    share: T.shares,
    note: optional(T.shares),
    id: optional(T.text),
  });
  const parts = { entities: [partner] };
  const specs = {
    ps: listOf(named('entity', 'Partner')),
    o: optional(listOf(named('entity', 'Partner'))),
    b: T.boolean,
  };
  const ask = (when: Parameters<typeof statusOf>[0], facts: object) => statusOf(when, specs, facts, parts);
  const foreign = v('p.foreign');

  test('any is true as soon as one is, false if all are known not to be', () => {
    const any = quantified('any', 'p', f('ps'), foreign);
    expect(ask(any, { ps: [{}, { foreign: true }] })).toBe('required');
    expect(ask(any, { ps: [{ foreign: false }] })).toBe('not-required');
    expect(ask(any, { ps: [{}, { foreign: false }] })).toBe('undetermined ps[0].foreign');
    expect(ask(any, {})).toBe('undetermined ps');
    expect(ask(any, { ps: [] })).toBe('not-required');
    expect(ask(quantified('any', 'p', f('ps')), { ps: [{}] })).toBe('required');
  });

  test('all dually', () => {
    const all = quantified('all', 'p', f('ps'), foreign);
    expect(ask(all, { ps: [{}, { foreign: false }] })).toBe('not-required');
    expect(ask(all, { ps: [{ foreign: true }, {}] })).toBe('undetermined ps[1].foreign');
    expect(ask(all, { ps: [] })).toBe('required');
  });

  test('over none: as over nothing', () => {
    expect(ask(quantified('any', 'p', f('o'), foreign), { o: null })).toBe('not-required');
    expect(ask(quantified('all', 'p', f('o'), foreign), { o: null })).toBe('required');
    expect(ask(on(quantified('count', 'p', f('o')), 'is', n(0)), { o: null })).toBe('required');
    expect(ask(on(sum('p', f('o'), v('p.share')), 'is', n(0)), { o: null })).toBe('required');
  });

  test('count and sum', () => {
    const two = on(quantified('count', 'p', f('ps'), foreign), '>=', n(2));
    expect(ask(two, { ps: [{ foreign: true }, { foreign: true }] })).toBe('required');
    expect(ask(two, { ps: [{ foreign: true }, {}] })).toBe('undetermined ps[1].foreign');
    const half = on(sum('p', f('ps'), v('p.share'), { where: foreign }), '>=', n('1/2'));
    expect(
      ask(half, { ps: [{ foreign: true, share: '30%' }, { foreign: false }, { foreign: true, share: '20%' }] }),
    ).toBe('required');
    expect(ask(half, { ps: [{ foreign: true, share: '30%' }, { foreign: true }] })).toBe('undetermined ps[1].share');
    expect(ask(on(sum('p', f('ps'), v('p.note')), 'is', n('1/10')), { ps: [{ note: null }, { note: '10%' }] })).toBe(
      'required',
    );
  });

  test('a key counts once; two values for it are an error of the facts', () => {
    const total = on(sum('p', f('ps'), v('p.share'), { key: v('p.id') }), 'is', n('3/10'));
    expect(
      ask(total, {
        ps: [
          { id: 'a', share: '10%' },
          { id: 'a', share: '1/10' },
          { id: 'b', share: '20%' },
        ],
      }),
    ).toBe('required');
    expect(
      ask(total, {
        ps: [
          { id: null, share: '10%' },
          { id: null, share: '20%' },
        ],
      }),
    ).toBe('required');
    const rules = load({
      ...parts,
      acts: [act('Act', specs)],
      duties: [duty('D', { when: total }), duty('E', { when: total })],
    });
    const answer = decide(rules, {
      act: 'Act',
      asOf: '2020-01-01',
      facts: {
        ps: [
          { id: 'a', share: '10%' },
          { id: 'a', share: '11%' },
        ],
      },
    });
    expect(errorsOf(answer)).toEqual([['key-conflict', 'ps[1]']]);
  });

  test('sets can be gone through', () => {
    const banks = quantified('any', 'k', f('s'), on(v('k'), 'is', code('Kind', 'bank')));
    expect(statusOf(banks, { s: setOf(kind) }, { s: ['fund', 'bank'] }, { enums })).toBe('required');
    expect(
      statusOf(
        on(quantified('count', 'k', f('s')), 'is', n(2)),
        { s: setOf(kind) },
        { s: ['fund', 'bank'] },
        { enums },
      ),
    ).toBe('required');
  });

  test('variables of the same name do not mix, not even through definitions', () => {
    const parts2 = {
      entities: [entity('Partner', { share: T.shares, limit: T.shares, ps: listOf(named('entity', 'Partner')) })],
      definitions: [
        define('over', T.boolean, quantified('any', 'p', f('ps'), on(v('p.share'), '>', f('limit'))), 'Partner'),
      ],
    };
    const when = quantified('any', 'p', f('ps'), and(call('over', v('p')), on(v('p.share'), 'is', n('1/10'))));
    const facts = (inner: string) => ({ ps: [{ share: '10%', limit: '20%', ps: [{ share: inner, limit: '0%' }] }] });
    expect(statusOf(when, { ps: listOf(named('entity', 'Partner')) }, facts('30%'), parts2)).toBe('required');
    expect(statusOf(when, { ps: listOf(named('entity', 'Partner')) }, facts('20%'), parts2)).toBe('not-required');
  });
});

describe('paths', () => {
  const entities = [entity('Company', { listed: T.boolean, parent: optional(named('entity', 'Company')) })];
  const specs = { target: named('entity', 'Company') };
  const ask = (path: string, facts: object) => statusOf(f(path), specs, facts, { entities });

  test('the missing fact is named by the path to its first absent step', () => {
    expect(ask('target.listed', { target: {} })).toBe('undetermined target.listed');
    expect(ask('target.listed', {})).toBe('undetermined target');
    expect(ask('target.parent.listed', { target: {} })).toBe('undetermined target.parent');
    expect(ask('target.parent.listed', { target: { parent: {} } })).toBe('undetermined target.parent.listed');
  });

  test('a step through none gives none', () => {
    expect(ask('target.parent.listed', { target: { parent: null } })).toBe('not-required');
    expect(statusOf(on(f('target.parent.listed'), 'is', none), specs, { target: { parent: null } }, { entities })).toBe(
      'required',
    );
  });

  test('definitions of an entity, of the entity itself', () => {
    const definitions = [
      define('free', T.boolean, on(f('parent'), 'is', none), 'Company'),
      define('listedAndFree', T.boolean, and(f('listed'), call('free')), 'Company'),
    ];
    const run = (facts: object) =>
      statusOf(call('listedAndFree', f('target')), specs, facts, { entities, definitions });
    expect(run({ target: { listed: true, parent: null } })).toBe('required');
    expect(run({ target: { listed: true, parent: {} } })).toBe('not-required');
    expect(run({ target: { listed: true } })).toBe('undetermined target.parent');
  });
});

describe('tables', () => {
  const filer = { type: 'text' } as const;
  const cell = (op: '>=' | '>' | '<=' | '<' | 'is' | 'is-not', ...values: Parameters<typeof on>[0][]) =>
    values.map((value) => ({ op, value }));
  const tables = [
    table(
      'Filer',
      filer,
      [f('share'), f('gp')],
      [
        [[cell('>=', n('1/2')), null], txt('fund')],
        [[cell('<', n('1/2')), cell('is', { op: 'boolean', value: true })], txt('fund')],
        [[cell('<', n('1/10')), cell('is', { op: 'boolean', value: false })], txt('nobody')],
      ],
    ),
  ];
  const ask = (result: Parameters<typeof on>[0], facts: object) =>
    statusOf(on(call('Filer'), 'is', result), { share: T.shares, gp: T.boolean }, facts, { tables });

  test('the row whose cells hold gives the value', () => {
    expect(ask(txt('fund'), { share: '60%', gp: false })).toBe('required');
    expect(ask(txt('fund'), { share: '5%', gp: true })).toBe('required');
    expect(ask(txt('nobody'), { share: '5%', gp: false })).toBe('required');
  });

  test('no row: none', () => {
    expect(ask(none, { share: '20%', gp: false })).toBe('required');
  });

  test('a fact that does not matter is not missing', () => {
    expect(ask(txt('fund'), { share: '60%' })).toBe('required');
    expect(ask(txt('fund'), { gp: true })).toBe('required');
    expect(ask(txt('fund'), { share: '20%' })).toBe('undetermined gp');
    expect(ask(txt('fund'), { gp: false })).toBe('undetermined share');
  });

  test('of two rows that hold the first counts', () => {
    const twice = [
      table(
        'Filer',
        filer,
        [f('gp')],
        [
          [[null], txt('first')],
          [[null], txt('second')],
        ],
      ),
    ];
    expect(statusOf(on(call('Filer'), 'is', txt('first')), { gp: T.boolean }, {}, { tables: twice })).toBe('required');
  });
});

describe('dates', () => {
  const specs = { d: T.date, p: T.period, o: optional(T.date) };
  const ask = (when: Parameters<typeof statusOf>[0], facts: object) => statusOf(when, specs, facts);

  test('date and period', () => {
    expect(ask(on(on(f('d'), 'add-period', period(30, 'day')), 'is', day('2020-03-01')), { d: '2020-01-31' })).toBe(
      'required',
    );
    expect(ask(on(on(f('d'), 'add-period', period(1, 'month')), 'is', day('2020-02-29')), { d: '2020-01-31' })).toBe(
      'required',
    );
    expect(
      ask(on(on(f('d'), 'subtract-period', period(1, 'year')), 'is', day('2019-02-28')), { d: '2020-02-29' }),
    ).toBe('required');
    expect(ask(on(on(f('d'), 'add-period', f('p')), 'is', day('2020-02-01')), { d: '2020-01-31', p: '1 day' })).toBe(
      'required',
    );
    expect(ask(on(on(f('o'), 'add-period', f('p')), 'is', none), { o: null, p: '1 day' })).toBe('required');
    expect(ask(on(on(f('d'), 'add-period', f('p')), 'is', none), { d: '9999-12-31', p: '1 day' })).toBe('required');
  });

  test('date of the act, fiscal year', () => {
    expect(ask(on({ op: 'act-date' }, '>', f('d')), { d: '2020-06-06' })).toBe('required');
    expect(ask(on({ op: 'fiscal-year', arg: f('d') }, 'is', n(2019)), { d: '2020-03-31' })).toBe('required');
    expect(ask(on({ op: 'fiscal-year', arg: f('d') }, 'is', n(2020)), { d: '2020-04-01' })).toBe('required');
  });

  test('periods of one unit have an order, a year is twelve months; others are an error', () => {
    expect(ask(on(f('p'), '>=', period(12, 'month')), { p: '1 year' })).toBe('required');
    expect(ask(on(f('p'), '<', period(30, 'day')), { p: '29 days' })).toBe('required');
    expect(ask(on(f('p'), 'is', period(30, 'day')), { p: '1 month' })).toBe('not-required');
    const rules = load({
      acts: [act('Act', specs)],
      duties: [duty('D', { when: on(f('p'), '<', period(30, 'day')) })],
    });
    expect(errorsOf(decide(rules, { act: 'Act', asOf: '2020-01-01', facts: { p: '1 month' } }))).toEqual([
      ['period-unit', 'p'],
    ]);
  });
});

test('a rule that depends on itself is unknown, whatever the facts', () => {
  const rules = load({
    acts: [act('Act', { a: T.boolean })],
    definitions: [
      define('A', T.boolean, or(f('a'), call('B'))),
      define('B', T.boolean, call('A')),
      define('N', T.number, cond(f('a'), call('N'), n(1))),
    ],
    duties: [duty('D', { when: call('A') }), duty('N', { when: on(call('N'), 'is', n(1)) })],
  });
  expect(decision(rules, { a: false })).toMatchObject({ status: 'undetermined', missing: [] });
  expect(decision(rules, { a: true })).toMatchObject({ status: 'required' });
  expect(decision(rules, { a: false }, 'N')).toMatchObject({ status: 'required' });
});
