import { describe, expect, test } from 'vitest';
import { renderExpression } from '../../packages/runtime/src/index.ts';
import {
  act,
  and,
  applies,
  call,
  code,
  cond,
  day,
  define,
  entity,
  enumOf,
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
  or,
  period,
  quantified,
  quantity,
  sum,
  T,
  txt,
  v,
  yes,
} from './bundles.ts';

const place = [0, 1, 1] as [number, number, number];
const rules = load({
  units: [
    { name: 't.kHz', labels: {}, basis: [], marks: [], place, dimension: 'frequency', factor: '1000', base: 't.Hz' },
  ],
  enums: [enumOf('Kind', 'bank')],
  codes: [{ name: 't.JSIC', labels: {}, basis: [], marks: [], place, entries: [] }],
  entities: [entity('P', { share: T.shares, id: T.text, ps: listOf(named('entity', 'P')) })],
  acts: [
    act('Act', {
      a: T.boolean,
      b: T.boolean,
      c: T.boolean,
      after: T.shares,
      sum: T.yen,
      freq: quantity('kHz'),
      count: T.integer,
      d: T.date,
      k: named('enum', 'Kind'),
      ps: listOf(named('entity', 'P')),
      p: named('entity', 'P'),
      home: named('codes', 'JSIC'),
    }),
  ],
  definitions: [define('total', T.shares, n(1)), define('ofP', T.shares, n(1), 'P')],
});
const text = (expr: Parameters<typeof not>[0]) => renderExpression(rules, 't.Act', expr);
const [a, b, c] = [f('a'), f('b'), f('c')];

describe('expressions in the language', () => {
  test.each([
    [on(f('after'), '>=', n('1/100')), 'after >= 1%'],
    [on(f('after'), '>', n('1/3')), 'after > 1/3'],
    [on(n('1/200'), '<', f('after')), '0.5% < after'],
    [on(f('p.share'), 'is', n('1/10')), 'p.share is 10%'],
    [on(call('total'), '>=', n('1/10')), 'total >= 10%'],
    [on(call('ofP', f('p')), '>=', n('1/10')), 'p.ofP >= 10%'],
    [on(f('sum'), '>=', n('100000000')), 'sum >= 100000000 JPY'],
    [on(f('freq'), '>=', n('600')), 'freq >= 0.6 kHz'],
    [on(f('count'), 'is-not', n('5')), 'count != 5'],
    [on(f('count'), 'is', none), 'count is none'],
    [on(f('k'), 'is', code('Kind', 'bank')), 'k is bank'],
    [on(f('home'), 'is', code('JSIC', '276')), 'home is #276'],
    [on(f('d'), '<', day('2020-06-07')), 'd < 2020-06-07'],
    [on(f('d'), '<', on({ op: 'act-date' }, 'subtract-period', period(1, 'month'))), 'd < date of act - 1 month'],
    [
      on(on(f('d'), 'add-period', period(5, 'business-day')), '>', day('2020-01-01')),
      'd + 5 business days > 2020-01-01',
    ],
    [on({ op: 'fiscal-year', arg: f('d') }, '>=', n(2020)), 'fiscal year of d >= 2020'],
    [and(a, or(b, c)), 'a and (b or c)'],
    [or(and(a, b), c), 'a and b or c'],
    [not(and(a, b)), 'not (a and b)'],
    [not(on(f('after'), '>=', n('1/2'))), 'not after >= 50%'],
    [and(not(a), b), 'not a and b'],
    [and(), 'true'],
    [inSet(f('k'), 'in', items(code('Kind', 'bank'))), 'k in [bank]'],
    [inSet(f('after'), 'in', items(n('1/10'), n('1/3'))), 'after in [10%, 1/3]'],
    [inSet(f('home'), 'in', group('A')), 'home in A'],
    [inSet(f('home'), 'in', { op: 'sectors', name: 't.S', by: 'code', core: true }), 'home in core of S'],
    [inSet(f('home'), 'in', { op: 'sectors', name: 't.S', by: 'code', sector: 'arms' }), 'home in S.arms'],
    [quantified('any', 'x', f('ps'), on(v('x.share'), '>=', n('1/10'))), 'any x in ps where x.share >= 10%'],
    [on(quantified('count', 'x', f('ps'), yes), '>=', n(2)), '(count x in ps where true) >= 2'],
    [
      on(sum('x', f('ps'), v('x.share'), { key: v('x.id') }), '>=', n('1/2')),
      'sum x in ps of x.share once per x.id >= 50%',
    ],
    [on(cond(a, f('after'), n('1/2')), '>=', n('1/4')), '(if a then after else 50%) >= 25%'],
    [on(on(f('after'), 'subtract', on(f('after'), 'subtract', n('1/10'))), '>=', n(0)), 'after - (after - 10%) >= 0%'],
    [on(on(f('after'), 'multiply', n(2)), '>=', n('1/10')), 'after * 2 >= 10%'],
    [applies('X'), 'X applies'],
    [on(f('k'), 'is', txt('a"b')), 'k is "a\\"b"'],
  ])('%#: %s', (expr, expected) => {
    expect(text(expr)).toBe(expected);
  });
});
