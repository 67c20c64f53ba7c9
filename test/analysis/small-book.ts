import type { Bundle, Expression, Place, Type } from '@fefta/bundle';
import {
  act,
  and,
  applies,
  bundle,
  call,
  code,
  condition,
  define,
  duty,
  entity,
  enumOf,
  exclusion,
  exemption,
  f,
  n,
  named,
  none,
  not,
  on,
  optional,
  or,
  T,
  table,
  version,
} from '../runtime/bundles.ts';
import type { Draw } from '../runtime-fast/random.ts';

/** Limits, and values between which no test of these limits lies: so many that every move of a limit shows. */
const SHARES = ['0', '1/20', '1/10', '3/20', '1/5', '1/4', '7/20', '9/20', '1/2', '3/5', '4/5', '1'];
const SHARE_LIMITS = ['1/5', '1/2'];
const COUNTS = Array.from({ length: 13 }, (_, index) => String(index - 1));
const COUNT_LIMITS = ['2', '4', '5', '9'];
const KINDS = ['bank', 'fund', 'other'];

const TYPES: Record<string, Type> = {
  flag: T.boolean,
  maybe: optional(T.boolean),
  kind: named('enum', 'Kind'),
  share: T.shares,
  count: T.integer,
};

/** All that a fact can be, as a case gives it, for whatever the books of this file ask. */
const VALUES: Record<string, readonly unknown[]> = {
  flag: [true, false],
  maybe: [true, false, null],
  kind: KINDS,
  share: SHARES.map((each) => `${100 * fraction(each)}%`),
  count: COUNTS.map(Number),
};

export function fraction(text: string): number {
  const [above = '0', below = '1'] = text.split('/');
  return Number(above) / Number(below);
}

/** To what the limit of a comparison can be moved: strictly between the limits beside it. */
export function moves(fact: string, limits: readonly string[], limit: string): string[] {
  const all = fact === 'share' ? ['0', ...limits, '1'] : limits;
  const values = all.map(fraction);
  const own = fraction(limit);
  const below = Math.max(...values.filter((each) => each < own));
  const above = Math.min(...values.filter((each) => each > own));
  return (fact === 'share' ? SHARES : COUNTS).filter((each) => {
    const value = fraction(each);
    return value > below && value < above && value !== own;
  });
}

export interface Book {
  bundle: Bundle;
  /** Every case, but for facts about which the book does not ask. */
  cases: Record<string, unknown>[];
}

/** A rule book about two or three facts: exclusions, exemptions in an order, conditions, bearers, a definition, a table, a property. */
export function smallBook(draw: Draw): Book {
  const facts = Object.keys(TYPES).filter(() => draw.chance(45));
  if (facts.length === 0) facts.push('share');
  const asked = facts.slice(0, 3);
  const truth = truthOf(draw, asked);
  const made = bundle({
    enums: [enumOf('Kind', ...KINDS)],
    entities: [entity('Party', { name: T.text })],
    acts: [
      act('Act', { ...TYPES, p: named('entity', 'Party'), q: named('entity', 'Party'), r: named('entity', 'Party') }),
    ],
    definitions: [define('B', T.boolean, truth(1))],
    predicates: [
      exclusion('X0', [version({ when: truth(2), unless: draw.chance(30) ? ['X1'] : [] })]),
      exclusion('X1', [version({ when: truth(1) })]),
      condition('C0', [version({ when: truth(1) })]),
    ],
    exemptions: [
      exemption(
        'E0',
        ['D0'],
        [version({ when: truth(2), unless: ['X0'], conditions: ['C0'] })],
        draw.chance(50) ? ['E1'] : [],
      ),
      exemption('E1', ['D0'], [version({ when: truth(1), unless: ['X1'], leaves: draw.chance(50) ? ['D1'] : [] })]),
    ],
    duties: [
      duty('D0', [
        version({
          when: or(truth(2), call('B')),
          unless: draw.chance(30) ? ['X1'] : [],
          bearers: bearers(draw, truth),
        }),
      ]),
      duty(
        'D1',
        [version({ when: draw.from([truth(1), and(applies('E0'), truth(0)), and(applies('D0'), not(truth(0)))]) })],
        { kind: 'report' },
      ),
    ],
    tables: [randomTable(draw, asked)],
    properties: [
      {
        name: 't.P',
        labels: {},
        basis: [],
        marks: [],
        place: [0, 1, 1],
        kind: draw.from(['always', 'never']),
        act: 't.Act',
        condition: draw.from([truth(2), or(not(applies('D0')), truth(1)), and(applies('E1'), truth(1))]),
      },
    ],
  });
  return { bundle: withPlaces(made), cases: allCases(asked) };
}

function bearers(draw: Draw, truth: (depth: number) => Expression) {
  return draw.some(2, (index) => ({
    party: f(draw.from(['p', 'q'])),
    ...(draw.chance(index === 0 ? 80 : 50) && { when: truth(1) }),
    basis: [],
  }));
}

function truthOf(draw: Draw, facts: readonly string[]) {
  const leaf = (): Expression => {
    const fact = draw.from(facts);
    switch (fact) {
      case 'kind':
        return on(f('kind'), draw.from(['is', 'is-not'] as const), code('Kind', draw.from(KINDS)));
      case 'share':
      case 'count': {
        const limit = n(draw.from(fact === 'share' ? SHARE_LIMITS : COUNT_LIMITS));
        const op = draw.from(['>=', '>', '<=', '<'] as const);
        return draw.chance(80) ? on(f(fact), op, limit) : on(limit, op, f(fact));
      }
      case 'maybe':
        return draw.chance(70) ? f('maybe') : on(f('maybe'), 'is', none);
      default:
        return f(fact);
    }
  };
  const truth = (depth: number): Expression => {
    if (depth === 0 || draw.chance(20)) return draw.chance(80) ? leaf() : not(leaf());
    return draw.from([and, or])(truth(depth - 1), truth(depth - 1));
  };
  return truth;
}

function randomTable(draw: Draw, facts: readonly string[]) {
  const input = draw.from(facts.includes('share') ? ['share'] : facts.includes('count') ? ['count'] : ['share']);
  const limits = input === 'share' ? SHARE_LIMITS : COUNT_LIMITS;
  const cell = () =>
    draw.chance(15)
      ? null
      : draw
          .some(1, () => undefined)
          .concat(undefined)
          .map(() => ({ op: draw.from(['>=', '>', '<=', '<'] as const), value: n(draw.from(limits)) }));
  const rows = [0, 1, 2]
    .slice(0, 1 + draw.below(3))
    .map(() => [[cell()], n(draw.below(2))] as [ReturnType<typeof cell>[], Expression]);
  return table('Table', draw.chance(50) ? T.integer : { ...T.integer, optional: true }, [f(input)], rows);
}

function allCases(facts: readonly string[]): Record<string, unknown>[] {
  const asked = new Set([...facts, ...(facts.includes('share') || facts.includes('count') ? [] : ['share'])]);
  return [...asked].reduce<Record<string, unknown>[]>(
    (cases, fact) => cases.flatMap((each) => (VALUES[fact] ?? []).map((value) => ({ ...each, [fact]: value }))),
    [{ p: {}, q: {}, r: {} }],
  );
}

/** Every place a line of its own, so that a place tells what stands there. */
function withPlaces(made: Bundle): Bundle {
  let line = 0;
  return JSON.parse(JSON.stringify(made), (name, value: unknown) =>
    name === 'place' ? ([0, ++line, 1] satisfies Place) : value,
  ) as Bundle;
}
