import type { PlanExpr } from '../plan.ts';
import { eitherUnknown, type Unknown } from '../truth.ts';
import { equal } from './compare.ts';
import { evaluate, truthOf } from './expression.ts';
import { isUnknown, type Result, type State } from './state.ts';

/** `if`: with an unknown condition the value on which both branches agree. */
export function choice(state: State, { condition, yes, no }: Extract<PlanExpr, { op: 'if' }>): Result {
  const truth = truthOf(state, condition);
  if (!isUnknown(truth)) return evaluate(state, truth ? yes : no);
  return common([truth], [evaluate(state, yes), evaluate(state, no)]);
}

type Rows = Extract<PlanExpr, { op: 'rows' }>['rows'];

/** Rows as nested conditionals, the last of which ends in none. */
export function rows(state: State, all: Rows): Result {
  const conditions: Unknown[] = [];
  const results: Result[] = [];
  for (const row of all) {
    const truth = truthOf(state, row.condition);
    if (truth === false) continue;
    results.push(evaluate(state, row.result));
    if (truth === true) return common(conditions, results);
    conditions.push(truth);
  }
  return common(conditions, [...results, null]);
}

/** The result on which all agree, the last if no condition is unknown. */
function common(conditions: readonly Unknown[], results: readonly Result[]): Result {
  const last = results.at(-1) ?? null;
  const agreed = !isUnknown(last) && results.every((result) => !isUnknown(result) && equal(result, last));
  return conditions.length === 0 || agreed ? last : (eitherUnknown(...conditions, ...results) ?? last);
}
