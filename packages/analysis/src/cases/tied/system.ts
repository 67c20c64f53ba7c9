import { addExact, compareExact, divideExact, type Exact, multiplyExact, toRational } from '@fefta/runtime';
import type { Span } from './span.ts';
import { type Row, widestSolution } from './support.ts';

/** Multiples of unknowns, by their numbers, and a constant. */
export interface Form {
  readonly terms: ReadonlyMap<number, Exact>;
  readonly constant: Exact;
}

/** A number that is worked out from the unknowns lies in an interval. */
export interface Bound {
  readonly form: Form;
  readonly span: Span;
}

/** Linear conditions on unknown numbers. */
export interface System {
  /** The number of unknowns. Each is not negative: what may be so is the difference of two. */
  readonly count: number;
  /** Those that are whole numbers. */
  readonly whole: ReadonlySet<number>;
  readonly bounds: readonly Bound[];
  /** Where the first is positive, so is the second. */
  readonly implied: readonly (readonly [number, number])[];
}

/** So many systems are looked at for one in whole numbers. */
const MOST_BRANCHES = 40;

/** Numbers for the unknowns; `none`: it is proved that there are none; `unclear`: none in whole numbers were found. */
export type Solution = readonly Exact[] | 'none' | 'unclear';

/** Decides exactly whether all of it can hold at once, and gives one way in which it does. */
export function solve(system: System): Solution {
  let left = MOST_BRANCHES;
  const within = (bounds: readonly Bound[]): Solution => {
    if (left-- <= 0) return 'unclear';
    const found = solveInFractions({ ...system, bounds });
    if (!found) return 'none';
    const broken = [...system.whole].find((unknown) => toRational(found[unknown] as Exact).d !== 1n);
    if (broken === undefined) return found;
    const value = toRational(found[broken] as Exact);
    const below = divideExact({ n: value.n / value.d, d: 1n }, 1) as Exact;
    const form = { terms: new Map([[broken, 1]]), constant: 0 };
    const above = within([...bounds, { form, span: { from: addExact(below, 1), hasFrom: true, hasTo: false } }]);
    if (typeof above !== 'string') return above;
    const under = within([...bounds, { form, span: { to: below, hasFrom: false, hasTo: true } }]);
    return under === 'none' ? above : under;
  };
  return within(system.bounds);
}

/**
 * With one more unknown for the constants all of it is homogeneous. What lies strictly within its limits is so by a positive distance; whoever is
 * not positive in the widest solution is so in none.
 */
function solveInFractions({ count, bounds, implied }: System): Exact[] | undefined {
  const rows: Row[] = [];
  const unit = count;
  const strict: number[] = [];
  let unknowns = count + 1;
  const add = ({ terms, constant }: Form, end: Exact, sign: 1 | -1, has: boolean, isEqual = false): void => {
    const entries: [number, Exact][] = [...terms].map(([unknown, by]) => [unknown, multiplyExact(by, sign)]);
    const row: [number, Exact][] = [
      ...entries,
      [unit, multiplyExact(addExact(constant, multiplyExact(end, -1)), sign)],
    ];
    if (!has) {
      strict.push(unknowns);
      row.push([unknowns++, 1]);
    }
    rows.push({ terms: inWholeNumbers(row), isEqual });
  };
  for (const { form, span } of bounds) {
    const { from, to, hasFrom, hasTo } = span;
    const isPoint = from !== undefined && to !== undefined && hasFrom && hasTo && compareExact(from, to) === 0;
    if (isPoint) add(form, from, 1, true, true);
    if (!isPoint && to !== undefined) add(form, to, 1, hasTo);
    if (!isPoint && from !== undefined) add(form, from, -1, hasFrom);
  }
  const heads = implied.map(([, head]) => head);
  const wanted = [...new Set([unit, ...strict, ...heads])];
  const absent = new Set<number>();
  for (;;) {
    const kept = rows.map(({ terms, isEqual }) => ({
      terms: new Map([...terms].filter(([unknown]) => !absent.has(unknown))),
      isEqual,
    }));
    const found = widestSolution(
      unknowns,
      kept,
      wanted.filter((each) => !absent.has(each)),
    );
    const isPositive = (unknown: number) => !absent.has(unknown) && (found[unknown]?.above ?? 0n) > 0n;
    if (![unit, ...strict].every(isPositive)) return undefined;
    const more = implied.filter(([each, head]) => !absent.has(each) && !isPositive(head));
    if (more.length === 0) {
      const whole = found[unit] as (typeof found)[number];
      return Array.from({ length: count }, (_, unknown) => {
        const { above, below } = found[unknown] as typeof whole;
        return absent.has(unknown)
          ? 0
          : (divideExact({ n: above * whole.below, d: 1n }, { n: below * whole.above, d: 1n }) ?? 0);
      });
    }
    for (const [each] of more) absent.add(each);
  }
}

function inWholeNumbers(row: readonly (readonly [number, Exact])[]): Map<number, bigint> {
  const terms = new Map<number, { n: bigint; d: bigint }>();
  let common = 1n;
  for (const [unknown, by] of row) {
    const value = toRational(by);
    if (value.n === 0n) continue;
    terms.set(unknown, value);
    common *= value.d / gcd(common, value.d);
  }
  return new Map([...terms].map(([unknown, { n, d }]) => [unknown, (n * common) / d]));
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
