import type { Duration } from '@fefta/bundle';
import { userError } from '../errors.ts';
import { compareExact } from '../exact.ts';
import type { Sort } from '../plan.ts';
import { eitherUnknown, type Truth, UNKNOWABLE } from '../truth.ts';
import { isExact } from './arithmetic.ts';
import { pathInCase } from './look.ts';
import type { Items, Result, State, Value } from './state.ts';
import type { Comparison } from './watch.ts';

/** `>=` and the like: false with none on either side. */
export function inOrder(state: State, expr: Comparison, left: Result, right: Result): Truth {
  if (left === null || right === null) return false;
  const unknown = eitherUnknown(left, right);
  if (unknown !== undefined) return unknown;
  const order = compare(state, expr, left as Value, right as Value);
  if (order === undefined) return UNKNOWABLE;
  if (expr.op === '>=') return order >= 0;
  if (expr.op === '>') return order > 0;
  return expr.op === '<=' ? order <= 0 : order < 0;
}

/** Negative, zero, positive; undefined if the two have no order. */
function compare(state: State, expr: Comparison, left: Value, right: Value): number | undefined {
  if (isExact(left) && isExact(right)) return compareExact(left, right);
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (expr.sort !== 'period') return undefined;
  const [a, b] = [inOneUnit(left as Duration), inOneUnit(right as Duration)];
  if (a.unit === b.unit) return a.amount - b.amount;
  const path = pathInCase(state, expr.left) || pathInCase(state, expr.right);
  const ja = `${path}: 単位の違う期間(${a.unit} と ${b.unit})は比べられません。規定と同じ単位で書いてください。`;
  const en = `${path}: periods in ${a.unit}s and in ${b.unit}s cannot be compared. Give it in the unit of the rule.`;
  state.errors.push(userError('period-unit', path, ja, en));
  return undefined;
}

/** A year is twelve months. */
function inOneUnit({ amount, unit }: Duration): Duration {
  return unit === 'year' ? { amount: amount * 12, unit: 'month' } : { amount, unit };
}

/** `is`: none is none, and equal to nothing else. */
export function isEqual(sort: Sort | undefined, left: Result, right: Result): Truth {
  const unknown = eitherUnknown(left, right);
  if (unknown !== undefined) return unknown;
  if ((sort === 'list' || sort === 'entity') && left !== null && right !== null) return UNKNOWABLE;
  return equal(left as Value | null, right as Value | null);
}

/** Are two known values the same? Sets are the same if they have the same members. */
export function equal(left: Value | null, right: Value | null): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (isExact(left) && isExact(right)) return compareExact(left, right) === 0;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if ('unit' in left && 'unit' in right) {
    const [a, b] = [inOneUnit(left), inOneUnit(right)];
    return a.unit === b.unit && a.amount === b.amount;
  }
  return 'items' in left && 'items' in right && sameMembers(left, right);
}

function sameMembers(left: Items, right: Items): boolean {
  if (left.items.length !== right.items.length) return false;
  const members = new Set(left.items);
  return right.items.every((item) => members.has(item));
}
