import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf } from '../../packages/analysis/src/cases/tied/draft.ts';
import { holdsIn } from '../../packages/analysis/src/cases/tied/span.ts';
import type { Bound, System } from '../../packages/analysis/src/cases/tied/system.ts';
import { solve } from '../../packages/analysis/src/cases/tied/system.ts';
import {
  addExact,
  compareExact,
  divideExact,
  type Exact,
  multiplyExact,
  toRational,
} from '../../packages/runtime/src/index.ts';
import { type Draw, drawing, seeds } from '../runtime-fast/random.ts';

/** Σ terms <= than, or < where it is strict. */
interface Limit {
  terms: Exact[];
  than: Exact;
  isStrict: boolean;
}

const scaled = ({ terms, than, isStrict }: Limit, by: Exact): Limit => ({
  terms: terms.map((each) => multiplyExact(each, by)),
  than: multiplyExact(than, by),
  isStrict,
});

/** Can all hold? One unknown after the other is taken out (J.-J. Fourier, T. S. Motzkin). */
function canHold(limits: readonly Limit[], unknowns: number): boolean {
  if (unknowns === 0)
    return limits.every(
      ({ than, isStrict }) => compareExact(than, 0) > 0 || (!isStrict && compareExact(than, 0) === 0),
    );
  const at = unknowns - 1;
  const signOf = ({ terms }: Limit) => compareExact(terms[at] as Exact, 0);
  const upper = limits.filter((each) => signOf(each) > 0);
  const lower = limits.filter((each) => signOf(each) < 0);
  const others = limits.filter((each) => signOf(each) === 0);
  const ofOne = (each: Limit) => {
    const by = each.terms[at] as Exact;
    return scaled(each, divideExact(1, compareExact(by, 0) < 0 ? multiplyExact(by, -1) : by) as Exact);
  };
  const pairs = upper.map(ofOne).flatMap((a) =>
    lower.map(ofOne).map((b) => ({
      terms: a.terms.map((each, index) => addExact(each, b.terms[index] as Exact)),
      than: addExact(a.than, b.than),
      isStrict: a.isStrict || b.isStrict,
    })),
  );
  return canHold([...others, ...pairs], at);
}

/** The same with what is implied: every unknown that implies is nothing, or what it implies is positive. */
function canHoldAll(limits: readonly Limit[], { count, implied }: System): boolean {
  const [first, ...rest] = implied;
  if (!first) return canHold(limits, count);
  const unit = (unknown: number, by: Exact) =>
    Array.from({ length: count }, (_, each): Exact => (each === unknown ? by : 0));
  const isNothing: Limit = { terms: unit(first[0], 1), than: 0, isStrict: false };
  const isPositive: Limit = { terms: unit(first[1], -1), than: 0, isStrict: true };
  return [isNothing, isPositive].some((each) =>
    canHoldAll([...limits, each], { count, implied: rest } as unknown as System),
  );
}

function randomSystem(draw: Draw): System {
  const count = 1 + draw.below(3);
  const number = (): Exact => draw.from([-2, -1, 0, 0, 1, 1, 2, divideExact(1, 3) ?? 0]);
  const bounds = draw.some(5, (): Bound => {
    const form = {
      terms: new Map(Array.from({ length: count }, (_, unknown) => [unknown, number()] as const)),
      constant: number(),
    };
    const from = number();
    const kind = draw.below(4);
    if (kind === 0) return { form, span: { from, to: from, hasFrom: true, hasTo: true } };
    if (kind === 1) return { form, span: { from, hasFrom: draw.chance(50), hasTo: false } };
    if (kind === 2) return { form, span: { to: from, hasFrom: false, hasTo: draw.chance(50) } };
    return { form, span: { from, to: addExact(from, 1), hasFrom: draw.chance(50), hasTo: draw.chance(50) } };
  });
  const implied = draw.some(2, () => [draw.below(count), draw.below(count)] as const);
  return { count, whole: new Set(), bounds, implied };
}

function limitsOf({ count, bounds }: System): Limit[] {
  const natural = Array.from(
    { length: count },
    (_, unknown): Limit => ({
      terms: Array.from({ length: count }, (_each, at): Exact => (at === unknown ? -1 : 0)),
      than: 0,
      isStrict: false,
    }),
  );
  const own = bounds.flatMap(({ form, span }): Limit[] => {
    const terms = Array.from({ length: count }, (_, unknown): Exact => form.terms.get(unknown) ?? 0);
    const limit = (end: Exact, has: boolean): Limit => ({
      terms,
      than: addExact(end, multiplyExact(form.constant, -1)),
      isStrict: !has,
    });
    return [
      ...(span.to === undefined ? [] : [limit(span.to, span.hasTo)]),
      ...(span.from === undefined ? [] : [scaled(limit(span.from, span.hasFrom), -1)]),
    ];
  });
  return [...natural, ...own];
}

const isMetBy = ({ bounds, implied }: System, solution: readonly Exact[]): boolean =>
  solution.every((each) => compareExact(each, 0) >= 0) &&
  bounds.every(({ form, span }) => holdsIn(span, amountOf(form, solution))) &&
  implied.every(([a, b]) => compareExact(solution[a] as Exact, 0) === 0 || compareExact(solution[b] as Exact, 0) > 0);

test('a system has a solution exactly where taking out its unknowns leaves no contradiction, and what is given is one', () => {
  const met = { none: 0, some: 0 };
  fc.assert(
    fc.property(seeds(), (seed) => {
      const system = randomSystem(drawing(seed));
      const found = solve(system);
      expect([seed, found !== 'none']).toEqual([seed, canHoldAll(limitsOf(system), system)]);
      if (typeof found !== 'string') expect([seed, isMetBy(system, found)]).toEqual([seed, true]);
      met[found === 'none' ? 'none' : 'some'] += 1;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(met.none, met.some)).toBeGreaterThan(300);
});

test('in whole numbers: as trying the small ones says, or seldom not decided', () => {
  const met = { none: 0, some: 0, unclear: 0 };
  fc.assert(
    fc.property(seeds(), (seed) => {
      const draw = drawing(seed);
      const drawn = randomSystem(draw);
      const limits = Array.from(
        { length: drawn.count },
        (_, unknown): Bound => ({
          form: { terms: new Map([[unknown, 1]]), constant: 0 },
          span: { to: 4, hasFrom: false, hasTo: true },
        }),
      );
      const system = {
        ...drawn,
        bounds: [...drawn.bounds, ...limits],
        whole: new Set(Array.from({ length: drawn.count }, (_, unknown) => unknown)),
      };
      const found = solve(system);
      const tried = Array.from({ length: 5 ** system.count }, (_, index) =>
        Array.from({ length: system.count }, (_each, at) => Math.floor(index / 5 ** at) % 5),
      ).some((each) => isMetBy(system, each));
      if (found === 'unclear') {
        met.unclear += 1;
        return;
      }
      expect([seed, found !== 'none']).toEqual([seed, tried]);
      if (typeof found !== 'string') {
        expect([seed, isMetBy(system, found)]).toEqual([seed, true]);
        expect(found.every((each) => toRational(each).d === 1n)).toBe(true);
      }
      met[tried ? 'some' : 'none'] += 1;
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(met.none, met.some)).toBeGreaterThan(150);
  expect(met.unclear).toBeLessThan(15);
});
