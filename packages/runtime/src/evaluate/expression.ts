import { fiscalYear } from '../dates.ts';
import type { PlanExpr } from '../plan.ts';
import { eitherUnknown, type Truth, UNKNOWABLE } from '../truth.ts';
import { calculate } from './arithmetic.ts';
import { binder } from './binders.ts';
import { choice, rows } from './choices.ts';
import { inOrder, isEqual } from './compare.ts';
import { shifted } from './days.ts';
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
    case '<': {
      const [left, right] = [evaluate(state, expr.left), evaluate(state, expr.right)];
      state.watcher?.compared(expr, left, right);
      return inOrder(state, expr, left, right);
    }
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
      return shifted(state, expr, evaluate(state, expr.left), evaluate(state, expr.right));
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
