import type { FactExpr, PlanExpr } from '@fefta/runtime';
import { canBeNone, isFixed, leavesOf } from './leaves.ts';

/**
 * How a test can be taken apart: into the values that it compares (`plain`), into whether something is there (`presence`), into the difference
 * of two numbers (`difference`), or not at all (`whole`): it is then a variable of its own, true or false.
 */
export type Shape = 'plain' | 'presence' | 'difference' | 'whole';

type Comparison = Extract<PlanExpr, { op: '>=' | '>' | '<=' | '<' | 'is' | 'is-not' }>;
type Membership = Extract<PlanExpr, { op: 'in' | 'overlaps' | 'within' }>;
type Quantifier = Extract<PlanExpr, { op: 'any' | 'all' | 'count' }>;
type Shift = Extract<PlanExpr, { op: 'add-period' | 'subtract-period' }> & { left: FactExpr };

export function comparisonShape(expr: Comparison, asOf: string): Shape {
  if (presenceOf(expr)) return 'presence';
  const [left, right] = [leavesOf(expr.left, asOf), leavesOf(expr.right, asOf)];
  const unknowns = [...left.unknowns, ...right.unknowns];
  if (unknowns.some((each) => !isVariable(each))) return 'whole';
  if (left.unknowns.length === 0 || right.unknowns.length === 0) return 'plain';
  // Two that are none are the same, but have no difference.
  if ((expr.op === 'is' || expr.op === 'is-not') && unknowns.some(canBeNone)) return 'whole';
  const isSingle = [left, right].every((side) => side.unknowns.length === 1 && side.constants.length === 0);
  return expr.sort === 'number' && isSingle ? 'difference' : 'whole';
}

/** The entity, list or set of which a comparison with none asks whether it is there. */
export function presenceOf({ op, left, right }: Comparison): FactExpr | undefined {
  if (op !== 'is' && op !== 'is-not') return undefined;
  const fact = left.op === 'none' ? right : right.op === 'none' ? left : undefined;
  if (fact?.op !== 'fact' || fact.slot >= 0 || isScalar(fact)) return undefined;
  return fact.steps.some((step) => step.type.optional) ? fact : undefined;
}

export function membershipShape({ op, left, right }: Membership, asOf: string): 'plain' | 'whole' {
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
export function quantifierShape({ op, source, where }: Quantifier): 'plain' | 'whole' {
  if (op === 'count' || source.op !== 'fact' || !isSetOfMembers(source)) return 'whole';
  return where === undefined ? 'plain' : 'whole';
}

/** A date among the facts, a fixed period earlier or later: it looks at the fact and at nothing else. */
export function shiftOf(expr: PlanExpr): Shift | undefined {
  if (expr.op !== 'add-period' && expr.op !== 'subtract-period') return undefined;
  const isOfDate = expr.left.op === 'fact' && isScalar(expr.left) && expr.left.type.type === 'date';
  return isOfDate && isFixed(expr.right) ? (expr as Shift) : undefined;
}

/** Can its values be told apart in classes? */
function isVariable(expr: PlanExpr): boolean {
  return expr.op === 'fact' ? isScalar(expr) : true;
}

function isScalar(expr: FactExpr): boolean {
  return expr.slot < 0 && !['entity', 'list', 'set'].includes(expr.type.type);
}

export function isSetOfMembers(expr: FactExpr): boolean {
  return expr.slot < 0 && expr.type.type === 'set' && 'members' in expr.type.of;
}
