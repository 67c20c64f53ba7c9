import { addDays, evaluate, type FactExpr, newEvaluation, type PlanExpr } from '@fefta/runtime';

/** Months differ in length by no more than so many days. */
const SLACK = 4;

/**
 * The days from which on a date, a fixed period earlier or later, is no longer before a day, or after it. Between them nothing changes, for a
 * later date is never shifted before an earlier one.
 */
export function limitsOfShift(shift: PlanExpr & { left: FactExpr; right: PlanExpr }, day: string): string[] {
  const about = shifted({ ...shift, op: shift.op === 'add-period' ? 'subtract-period' : 'add-period' } as never, day);
  if (about === undefined) return [];
  const days = Array.from({ length: 2 * SLACK + 1 }, (_, index) => addDays(about, index - SLACK)).filter(
    (each) => each !== undefined,
  );
  const found = [
    days.find((each) => (shifted(shift, each) ?? '') >= day),
    days.find((each) => (shifted(shift, each) ?? '') > day),
  ];
  return found.filter((each) => each !== undefined);
}

function shifted(shift: PlanExpr & { left: FactExpr }, day: string): string | undefined {
  const expr = { ...shift, left: { op: 'string', value: day } } as PlanExpr;
  const result = evaluate(newEvaluation({ asOf: day, facts: {} }).state, expr);
  return typeof result === 'string' ? result : undefined;
}
