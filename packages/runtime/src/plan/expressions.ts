import type { Expression } from '@fefta/bundle';
import { parseExact } from '../exact.ts';
import { itemName } from '../lists/names.ts';
import type { PlanExpr } from '../plan.ts';
import { planDefinition } from './definitions.ts';
import { planSet } from './plan-set.ts';
import { type Planner, use } from './planner.ts';
import { inlinePredicate } from './predicates.ts';
import { actScope, locate, type Scope } from './scope.ts';
import { sortOf } from './sorts.ts';
import { planApplies } from './tests.ts';
import { withItem } from './typing.ts';

const NONE: PlanExpr = { op: 'none' };
export const UNKNOWN = { op: 'unknown' } as const;

/** An expression with time taken out. What cannot be resolved (the compiler lets no such thing pass) is unknown. */
export function planExpr(planner: Planner, scope: Scope, expr: Expression): PlanExpr {
  const plan = (e: Expression): PlanExpr => planExpr(planner, scope, e);
  switch (expr.op) {
    case 'boolean':
    case 'period':
    case 'act-date':
      return expr;
    case 'none':
      return NONE;
    case 'number': {
      const value = parseExact(expr.value);
      return value === undefined ? UNKNOWN : { op: 'number', value };
    }
    case 'text':
    case 'date':
    case 'code':
      return { op: 'string', value: expr.value };
    case 'fact':
    case 'variable':
      return planFact(planner, scope, expr);
    case 'definition':
      return planDefinition(planner, scope, expr);
    case 'listed':
      return planDefinition(planner, scope, { op: 'definition', name: itemName(expr), self: expr.self });
    case 'applies':
      return inlinePredicate(planner, scope, expr.rule) ?? { op: 'test', test: planApplies(planner, scope, expr.rule) };
    case 'and':
    case 'or':
      return { op: expr.op, args: expr.args.map(plan) };
    case 'not':
    case 'fiscal-year':
      return { op: expr.op, arg: plan(expr.arg) };
    case '>=':
    case '>':
    case '<=':
    case '<': {
      const [left, right] = [plan(expr.left), plan(expr.right)];
      const made: PlanExpr = { op: expr.op, sort: sortOf(left) ?? sortOf(right), left, right };
      planner.origins.set(made, expr);
      return made;
    }
    case 'is':
    case 'is-not': {
      const [left, right] = [plan(expr.left), plan(expr.right)];
      return { op: expr.op, sort: sortOf(left) ?? sortOf(right), left, right };
    }
    case 'in':
    case 'overlaps':
    case 'within':
      return { op: expr.op, left: plan(expr.left), right: planSet(planner, scope, expr.right) };
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'add-period':
    case 'subtract-period':
      return { op: expr.op, left: plan(expr.left), right: plan(expr.right) };
    case 'any':
    case 'all':
    case 'count':
    case 'sum':
      return planBinder(planner, scope, expr);
    case 'if':
      return { op: 'if', condition: plan(expr.condition), yes: plan(expr.then), no: plan(expr.else) };
    default:
      return UNKNOWN;
  }
}

/** A fact or variable; in a plan a fact is known by its path from the act, wherever the expression stands. */
function planFact(planner: Planner, scope: Scope, expr: Expression): PlanExpr {
  const located = locate(planner.rules, scope, expr);
  if (located === undefined) return UNKNOWN;
  const { slot, path, pattern } = located;
  const name = path.join('.');
  if (slot < 0) use(planner, [name], []);
  const steps = located.steps.map((fact) => planner.types.factAt(fact));
  return { op: 'fact', slot, path, name, steps, type: planner.types.typeAt(located.type), pattern };
}

type Binder = Extract<Expression, { variable: string }>;

function planBinder(planner: Planner, scope: Scope, expr: Binder): PlanExpr {
  const source = planExpr(planner, scope, expr.source);
  const slot = planner.next.slot++;
  const inner = withItem(planner.rules, scope, expr, slot);
  const where = expr.where && { where: planExpr(planner, inner, expr.where) };
  if (expr.op !== 'sum') return { op: expr.op, slot, source, ...where };
  const key = expr.key && { key: planExpr(planner, inner, expr.key) };
  return { op: 'sum', slot, source, value: planExpr(planner, inner, expr.value), ...key, ...where };
}

/** An expression on the act itself. */
export function planActExpr(planner: Planner, expr: Expression): PlanExpr {
  return planExpr(planner, actScope(planner.act), expr);
}
