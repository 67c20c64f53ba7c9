import type { Expression } from '@fefta/bundle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../packages/runtime/src/index.ts';
import {
  act,
  and,
  call,
  code,
  cond,
  define,
  duty,
  entity,
  enumOf,
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
  optional,
  or,
  quantified,
  sum,
  T,
  table,
  txt,
  v,
} from './bundles.ts';

const kind = named('enum', 'Kind');
const specs = { a: T.boolean, b: T.boolean, k: kind, o: optional(T.boolean), x: T.integer, y: T.shares };

/** All values of each fact that any of the tests below can tell apart. */
const domain: Record<keyof typeof specs, unknown[]> = {
  a: [true, false],
  b: [true, false],
  o: [true, false, null],
  k: ['p', 'q', 'r'],
  x: [0, 1, 2, 3, 4],
  y: ['0%', '1%', '3%', '5%', '7%'],
};
const names = Object.keys(domain) as (keyof typeof specs)[];

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(f('a'), f('b'), f('o')),
  fc.constantFrom('p', 'q').map((m) => on(f('k'), 'is', code('Kind', m))),
  fc.constant(inSet(f('k'), 'in', items(code('Kind', 'p'), code('Kind', 'r')))),
  fc
    .tuple(fc.constantFrom('>=' as const, '>' as const, 'is' as const), fc.constantFrom(1, 3))
    .map(([op, t]) => on(f('x'), op, n(t))),
  fc.constantFrom(call('Def'), on(call('Tab'), 'is', txt('u')), on(call('Num'), '>=', n(2))),
  fc
    .tuple(fc.constantFrom('<' as const, '<=' as const), fc.constantFrom('1/100', '5/100'))
    .map(([op, t]) => on(f('y'), op, n(t))),
);
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((args) => and(...args)),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((args) => or(...args)),
    tie('tree').map(not),
    fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([c, p, q]) => cond(c, p, q)),
  ),
}));
const isKind = (m: string) => on(f('k'), 'is', code('Kind', m));
const definitions = [
  define('Def', T.boolean, or(and(f('a'), f('b')), on(f('x'), '<', n(3)))),
  define('Num', T.integer, cond(isKind('p'), f('x'), cond(f('o'), n(1), n(3)))),
];
/** Rows overlap: the first that holds counts. */
const tables = [
  table(
    'Tab',
    T.text,
    [f('x'), f('k')],
    [
      [[[{ op: '>=', value: n(1) }], [{ op: 'is', value: code('Kind', 'p') }]], txt('u')],
      [[[{ op: '>=', value: n(3) }], null], txt('w')],
      [[null, [{ op: 'is', value: code('Kind', 'q') }]], txt('u')],
    ],
  ),
];
const ruleSet = fc.record({ d: tree, e: tree, g: tree, x: tree, y: tree }).map(({ d, e, g, x, y }) =>
  load({
    enums: [enumOf('Kind', 'p', 'q', 'r')],
    definitions,
    tables,
    acts: [act('Act', specs)],
    duties: [duty('D', { when: d })],
    exemptions: [exemption('E', ['D'], { when: e, unless: ['X'] }), exemption('G', ['D'], { when: g }, ['E'])],
    predicates: [exclusion('X', { when: x, unless: ['Y'] }), exclusion('Y', { when: y })],
  }),
);
const given = fc
  .subarray(names)
  .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, fc.constantFrom(...domain[name])]))));

const open = ['undetermined', 'needs-judgement'];

function answerOf(
  rules: ReturnType<typeof load>,
  facts: object,
): { key: string; missing: readonly string[]; exact: boolean } {
  const answer = decide(rules, { act: 't.Act', asOf: '2020-01-01', facts });
  const one = 'errors' in answer ? undefined : answer.decisions[0];
  if (one === undefined) throw new Error(JSON.stringify(answer));
  return {
    key: open.includes(one.status) ? 'open' : `${one.status} ${one.exemption}`,
    missing: one.missing,
    exact: one.exact !== false,
  };
}

/** Every completion of the facts. */
function completions(facts: Record<string, unknown>): Record<string, unknown>[] {
  let all = [facts];
  for (const name of names)
    if (!(name in facts)) all = all.flatMap((one) => domain[name].map((value) => ({ ...one, [name]: value })));
  return all;
}

describe('for all rules and cases', () => {
  test('the answer and the missing facts are those of the definition', () => {
    fc.assert(
      fc.property(ruleSet, given, (rules, facts) => {
        const answers = new Map(
          completions(facts).map((one) => [
            names.map((name) => JSON.stringify(one[name])).join(),
            answerOf(rules, one).key,
          ]),
        );
        const { key, missing, exact } = answerOf(rules, facts);
        expect(exact).toBe(true);
        const distinct = new Set(answers.values());
        expect(key).toBe(distinct.size === 1 ? [...distinct][0] : 'open');
        const matters = names.filter((name, i) => {
          const others = new Map<string, string>();
          for (const [one, answer] of answers) {
            const rest = one.split(',').toSpliced(i, 1).join();
            if ((others.get(rest) ?? answer) !== answer) return !(name in facts);
            others.set(rest, answer);
          }
          return false;
        });
        expect([...missing].sort()).toEqual(matters.sort());
      }),
      { numRuns: 100 },
    );
  });

  test('adding a fact never changes an answer that was given', () => {
    fc.assert(
      fc.property(ruleSet, given, fc.constantFrom(...names), fc.nat(4), (rules, facts, name, pick) => {
        const before = answerOf(rules, facts);
        const more = { [name]: domain[name][pick % domain[name].length], ...facts };
        if (before.key !== 'open') expect(answerOf(rules, more).key).toBe(before.key);
        if (!before.missing.includes(name)) expect(answerOf(rules, more).key).toBe(before.key);
      }),
      { numRuns: 1000 },
    );
  });

  test('nor does adding a fact to the items of a list', () => {
    const item = { foreign: T.boolean, share: T.shares };
    const where = fc.constantFrom(
      v('p.foreign'),
      on(v('p.share'), '>=', n('1/2')),
      and(v('p.foreign'), on(v('p.share'), '<', n('1/10'))),
    );
    const listTest = fc.oneof(
      fc
        .tuple(fc.constantFrom('any' as const, 'all' as const), where)
        .map(([op, w]) => quantified(op, 'p', f('ps'), w)),
      where.map((w) => on(quantified('count', 'p', f('ps'), w), '>=', n(2))),
      fc
        .option(where, { nil: undefined })
        .map((w) => on(sum('p', f('ps'), v('p.share'), w ? { where: w } : {}), '>', n('3/5'))),
    );
    const shares = fc.constantFrom('0%', '5%', '50%', '60%');
    const partner = fc.record({ foreign: fc.boolean(), share: shares }, { requiredKeys: [] });
    const when = fc.tuple(listTest, listTest).map(([p, q]) => or(and(p, q), not(q)));
    fc.assert(
      fc.property(
        when,
        fc.array(partner, { maxLength: 3 }),
        fc.nat(2),
        fc.record({ foreign: fc.boolean(), share: shares }),
        (test, ps, i, full) => {
          const rules = load({
            entities: [entity('P', item)],
            acts: [act('Act', { ps: listOf(named('entity', 'P')) })],
            duties: [duty('D', { when: test })],
          });
          const before = answerOf(rules, { ps });
          if (before.key !== 'open')
            expect(answerOf(rules, { ps: ps.map((p, at) => (at === i % ps.length ? { ...full, ...p } : p)) }).key).toBe(
              before.key,
            );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('any JSON can be given as a case or as facts; nothing is thrown', () => {
    const rules = load({
      enums: [enumOf('Kind', 'p', 'q', 'r')],
      acts: [act('Act', specs)],
      duties: [duty('D', { when: f('a') })],
    });
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...names), (json, name) => {
        decide(rules, json);
        decide(rules, { act: 't.Act', asOf: '2020-01-01', facts: json });
        decide(rules, { act: 't.Act', asOf: json, assume: json, facts: { [name]: json } });
      }),
      { numRuns: 1000 },
    );
  });
});
