import type { FactExpr, PlanExpr } from '@fefta/runtime';
import { canBeNone, factsIn, isPiecewise, leavesOf } from './leaves.ts';

/**
 * How a test can be taken apart: into the values that it compares (`plain`), into the difference of two numbers (`difference`), or not at all
 * (`whole`): it is then a variable of its own, true or false.
 */
export type Shape = 'plain' | 'difference' | 'whole';

type Comparison = Extract<PlanExpr, { op: '>=' | '>' | '<=' | '<' | 'is' | 'is-not' }>;
type Membership = Extract<PlanExpr, { op: 'in' | 'overlaps' | 'within' }>;
type Quantifier = Extract<PlanExpr, { op: 'any' | 'all' | 'count' }>;

export function comparisonShape(expr: Comparison, asOf: string): Shape {
  const [left, right] = [leavesOf(expr.left, asOf), leavesOf(expr.right, asOf)];
  const unknowns = [...left.unknowns, ...right.unknowns];
  if (unknowns.some((each) => !isVariable(each))) return 'whole';
  if (left.unknowns.length === 0 || right.unknowns.length === 0) return 'plain';
  // Two that are none are the same, but have no difference.
  if ((expr.op === 'is' || expr.op === 'is-not') && unknowns.some(canBeNone)) return 'whole';
  const isSingle = [left, right].every((side) => side.unknowns.length === 1 && side.constants.length === 0);
  return expr.sort === 'number' && isSingle ? 'difference' : 'whole';
}

export function membershipShape({ op, left, right }: Membership, asOf: string): Shape {
  const of = leavesOf(left, asOf);
  if (of.unknowns.some((each) => each.op !== 'fact' || !(op === 'in' ? isScalar(each) : isSetOfMembers(each))))
    return 'whole';
  if (right.op === 'strings') return 'plain';
  if (right.op === 'items')
    return right.items.every((item) => leavesOf(item, asOf).unknowns.length === 0) ? 'plain' : 'whole';
  if (of.unknowns.length > 0) return 'whole';
  return right.op === 'fact' && isSetOfMembers(right) ? 'plain' : 'whole';
}

/** Whether for the members of a set something holds that is asked of nothing but the member. */
export function quantifierShape({ op, source, where }: Quantifier): Shape {
  if (op === 'count' || source.op !== 'fact' || !isSetOfMembers(source)) return 'whole';
  return where === undefined ? 'plain' : 'whole';
}

/** Can its values be told apart in classes? */
function isVariable(expr: PlanExpr): boolean {
  if (expr.op === 'fact') return isScalar(expr);
  return !usesItem(expr);
}

function isScalar(expr: FactExpr): boolean {
  return expr.slot < 0 && !['entity', 'list', 'set'].includes(expr.type.type);
}

function isSetOfMembers(expr: FactExpr): boolean {
  return expr.slot < 0 && expr.type.type === 'set' && 'members' in expr.type.of;
}

/** Does it speak of the item in a slot that is not bound inside of it? Such an expression has no value of its own. */
function usesItem(expr: PlanExpr): boolean {
  if (expr.op === 'fact') return expr.slot >= 0;
  if (expr.op === 'value') return !isPiecewise(expr.of.value) && factsIn(expr).size === 0;
  return false;
}
