import type { Bundle, Expression, Interval, Version } from '@fefta/bundle';
import {
  and,
  bundle,
  call,
  cite,
  cond,
  condition,
  define,
  duty,
  exclusion,
  exemption,
  f,
  n,
  none,
  on,
  q,
  span,
  T,
  table,
  v,
  version,
  yes,
} from '../runtime/bundles.ts';
import { type Asking, number, truth } from './arbitrary-expression.ts';
import { arbitraryList } from './arbitrary-list.ts';
import type { Draw } from './random.ts';
import { VOCABULARY } from './vocabulary.ts';

const names = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`);

/** A small rule book: exclusions within exclusions, exemptions in an order, definitions, tables, versions, periods, bearers. */
export function arbitraryBundle(draw: Draw): Bundle {
  const [duties, exemptions, predicates] = [
    names('D', 1 + draw.below(3)),
    names('E', draw.below(4)),
    names('P', draw.below(5)),
  ];
  const [booleans, numbers] = [names('B', draw.below(3)), names('N', draw.below(3))];
  const asking: Asking = {
    draw,
    booleans,
    numbers: [...numbers, 'Table'],
    rules: [...duties, ...exemptions, ...predicates],
  };
  const when = () => truth(asking, 3);
  const few = (of: readonly string[], most: number) =>
    of.length === 0 ? [] : [...new Set(draw.some(most, () => draw.from(of)))];
  return bundle({
    ...VOCABULARY,
    duties: duties.map((name, i) =>
      duty(
        name,
        versions(draw, () => ({
          ...(draw.chance(85) && { when: when() }),
          unless: few(predicates, 2),
          ...extras(draw, when),
        })),
        {
          kind: i === 0 ? 'duty' : draw.from(['duty', 'report']),
        },
      ),
    ),
    exemptions: exemptions.map((name, i) =>
      exemption(
        name,
        few(duties, 2),
        versions(draw, () => ({
          ...(draw.chance(80) && { when: when() }),
          unless: few(predicates, 2),
          conditions: few(predicates, 2),
          leaves: few(duties, 2),
          basis: [cite(name)],
        })),
        exemptions.slice(i + 1).filter(() => draw.chance(30)),
      ),
    ),
    predicates: predicates.map((name, i) => {
      const make = draw.from([exclusion, condition]);
      // Mostly without circles, which are no answer to anything.
      const others = draw.chance(95) ? predicates.slice(i + 1) : predicates;
      return make(
        name,
        versions(draw, () => ({ ...(draw.chance(90) && { when: when() }), unless: few(others, 2) })),
      );
    }),
    definitions: [
      ...booleans.map((name) => define(name, T.boolean, truth({ ...asking, booleans: [] }, 2))),
      ...numbers.map((name) => define(name, T.number, number({ ...asking, numbers: [] }, 2))),
      define('good', T.boolean, truth({ draw, booleans: [], numbers: [], rules: [], inParty: true }, 2), 'Party'),
    ],
    controlLists: [arbitraryList(draw, () => truth({ draw, booleans: [], numbers: [], rules: [], inParty: true }, 1))],
    tables: [
      table(
        'Table',
        { ...T.number, optional: true },
        [f('flag'), f('count')],
        [
          [
            [
              [{ op: 'is', value: yes }],
              [
                { op: '>=', value: n(3) },
                { op: '<', value: n(0) },
              ],
            ],
            n(1),
          ],
          [[null, [{ op: '<', value: n(3) }]], draw.chance(50) ? none : f('rate')],
        ],
      ),
    ],
  });
}

/** Clauses that matter once a duty is owed. */
function extras(draw: Draw, when: () => Expression): Partial<Version> {
  const clause = () => ({ ...(draw.chance(50) && { when: when() }), basis: [] });
  const bearers = draw.some(2, () =>
    draw.chance(60)
      ? { party: draw.from([f('party'), f('owner'), cond(f('flag'), f('party'), f('owner'))]), ...clause() }
      : {
          party: v('x'),
          each: { variable: 'x', source: f('parties'), ...(draw.chance(50) && { where: v('x.good') }) },
          ...clause(),
        },
  );
  const periods = draw.some(1, () => ({
    name: 'standstill',
    labels: {},
    length: { amount: draw.below(40), unit: draw.from(['day', 'month', 'business-day'] as const) },
    countsFirstDay: draw.chance(50),
    from: draw.from([f('day'), f('until'), { op: 'act-date' } as Expression]),
    basis: [cite('p')],
    extensions: draw.some(2, () => ({
      length: { amount: 2, unit: 'month' as const },
      when: when(),
      basis: [cite('x')],
    })),
  }));
  return { bearers, periods, basis: [cite('d')] };
}

/** One version for all time, or two that meet on a day or with an amendment. */
function versions(draw: Draw, make: () => Partial<Version>): Version[] {
  if (draw.chance(60)) return [version(make())];
  const at = draw.from(['2020-04-01', '2021-01-01', 'Undated', 'Dated']);
  const intervals: Interval[] = draw.from([[span(undefined, at), span(at)], [span(at)], [span(undefined, at)]]);
  return intervals.map((acts) => version(make(), acts));
}

export { and, call, on, q };
