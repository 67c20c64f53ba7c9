import { compareExact, type Exact } from '../exact.ts';
import { addExact, divideExact, multiplyExact, subtractExact } from '../exact-arithmetic.ts';
import type { Arithmetic } from '../plan.ts';
import { eitherUnknown, UNKNOWABLE } from '../truth.ts';
import type { Result } from './state.ts';

/** Is the value a number (and not another object)? */
export function isExact(value: unknown): value is Exact {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'd' in value);
}

/** Exact; none with none, and none divided by zero. */
export function calculate(op: Arithmetic, left: Result, right: Result): Result {
  if (left === null || right === null) return null;
  const unknown = eitherUnknown(left, right);
  if (unknown !== undefined) return unknown;
  if (!isExact(left) || !isExact(right)) return UNKNOWABLE;
  switch (op) {
    case 'add':
      return addExact(left, right);
    case 'subtract':
      return subtractExact(left, right);
    case 'multiply':
      return multiplyExact(left, right);
    default:
      return compareExact(right, 0) === 0 ? null : (divideExact(left, right) ?? null);
  }
}
