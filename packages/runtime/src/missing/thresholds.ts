import type { Duration } from '@fefta/bundle';
import { dateOfDay, dayNumber, parts } from '../dates.ts';
import { isExact } from '../evaluate/arithmetic.ts';
import type { Value } from '../evaluate/state.ts';
import { compareExact, type Exact, toRational } from '../exact.ts';
import { addExact, divideExact, subtractExact } from '../exact-arithmetic.ts';

/** The thresholds themselves, a number between each two, one below and one above all; whole numbers only, if it is an integer. */
export function numbersAround(values: readonly Value[], whole: boolean): Value[] | undefined {
  if (!values.every(isExact)) return undefined;
  const sorted = values.toSorted(compareExact);
  if (whole) return wholeAround(sorted);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [0];
  const between = sorted.slice(1).map((value, i) => half(addExact(sorted[i] ?? 0, value)));
  return [subtractExact(first, 1), ...sorted, ...between, addExact(last, 1)];
}

const half = (x: Exact): Exact => divideExact(x, 2) ?? 0;

/** For every stretch between thresholds a whole number in it, if it has one. */
function wholeAround(sorted: readonly Exact[]): Exact[] {
  const found = new Map<string, Exact>();
  for (const value of sorted) {
    const floor = floorOf(value);
    for (const near of [addExact(floor, -1), floor, addExact(floor, 1)]) found.set(String(toRational(near).n), near);
  }
  return found.size === 0 ? [0] : [...found.values()];
}

function floorOf(x: Exact): Exact {
  if (typeof x === 'number') return Math.floor(x);
  const quotient = x.n / x.d;
  return { n: x.n < 0n && x.n % x.d !== 0n ? quotient - 1n : quotient, d: 1n };
}

/** Each date with the days before and after it. */
export function datesAround(values: readonly Value[]): Value[] | undefined {
  const days = new Set<number>();
  for (const value of values) {
    if (typeof value !== 'string') return undefined;
    const day = dayNumber(parts(value));
    for (const near of [day - 1, day, day + 1]) days.add(near);
  }
  if (days.size === 0) days.add(0);
  return [...days].map(dateOfDay).filter((date) => date !== undefined);
}

/** Each period with those one unit shorter and longer. Undefined if they are of several units. */
export function periodsAround(values: readonly Value[]): Value[] | undefined {
  const periods = values.filter((value): value is Duration => typeof value === 'object' && 'unit' in value);
  const unit = periods[0]?.unit ?? 'day';
  if (periods.length !== values.length || periods.some((period) => period.unit !== unit)) return undefined;
  const amounts = new Set(
    periods.flatMap(({ amount }) => [amount - 1, amount, amount + 1]).filter((amount) => amount >= 0),
  );
  return [...(amounts.size === 0 ? [0] : amounts)].map((amount) => ({ amount, unit }));
}
