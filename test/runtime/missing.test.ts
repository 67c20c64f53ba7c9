import { describe, expect, test } from 'vitest';
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
  exemption,
  f,
  group,
  inSet,
  items,
  listOf,
  load,
  n,
  named,
  none,
  not,
  on,
  optional,
  or,
  period,
  quantified,
  setOf,
  statusOf,
  sum,
  T,
  txt,
  v,
} from './bundles.ts';

const enums = [enumOf('Kind', 'general', 'bank', 'fund')];
const kind = named('enum', 'Kind');
const place = [0, 1, 1] as [number, number, number];
const codes = [
  {
    name: 't.JSIC',
    labels: {},
    basis: [],
    marks: [],
    place,
    entries: Array.from({ length: 1500 }, (_, i) => ({ code: String(1000 + i), labels: {} })),
  },
];
const groupOf = (name: string, from: number, to: number) => ({
  name: `t.${name}`,
  of: 't.JSIC',
  labels: {},
  basis: [],
  marks: [],
  place,
  members: Array.from({ length: to - from }, (_, i) => ({ code: String(from + i), labels: {} })),
});
const parts = {
  enums,
  codes,
  groups: [groupOf('Wide', 1000, 1200), groupOf('Narrow', 1000, 1050), groupOf('Apart', 1400, 1410)],
  entities: [
    entity('Company', {
      listed: T.boolean,
      businesses: setOf(named('codes', 'JSIC')),
      size: T.integer,
      parent: optional(named('entity', 'Company')),
    }),
  ],
};
const specs = {
  a: T.boolean,
  b: T.boolean,
  share: T.shares,
  other: T.shares,
  count: T.integer,
  maybe: optional(T.integer),
  k: kind,
  k2: kind,
  home: named('codes', 'JSIC'),
  businesses: setOf(named('codes', 'JSIC')),
  d: T.date,
  p: T.period,
  x: T.text,
  target: named('entity', 'Company'),
  list: listOf(named('entity', 'Company')),
};
const ask = (when: Parameters<typeof statusOf>[0], facts: object) => statusOf(when, specs, facts, parts);
const at = (path: string, op: '>=' | '>' | '<=' | '<' | 'is' | 'is-not', value: string | number) =>
  on(f(path), op, n(value));
const inGroup = (path: string, op: 'in' | 'overlaps' | 'within', name: string) => inSet(f(path), op, group(name));

describe('numbers are split at their thresholds', () => {
  test('certain whatever the number', () => {
    expect(ask(or(at('share', '>=', '1/100'), at('share', '<', '1/10')), {})).toBe('required');
    expect(ask(and(at('share', '>=', '1/10'), at('share', '<', '1/100')), {})).toBe('not-required');
    expect(ask(or(at('share', '<', '1/10'), at('share', 'is', '1/10'), at('share', '>', '1/10')), {})).toBe('required');
  });

  test('not certain at, between or beyond thresholds', () => {
    expect(ask(or(at('share', '<', '1/10'), at('share', '>', '1/10')), {})).toBe('undetermined share');
    expect(ask(or(at('share', '<=', '1/100'), at('share', '>=', '1/10')), {})).toBe('undetermined share');
    expect(ask(at('share', '>=', '1/100'), {})).toBe('undetermined share');
  });

  test('integers have nothing between neighbours', () => {
    expect(ask(or(at('count', '<=', 1), at('count', '>=', 2)), {})).toBe('required');
    expect(ask(or(at('share', '<=', 1), at('share', '>=', 2)), {})).toBe('undetermined share');
    expect(ask(at('count', 'is', '1/2'), {})).toBe('not-required');
  });

  test('a number that may be none', () => {
    expect(ask(or(at('maybe', '<', 1), at('maybe', '>=', 1)), {})).toBe('undetermined maybe');
    expect(ask(or(at('maybe', '<', 1), at('maybe', '>=', 1), on(f('maybe'), 'is', none)), {})).toBe('required');
  });

  test('compared with a known fact, or through a definition', () => {
    expect(ask(or(on(f('share'), '>=', f('other')), on(f('share'), '<', f('other'))), { other: '5%' })).toBe(
      'required',
    );
    expect(ask(on(f('share'), '>=', f('other')), { other: '5%' })).toBe('undetermined share');
    const rules = { ...parts, definitions: [define('effective', T.shares, cond(f('a'), f('share'), f('other')))] };
    const whole = or(on(call('effective'), '>=', n('1/10')), on(call('effective'), '<', n('1/10')));
    expect(statusOf(whole, specs, {}, rules)).toBe('required');
    expect(statusOf(on(call('effective'), '>=', n('1/10')), specs, { a: true }, rules)).toBe('undetermined share');
    expect(statusOf(on(call('effective'), '>=', n('1/10')), specs, { share: '20%', other: '20%' }, rules)).toBe(
      'required',
    );
  });

  test('compared with another missing fact it is free', () => {
    expect(ask(on(f('share'), '>=', f('other')), {})).toBe('undetermined share other');
    const same = on(f('share'), '>=', f('other'));
    expect(ask(or(same, not(same)), {})).toBe('required');
  });
});

describe('dates, periods, texts', () => {
  test('are split like numbers', () => {
    expect(ask(or(on(f('d'), '<', day('2020-06-07')), on(f('d'), '>=', day('2020-06-07'))), {})).toBe('required');
    expect(ask(or(on(f('d'), '<=', day('2020-06-06')), on(f('d'), '>=', day('2020-06-07'))), {})).toBe('required');
    expect(ask(or(on(f('d'), '<', day('2020-06-06')), on(f('d'), '>', day('2020-06-06'))), {})).toBe('undetermined d');
    expect(ask(or(on(f('p'), '<=', period(29, 'day')), on(f('p'), '>=', period(30, 'day'))), {})).toBe('required');
    expect(ask(or(on(f('x'), 'is', txt('u')), on(f('x'), 'is-not', txt('u'))), {})).toBe('required');
    expect(ask(or(on(f('x'), 'is', txt('u')), on(f('x'), 'is', txt('w'))), {})).toBe('undetermined x');
  });
});

describe('enums, codes and sets', () => {
  test('members that the rules do not tell apart are one', () => {
    expect(ask(or(on(f('k'), 'is', code('Kind', 'bank')), on(f('k'), 'is-not', code('Kind', 'bank'))), {})).toBe(
      'required',
    );
    expect(ask(or(...['general', 'bank', 'fund'].map((m) => on(f('k'), 'is', code('Kind', m)))), {})).toBe('required');
    expect(ask(inSet(f('k'), 'in', items(code('Kind', 'bank'), code('Kind', 'fund'))), {})).toBe('undetermined k');
    expect(ask(or(not(inGroup('home', 'in', 'Narrow')), inGroup('home', 'in', 'Wide')), {})).toBe('required');
    expect(ask(and(inGroup('home', 'in', 'Narrow'), inGroup('home', 'in', 'Apart')), {})).toBe('not-required');
    expect(ask(inGroup('home', 'in', 'Wide'), {})).toBe('undetermined home');
  });

  test('sets', () => {
    expect(
      ask(or(not(inGroup('businesses', 'overlaps', 'Narrow')), inGroup('businesses', 'overlaps', 'Wide')), {}),
    ).toBe('required');
    expect(ask(and(inGroup('businesses', 'within', 'Narrow'), inGroup('businesses', 'overlaps', 'Apart')), {})).toBe(
      'not-required',
    );
    expect(ask(and(inGroup('businesses', 'overlaps', 'Narrow'), inGroup('businesses', 'overlaps', 'Apart')), {})).toBe(
      'undetermined businesses',
    );
    const some = quantified('any', 's', f('businesses'), inSet(v('s'), 'in', group('Narrow')));
    expect(ask(or(not(some), inGroup('businesses', 'overlaps', 'Wide')), {})).toBe('required');
  });

  test('two of them compared with each other', () => {
    expect(ask(on(f('k'), 'is', f('k2')), {})).toBe('undetermined k k2');
    expect(
      ask(
        and(on(f('k'), 'is', f('k2')), on(f('k'), 'is', code('Kind', 'bank')), on(f('k2'), 'is', code('Kind', 'fund'))),
        {},
      ),
    ).toBe('not-required');
  });
});

describe('absent entities and lists', () => {
  test('an absent entity is split by its facts and reported as one', () => {
    expect(ask(or(f('target.listed'), not(f('target.listed'))), {})).toBe('required');
    expect(ask(or(at('target.size', '<', 5), at('target.size', '>=', 5)), {})).toBe('required');
    expect(ask(and(f('target.listed'), at('target.size', '>=', 5)), {})).toBe('undetermined target');
    expect(ask(and(f('target.listed'), f('a')), { a: false })).toBe('not-required');
    expect(ask(or(at('target.parent.size', '<', 5), at('target.parent.size', '>=', 5)), { target: {} })).toBe(
      'undetermined target.parent',
    );
  });

  test('facts of the items of a list', () => {
    const listed = quantified('any', 'c', f('list'), or(v('c.listed'), not(v('c.listed'))));
    expect(ask(listed, { list: [{}] })).toBe('required');
    const big = quantified('any', 'c', f('list'), and(v('c.listed'), on(v('c.size'), '>=', n(5))));
    expect(ask(big, { list: [{ size: 1 }, { size: 9 }, {}] })).toBe(
      'undetermined list[1].listed list[2].listed list[2].size',
    );
  });

  test('an absent list is free', () => {
    const any = quantified('any', 'c', f('list'), v('c.listed'));
    expect(ask(any, {})).toBe('undetermined list');
    expect(ask(or(any, not(any)), {})).toBe('required');
    expect(ask(and(any, f('a')), { a: false })).toBe('not-required');
    expect(ask(on(sum('c', f('list'), v('c.size')), '>=', f('count')), {})).toBe('undetermined list count');
  });
});

describe('exemptions', () => {
  const rules = load({
    acts: [act('Act', { a: T.boolean, b: T.boolean, c: T.boolean })],
    duties: [duty('D', { when: f('a') })],
    exemptions: [
      exemption('E', ['D'], { when: and(f('b'), f('c')) }),
      exemption('F', ['D'], { when: and(f('b'), not(f('c'))) }),
    ],
  });

  test('which one is used is part of the answer', () => {
    expect(decision(rules, { a: true, b: true })).toMatchObject({ status: 'undetermined', missing: ['c'] });
    expect(decision(rules, { a: true, b: false })).toMatchObject({ status: 'required', missing: [] });
    expect(decision(rules, {})).toMatchObject({ missing: ['a', 'b', 'c'] });
  });

  test('an exemption that is certain without every fact', () => {
    const one = load({
      acts: [act('Act', { a: T.boolean, b: T.boolean })],
      duties: [duty('D')],
      exemptions: [
        exemption('E', ['D'], { when: or(and(f('a'), f('b')), not(f('a'))) }),
        exemption('F', ['D'], { when: f('a') }),
      ],
    });
    expect(decision(one, { b: true })).toMatchObject({
      status: 'exempt',
      exemption: 't.E',
      missing: [],
      because: { holds: true, exemptions: [{ holds: true }, { holds: null }] },
    });
  });
});

test('where it would take too long the straightforward set is given, and said so', () => {
  const names = Array.from({ length: 40 }, (_, i) => `f${i}`);
  const pairs = names.flatMap((a, i) =>
    names.slice(i + 1).map((b) => or(and(f(a), f(b)), and(not(f(a)), not(f(b))), f('z'))),
  );
  const rules = load({
    acts: [act('Act', Object.fromEntries([...names, 'z'].map((name) => [name, T.boolean])))],
    duties: [duty('D', { when: or(and(...pairs), not(and(...pairs))) })],
  });
  const found = decision(rules, {});
  expect(found).toMatchObject({ status: 'undetermined', exact: false });
  expect(found.missing).toHaveLength(41);
});
