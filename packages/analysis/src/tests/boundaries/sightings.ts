import type { Expression } from '@fefta/bundle';
import type { AtomTest, Comparison, Plan, PlannedAtom, Result, Watcher } from '@fefta/runtime';
import { isOrdered } from './thresholds.ts';

/** The two sides of a comparison as they were when it was made. */
export interface Sighting {
  readonly left: Result;
  readonly right: Result;
}

/**
 * What comparisons were made with which values. A comparison counts for the rule in which it stands only where that rule asked for it: two rules
 * that ask the same share one atom, which is evaluated for the first.
 */
export class Sightings {
  private readonly evaluations: Seen[] = [];

  watch = (plan: Plan): Watcher => {
    const seen = new Seen(plan);
    this.evaluations.push(seen);
    return seen;
  };

  /** By the comparison in the bundle (of a cell of a table: as it was put together), what was seen of it. */
  *all(): Generator<readonly [Expression, readonly Sighting[]]> {
    for (const each of this.evaluations) yield* each.byOrigin();
  }
}

class Seen implements Watcher {
  private readonly plan: Plan;
  private readonly made = new Map<Comparison, Sighting[]>();
  private readonly asked = new Set<AtomTest>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  compared(comparison: Comparison, left: Result, right: Result): void {
    const known = this.made.get(comparison);
    if (known) known.push({ left, right });
    else this.made.set(comparison, [{ left, right }]);
  }

  reached(test: AtomTest): void {
    this.asked.add(test);
  }

  *byOrigin(): Generator<readonly [Expression, readonly Sighting[]]> {
    const { origins } = this.plan;
    const own = ownOfAtoms(this.plan);
    for (const [comparison, sightings] of this.made) {
      const origin = origins.get(comparison);
      if (origin && !own.has(comparison)) yield [origin, sightings];
    }
    for (const test of this.asked) {
      const origin = origins.get(test);
      const planned = ownOf(this.plan, test.atom);
      for (const [index, each] of (origin ? comparisonsIn(origin) : []).entries()) {
        const sightings = planned[index] && this.made.get(planned[index]);
        if (sightings) yield [each, sightings];
      }
    }
  }
}

const knownComparisons = new WeakMap<object, readonly Expression[]>();

/** The comparisons written in an expression, in a fixed order. */
function comparisonsIn(expr: Expression): readonly Expression[] {
  const known = knownComparisons.get(expr) ?? [...written(expr)];
  knownComparisons.set(expr, known);
  return known;
}

function* written(data: unknown): Generator<Expression> {
  if (typeof data !== 'object' || data === null) return;
  if (!Array.isArray(data) && isOrdered(data)) yield data;
  for (const each of Object.values(data)) yield* written(each);
}

const knownOwn = new WeakMap<PlannedAtom, readonly (Comparison | undefined)[]>();

/** The planned comparisons of an atom that are written in its own expression, as `comparisonsIn` gives that expression's. */
function ownOf(plan: Plan, atom: PlannedAtom): readonly (Comparison | undefined)[] {
  const known = knownOwn.get(atom);
  if (known) return known;
  const origin = plan.origins.get(atom);
  const planned = new Map([...plannedIn(atom.test)].map((each) => [plan.origins.get(each), each]));
  const own = (origin ? comparisonsIn(origin) : []).map((each) => planned.get(each));
  knownOwn.set(atom, own);
  return own;
}

/** The comparisons of a planned expression; what is evaluated for itself (values of definitions, tests) is not looked into. */
function* plannedIn(data: unknown): Generator<Comparison> {
  if (typeof data !== 'object' || data === null || data instanceof Set) return;
  if (!Array.isArray(data)) {
    const { op } = data as { op?: string };
    if (op === 'value' || op === 'test' || op === 'fact') return;
    if (isOrdered(data)) yield data as unknown as Comparison;
  }
  for (const each of Object.values(data)) yield* plannedIn(each);
}

const ownOfPlans = new WeakMap<Plan, ReadonlySet<Comparison | undefined>>();

function ownOfAtoms(plan: Plan): ReadonlySet<Comparison | undefined> {
  const known = ownOfPlans.get(plan) ?? new Set(plan.atoms.flatMap((atom) => ownOf(plan, atom)));
  ownOfPlans.set(plan, known);
  return known;
}

/** Where a comparison of the bundle stands in a plan. */
export interface PlannedPlace {
  readonly origin: Expression;
  readonly comparison: Comparison;
  /** The leaf test by which its own rule asks for it, if it stands in one. */
  readonly test: AtomTest | undefined;
}

/** Every place in a plan at which a comparison of the bundle is made. */
export function* placesIn(plan: Plan): Generator<PlannedPlace> {
  const own = ownOfAtoms(plan);
  for (const [node, origin] of plan.origins) {
    if (isOrdered(node)) {
      const comparison = node as unknown as Comparison;
      if (!own.has(comparison)) yield { origin, comparison, test: undefined };
    } else if ('atom' in node) {
      const test = node as AtomTest;
      const planned = ownOf(plan, test.atom);
      for (const [index, each] of comparisonsIn(origin).entries())
        if (planned[index]) yield { origin: each, comparison: planned[index], test };
    }
  }
}
