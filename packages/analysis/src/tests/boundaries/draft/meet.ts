import type { Expression, Scenario } from '@fefta/bundle';
import {
  type Case,
  type Comparison,
  checkScenario,
  decide,
  type Plan,
  type PlannedRule,
  type PlanTest,
  planForRule,
  type Rules,
  readCase,
  valueOfRule,
} from '@fefta/runtime';
import { otherSide, type Point, sideOf } from '../boundaries.ts';
import { type PlannedPlace, placesIn, Sightings } from '../sightings.ts';
import { isOrdered, type Threshold } from '../thresholds.ts';
import { bring, pathOf } from './move.ts';
import { type Manner, reach, Way } from './reach.ts';
import { Solver, typeOf } from './solve.ts';
import { type Edit, type Path, Trial } from './trial.ts';
import { beside } from './values.ts';

/** A scenario whose facts were changed so that it meets a threshold. */
export interface Met {
  readonly scenario: Scenario;
  readonly edits: readonly Edit[];
  readonly expect: readonly string[];
  /** The fact that is compared, if it is one, and its value. */
  readonly fact: Path | undefined;
  readonly value: unknown;
}

/**
 * Changes the facts of a scenario so that a threshold is met at a point, and so that the rules then give an answer. What evaluation sees decides
 * whether it is met.
 */
export function meet(rules: Rules, threshold: Threshold, point: Point, base: Scenario): Met | undefined {
  for (const way of waysTo(rules, threshold, base))
    for (const manner of MANNERS) {
      const met = follow(rules, threshold, point, base, way, manner);
      if (met) return met;
    }
  return undefined;
}

const MANNERS: readonly Manner[] = [false, true].flatMap((thorough) =>
  [true, false].map((inOrder) => ({ inOrder, thorough })),
);

function follow(
  rules: Rules,
  threshold: Threshold,
  point: Point,
  base: Scenario,
  { target, root, expect }: WayIn,
  manner: Manner,
): Met | undefined {
  const trial = new Trial(base.facts, base.asOf);
  const solver = new Solver(rules, trial);
  const { comparison, test } = target;
  let fact: Path | undefined;
  const within = new Way(comparison, manner, () => {
    const moved = threshold.limit === 'right' ? comparison.left : comparison.right;
    fact = moved.op === 'fact' ? pathOf(trial, moved) : undefined;
    return arrive(rules, trial, threshold, comparison, point);
  });
  const way = test ? new Way(test, manner, () => reach(solver, within, test.atom.test)) : within;
  if (!way.leads(root) || !reach(solver, way, root)) return undefined;
  const scenario = { ...base, facts: trial.facts };
  if (!isMet(rules, threshold, point, scenario) || !expect.some((rule) => isSettled(rules, scenario, rule)))
    return undefined;
  return { scenario, edits: [...trial.edits.values()], expect, fact, value: fact && trial.read(fact) };
}

/** Do the rules give an answer to it? */
function isSettled(rules: Rules, scenario: Scenario, rule: string): boolean {
  if (!rules.duties.has(rule)) return valueOfRule(rules, rule, caseOf(scenario)).kind === 'value';
  const answer = decide(rules, caseOf(scenario));
  if ('errors' in answer) return false;
  const decision = answer.decisions.find(({ duty }) => duty === rule);
  return decision !== undefined && decision.status !== 'undetermined' && decision.status !== 'needs-judgement';
}

/** Gives what is compared the value of the limit, or one beside it. */
function arrive(rules: Rules, trial: Trial, threshold: Threshold, target: Comparison, point: Point): boolean {
  const [moved, fixed] = threshold.limit === 'right' ? [target.left, target.right] : [target.right, target.left];
  const type = typeOf(moved) ?? typeOf(fixed);
  const limit = trial.value(fixed);
  const { unit } = threshold;
  const wanted = point === 'at' ? limit : type && beside({ rules, type, unit }, limit, otherSide(threshold));
  return wanted !== undefined && bring(rules, trial, moved, wanted, unit);
}

function isMet(rules: Rules, threshold: Threshold, point: Point, scenario: Scenario): boolean {
  const sightings = new Sightings();
  if (!readCase(rules, caseOf(scenario)).ok) return false;
  checkScenario(rules, scenario, sightings.watch);
  const sides = [...sightings.all()].flatMap(([expr, all]) =>
    isOf(threshold, expr) ? all.map((each) => sideOf(threshold, each)) : [],
  );
  return sides.some((side) => (point === 'at' ? side === 0 : side !== undefined && side * otherSide(threshold) > 0));
}

const caseOf = ({ act, asOf, assume, facts }: Scenario) => ({ act, asOf, assume, facts });

function isOf({ origins }: Threshold, expr: Expression): boolean {
  return origins.includes(expr) || ('right' in expr && origins.includes(expr.right as Expression));
}

interface WayIn {
  readonly target: PlannedPlace;
  readonly root: PlanTest | PlannedRule;
  /** The rules of which it has to say something: that which is asked, or those of which the scenario speaks. */
  readonly expect: readonly string[];
}

/** The comparisons of the threshold in the plans of a case, and what is asked there: the values that the scenario expects, then the duties. */
function* waysTo(rules: Rules, threshold: Threshold, base: Scenario): Generator<WayIn> {
  const read = readCase(rules, caseOf(base));
  if (!read.ok) return;
  const { act, asOf, assume, plan }: Case = read.case;
  for (const expected of base.expect) {
    if (!('value' in expected)) continue;
    const { test, plan } = planForRule(rules, act, asOf, assume, expected.rule);
    for (const target of targetsIn(plan, threshold)) yield { target, root: test, expect: [expected.rule] };
  }
  for (const target of targetsIn(plan, threshold))
    for (const root of [...plan.duties, ...plan.exemptions])
      yield { target, root, expect: base.expect.map(({ rule }) => rule) };
}

const ofPlans = new WeakMap<Plan, ReadonlyMap<object, readonly PlannedPlace[]>>();

function targetsIn(plan: Plan, { origins }: Threshold): readonly PlannedPlace[] {
  const known = ofPlans.get(plan) ?? byOrigin(plan);
  ofPlans.set(plan, known);
  return origins.flatMap((each) => known.get(each) ?? []);
}

function byOrigin(plan: Plan): Map<object, PlannedPlace[]> {
  const found = new Map<object, PlannedPlace[]>();
  for (const place of placesIn(plan))
    for (const key of isOrdered(place.origin) ? [place.origin, place.origin.right] : [])
      found.set(key, [...(found.get(key) ?? []), place]);
  return found;
}
