import { addExact, compareExact, divideExact, type Exact, type Result, subtractExact } from '@fefta/runtime';
import { keyOfResult } from './keys.ts';
import type { Variable } from './variables.ts';

export const isNumber = (value: Result): value is Exact =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'n' in value);

/** A share lies between nothing and the whole; money is not negative; what is counted is whole. */
export function fits({ type }: { type: string }, value: Exact): boolean {
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (type !== 'ratio' && type !== 'money') return true;
  return compareExact(value, 0) >= 0 && (type === 'money' || compareExact(value, 1) <= 0);
}

/** Numbers of some classes of a variable: of an interval one in the middle and one near each end. */
export function pointsOf({ classes, limits }: Variable, chosen: ReadonlySet<number>): Exact[] {
  const numbers = classes.filter(isNumber);
  return [...chosen].flatMap((each) => {
    const value = classes[each] as Result;
    if (!isNumber(value)) return [];
    const [before, after] = [numbers[numbers.indexOf(value) - 1], numbers[numbers.indexOf(value) + 1]];
    if (limits.has(keyOfResult(value))) return [value];
    return [value, ...[before, after].flatMap((end) => (end === undefined ? [] : [near(end, value)]))];
  });
}

/** A number close to an end of an interval. */
function near(end: Exact, inside: Exact): Exact {
  const step = divideExact(subtractExact(inside, end), 16);
  return step === undefined ? inside : addExact(end, step);
}
