import { addDays, addMonths, fiscalYear } from '../dates.ts';
import { userError } from '../errors.ts';
import type { PlanExpr } from '../plan.ts';
import { eitherUnknown, type Truth, UNKNOWABLE, type Unknown } from '../truth.ts';
import { calculate } from './arithmetic.ts';
import { binder } from './binders.ts';
import { equal, inOrder, isEqual } from './compare.ts';
import { look } from './look.ts';
import { contained } from './sets.ts';
import { isUnknown, type Result, type State } from './state.ts';

/**
 * The value of an expression for a case, by the book (docs/semantics.md): the definition against which faster ways are tested.
 * A value, none (null), or unknown with the absent facts that made it so.
 */
export function evaluate(state: State, expr: PlanExpr): Result {
  switch (expr.op) {
    case 'boolean':
    case 'number':
    case 'string':
    case 'period':
      return expr.value;
    case 'none':
      return null;
    case 'unknown':
      return UNKNOWABLE;
    case 'fact':
      return look(state, expr);
    case 'value':
      return remembered(state, expr.of.index, expr.of.value);
    case 'test':
      return state.truth(expr.test);
    case 'and':
    case 'or':
      return logic(state, expr.op, expr.args);
    case 'not': {
      const truth = truthOf(state, expr.arg);
      return isUnknown(truth) ? truth : !truth;
    }
    case '>=':
    case '>':
    case '<=':
    case '<':
      return inOrder(state, expr.op, expr.sort, evaluate(state, expr.left), evaluate(state, expr.right));
    case 'is':
    case 'is-not': {
      const same = isEqual(expr.sort, evaluate(state, expr.left), evaluate(state, expr.right));
      return isUnknown(same) ? same : same === (expr.op === 'is');
    }
    case 'in':
    case 'overlaps':
    case 'within':
      return contained(state, expr.op, expr.left, expr.right);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return calculate(expr.op, evaluate(state, expr.left), evaluate(state, expr.right));
    case 'add-period':
    case 'subtract-period':
      return shifted(state, expr.op === 'add-period' ? 1 : -1, evaluate(state, expr.left), evaluate(state, expr.right));
    case 'any':
    case 'all':
    case 'count':
    case 'sum':
      return binder(state, expr);
    case 'if':
      return choice(state, expr);
    case 'rows':
      return rows(state, expr.rows);
    case 'act-date':
      return state.asOf;
    case 'fiscal-year': {
      const date = evaluate(state, expr.arg);
      return typeof date === 'string' ? fiscalYear(date) : date === null || isUnknown(date) ? date : UNKNOWABLE;
    }
  }
}

/** The truth of an expression: none is not true. */
export function truthOf(state: State, expr: PlanExpr): Truth {
  const result = evaluate(state, expr);
  return isUnknown(result) ? result : result === true;
}

function remembered(state: State, index: number, expr: PlanExpr): Result {
  const known = state.values.get(index);
  if (known !== undefined) return known;
  const result = evaluate(state, expr);
  state.values.set(index, result);
  return result;
}

/** `and` stops at the first false, `or` at the first true; else one unknown makes it unknown. */
function logic(state: State, op: 'and' | 'or', args: readonly PlanExpr[]): Truth {
  let unknown: Truth | undefined;
  for (const arg of args) {
    const truth = truthOf(state, arg);
    if (truth === (op === 'or')) return truth;
    if (isUnknown(truth)) unknown = eitherUnknown(unknown, truth);
  }
  return unknown ?? op === 'and';
}

function choice(state: State, { condition, yes, no }: Extract<PlanExpr, { op: 'if' }>): Result {
  const truth = truthOf(state, condition);
  if (!isUnknown(truth)) return evaluate(state, truth ? yes : no);
  return common([truth], [evaluate(state, yes), evaluate(state, no)]);
}

type Rows = Extract<PlanExpr, { op: 'rows' }>['rows'];

/** Rows as nested conditionals, the last of which ends in none. */
function rows(state: State, all: Rows): Result {
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

function shifted(state: State, sign: 1 | -1, date: Result, period: Result): Result {
  if (date === null || period === null) return null;
  const unknown = eitherUnknown(date, period);
  if (unknown !== undefined) return unknown;
  if (typeof date !== 'string' || typeof period !== 'object' || !('unit' in period)) return UNKNOWABLE;
  const amount = sign * period.amount;
  if (period.unit === 'business-day') {
    const ja = '営業日の期間は暦がなければ日付に足せません。日・月・年で書いてください。';
    state.errors.push(
      userError(
        'period-unit',
        '',
        ja,
        'A period of business days cannot be added to a date without a calendar. Give days, months or years.',
      ),
    );
    return UNKNOWABLE;
  }
  const end =
    period.unit === 'day' ? addDays(date, amount) : addMonths(date, period.unit === 'year' ? amount * 12 : amount);
  return end ?? null;
}
