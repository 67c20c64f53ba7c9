import { addDays, addMonths } from '../dates.ts';
import { userError } from '../errors.ts';
import type { PlanExpr } from '../plan.ts';
import { eitherUnknown, UNKNOWABLE, type Unknown } from '../truth.ts';
import { pathInCase } from './look.ts';
import type { Result, State } from './state.ts';

type Shift = Extract<PlanExpr, { op: 'add-period' | 'subtract-period' }>;

/** A date and a period; none beyond the calendar. */
export function shifted(state: State, expr: Shift, date: Result, period: Result): Result {
  if (date === null || period === null) return null;
  const unknown = eitherUnknown(date, period);
  if (unknown !== undefined) return unknown;
  if (typeof date !== 'string' || typeof period !== 'object' || !('unit' in period)) return UNKNOWABLE;
  const amount = expr.op === 'add-period' ? period.amount : -period.amount;
  switch (period.unit) {
    case 'day':
      return addDays(date, amount) ?? null;
    case 'month':
      return addMonths(date, amount) ?? null;
    case 'year':
      return addMonths(date, amount * 12) ?? null;
    default:
      return noCalendar(state, pathInCase(state, expr.right));
  }
}

function noCalendar(state: State, path: string): Unknown {
  const ja = `${path} の営業日の期間は暦がなければ日付に足せません。日・月・年で書いてください。`;
  const en = `${path}: business days cannot be added to a date without a calendar. Give days, months or years.`;
  state.errors.push(userError('period-unit', path, ja, en));
  return UNKNOWABLE;
}
