import type { Expression } from '@fefta/bundle';
import { itemName } from '../lists/names.ts';
import { simpleName } from '../names.ts';
import type { PlannedAtom, PlanTest } from '../plan.ts';
import { renderIn } from '../render.ts';
import { planTruth } from './definitions.ts';
import { planDuty } from './duties.ts';
import { planExemption, planExemptions } from './exemptions.ts';
import { planExpr, UNKNOWN } from './expressions.ts';
import { OPEN, type Planner, use, using } from './planner.ts';
import { planPredicate } from './predicates.ts';
import type { Scope } from './scope.ts';

/** An expression on the act (or on an entity among its facts) asked for its truth: logic down to numbered leaf tests. */
export function planTest(planner: Planner, scope: Scope, expr: Expression): PlanTest {
  const plan = (e: Expression): PlanTest => planTest(planner, scope, e);
  switch (expr.op) {
    case 'boolean':
      return { op: 'constant', value: expr.value };
    case 'none':
      return { op: 'constant', value: false };
    case 'and':
    case 'or':
      return { op: expr.op, args: expr.args.map(plan) };
    case 'not':
      return { op: 'not', arg: plan(expr.arg) };
    case 'if':
      return { op: 'if', condition: plan(expr.condition), yes: plan(expr.then), no: plan(expr.else) };
    case 'applies':
      return planApplies(planner, scope, expr.rule);
    case 'listed':
    case 'definition': {
      const truth = planTruth(planner, scope, callOf(expr));
      return truth === undefined
        ? planAtom(planner, scope, expr)
        : { op: 'truth', truth, text: renderIn(planner.rules, scope, expr) };
    }
    default:
      return planAtom(planner, scope, expr);
  }
}

/** To be in a control list is what the definition of the list or item says. */
function callOf(expr: Extract<Expression, { op: 'listed' | 'definition' }>) {
  return expr.op === 'listed' ? ({ op: 'definition', name: itemName(expr), self: expr.self } as const) : expr;
}

/**
 * A leaf test. The same test asked in the same place is the same atom, in whatever rule it stands; only where a rule depends on
 * itself there are two: the one met within the other does not know the rule.
 */
function planAtom(planner: Planner, scope: Scope, expr: Expression): PlanTest {
  const key = JSON.stringify([expr, scope.path, scope.subject]);
  const known = planner.atomsByKey.get(key);
  if (known !== undefined) {
    use(planner, known.facts, known.rules);
    return placed(planner, known, expr);
  }
  const { planned: test, uses } = using(planner, () => planExpr(planner, scope, expr));
  const text = renderIn(planner.rules, scope, expr);
  const atom: PlannedAtom = { index: planner.atoms.length, test, text, facts: [...uses.facts], rules: [...uses.rules] };
  planner.atoms.push(atom);
  planner.atomsByKey.set(key, atom);
  planner.origins.set(atom, expr);
  return placed(planner, atom, expr);
}

function placed(planner: Planner, atom: PlannedAtom, expr: Expression): PlanTest {
  const test: PlanTest = { op: 'atom', atom };
  planner.origins.set(test, expr);
  return test;
}

/** `R applies`; a rule that has no version for the case does not. */
export function planApplies(planner: Planner, scope: Scope, rule: string): PlanTest {
  const { rules } = planner;
  const text = `${simpleName(rule)} applies`;
  if (rules.predicates.has(rule)) return predicateTest(planner, scope, rule, text);
  if (rules.duties.has(rule)) return dutyTest(planner, rule, text);
  return rules.exemptions.has(rule) ? usedTest(planner, rule, text) : UNKNOWN;
}

function predicateTest(planner: Planner, scope: Scope, rule: string, text: string): PlanTest {
  const predicate = planPredicate(planner, scope, rule);
  if (predicate === OPEN) return UNKNOWN;
  if (predicate === undefined) return { op: 'constant', value: false };
  use(planner, predicate.facts, []);
  return { op: 'predicate', predicate, text };
}

function dutyTest(planner: Planner, rule: string, text: string): PlanTest {
  const duty = planDuty(planner, rule);
  if (duty === OPEN) return UNKNOWN;
  if (duty === undefined) return { op: 'constant', value: false };
  use(planner, duty.facts, []);
  return { op: 'duty', duty, text };
}

function usedTest(planner: Planner, rule: string, text: string): PlanTest {
  const exemption = planExemption(planner, rule);
  if (exemption === OPEN) return UNKNOWN;
  if (exemption === undefined) return { op: 'constant', value: false };
  const duties = [];
  for (const name of planner.rules.exemptions.get(rule)?.duties ?? []) {
    const duty = planDuty(planner, name);
    if (duty === OPEN || (duty !== undefined && planExemptions(planner, name) === OPEN)) return UNKNOWN;
    if (duty === undefined) continue;
    use(planner, duty.facts, []);
    duties.push(duty);
  }
  return { op: 'used', exemption, duties, text };
}
