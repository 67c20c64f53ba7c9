import type { Expression } from '@fefta/bundle';
import { compareNames } from '../names.ts';
import type { Plan, PlanExpr, PlannedDuty, PlanTest } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { breaksFor } from './breaks.ts';
import { type ActPlans, remember, stretchOf } from './cache.ts';
import { completeDuty, planDuty } from './duties.ts';
import { planActExpr } from './expressions.ts';
import { finished, newPlanner, OPEN, type Planner } from './planner.ts';
import { actScope } from './scope.ts';
import { planTest } from './tests.ts';
import type { Moment } from './time.ts';

/** A question beside the duties: the truth or the value of one expression on the act. */
export interface Query {
  readonly plan: Plan;
  readonly test: PlanTest;
  readonly value: PlanExpr;
}

/**
 * The rules for acts of one kind on one date. `act` and `assume` are qualified names, `asOf` is YYYY-MM-DD. The same plan is given
 * for every date between two changes of anything that the act can reach.
 */
export function planFor(rules: Rules, act: string, asOf: string, assume: readonly string[]): Plan {
  const plans = plansOf(rules, act);
  const stretch = stretchOf(plans.breaks, asOf);
  const assumed = undated(rules, assume);
  if (assumed.length > 0) {
    const key = JSON.stringify([stretch, assumed]);
    return remember(plans.others, key, () => makePlan(startPlan(rules, act, asOf, assumed)));
  }
  const plan = plans.plain[stretch] ?? makePlan(startPlan(rules, act, asOf, []));
  plans.plain[stretch] = plan;
  return plan;
}

/** A plan that also answers whether a condition (an expression on the act) holds. */
export function planForCondition(
  rules: Rules,
  act: string,
  asOf: string,
  assume: readonly string[],
  condition: Expression,
): Query {
  const text = textOf(condition);
  const breaks = remember(plansOf(rules, act).others, `breaks ${text}`, () => breaksFor(rules, act, [condition]));
  const assumed = undated(rules, assume);
  const key = JSON.stringify([stretchOf(breaks, asOf), assumed, text]);
  return remember(plansOf(rules, act).others, key, () => {
    const planner = startPlan(rules, act, asOf, assumed);
    const test = planTest(planner, actScope(act), condition);
    const value = planActExpr(planner, condition);
    // Of the duties, only those that the question came to: most questions come to none.
    return { plan: makePlan(planner, planner.duties.keys()), test, value };
  });
}

/** A plan that also gives the value of a definition or table on the act, or whether another rule applies. */
export function planForRule(rules: Rules, act: string, asOf: string, assume: readonly string[], rule: string): Query {
  const valued = rules.definitions.has(rule) || rules.tables.has(rule);
  return planForCondition(
    rules,
    act,
    asOf,
    assume,
    valued ? { op: 'definition', name: rule } : { op: 'applies', rule },
  );
}

const allDuties = (rules: Rules): string[] => [...rules.duties.keys()].sort(compareNames);

function plansOf(rules: Rules, act: string): ActPlans {
  const known = rules.plans.get(act) ?? { breaks: breaksFor(rules, act, []), plain: [], others: new Map() };
  rules.plans.set(act, known);
  return known;
}

/** The assumptions that can matter, in a fixed order: assuming an amendment whose date is known changes nothing. */
function undated(rules: Rules, assume: readonly string[]): readonly string[] {
  if (assume.length === 0) return assume;
  return [...new Set(assume)].filter((name) => rules.amendments.get(name)?.inForce === undefined).sort(compareNames);
}

const texts = new WeakMap<Expression, string>();

/** A property asks the same of thousands of cases. */
function textOf(condition: Expression): string {
  const known = texts.get(condition) ?? JSON.stringify(condition);
  texts.set(condition, known);
  return known;
}

function startPlan(rules: Rules, act: string, asOf: string, assumed: readonly string[]): Planner {
  const moment: Moment = { asOf, assumed: new Set(assumed) };
  return newPlanner(rules, act, moment);
}

/** `names` may grow while it is gone through: a duty's exemptions can ask for other duties. */
function makePlan(planner: Planner, names: Iterable<string> = allDuties(planner.rules)): Plan {
  const facts = planner.types.factsOf(planner.act);
  const duties: PlannedDuty[] = [];
  for (const name of names) {
    const duty = planDuty(planner, name);
    if (duty === undefined || duty === OPEN) continue;
    completeDuty(planner, duty, duties.length);
    duties.push(duty);
  }
  return {
    act: planner.act,
    facts,
    entities: planner.types.entities(),
    duties,
    atoms: planner.atoms,
    origins: planner.origins,
    values: finished(planner.values),
    truths: finished(planner.truths),
    predicates: finished(planner.predicates),
    exemptions: finished(planner.exemptions),
    slots: planner.next.slot,
  };
}
