import type { PlanType, Result, Value } from '@fefta/runtime';
import {
  addDays,
  addExact,
  compareExact,
  divideExact,
  type Exact,
  parseExact,
  subtractExact,
  Unknown,
} from '@fefta/runtime';

import { keyOfResult } from './keys.ts';

/** How the tests look at a value: what it is compared with, and the sets in which it is looked for. */
export interface Probes {
  constants: Map<string, Value>;
  sets: Set<ReadonlySet<string>>;
}

export const newProbes = (): Probes => ({ constants: new Map(), sets: new Set() });

/** Notes a constant with which a value is compared. None is a class of its own where it can be one. */
export function noteConstant(probes: Probes, constant: Result): void {
  if (constant !== null && !(constant instanceof Unknown)) probes.constants.set(keyOfResult(constant), constant);
}

/** How values are ordered that are no members of a list. */
export type Order = 'number' | 'integer' | 'share' | 'amount' | 'date' | 'period' | 'text' | 'boolean';

/**
 * One value for each class of values that the probes do not tell apart, in order; undefined where there is no such choice.
 * Shares of a whole lie between nothing and the whole, amounts are not negative.
 */
export function representatives(order: Order, probes: Probes): Value[] | undefined {
  const constants = [...probes.constants.values()];
  switch (order) {
    case 'boolean':
      return [true, false];
    case 'number':
    case 'integer':
    case 'share':
    case 'amount':
      return constants.every(isExact) ? numbers(constants, order) : undefined;
    case 'date':
      return constants.every((each): each is string => typeof each === 'string') ? dates(constants) : undefined;
    case 'period':
      return periods(constants);
    case 'text':
      return texts([...constants.map(String), ...[...probes.sets].flatMap((set) => [...set])]);
  }
}

/** How the values of a type are ordered; undefined for members of lists, sets and entities. */
export function orderOf(type: PlanType): Order | undefined {
  switch (type.type) {
    case 'boolean':
    case 'integer':
    case 'number':
    case 'date':
    case 'period':
    case 'text':
      return type.type;
    case 'ratio':
      return 'share';
    case 'money':
    case 'quantity':
      return 'number';
    default:
      return undefined;
  }
}

const isExact = (value: unknown): value is Exact =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'n' in value);

const ZERO: Exact = 0;
const ONE = parseExact('1') ?? 1;

/** What no value lies below or above. */
export function boundsOf(order: Order | undefined): Exact[] {
  return order === 'share' ? [ZERO, ONE] : order === 'amount' ? [ZERO] : [];
}

function numbers(thresholds: Exact[], order: Order): Exact[] {
  const [hasFloor, hasCeiling] = [order === 'share' || order === 'amount', order === 'share'];
  const sorted = distinct([...thresholds, ...boundsOf(order)].toSorted(compareExact)).filter(
    (each) => (!hasFloor || compareExact(each, ZERO) >= 0) && (!hasCeiling || compareExact(each, ONE) <= 0),
  );
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [ZERO];
  const found: Exact[] = hasFloor ? [] : [subtractExact(first, 1)];
  for (const [index, value] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before !== undefined) {
      const between = order === 'integer' ? addExact(before, 1) : middle(before, value);
      if (compareExact(between, value) < 0) found.push(between);
    }
    found.push(value);
  }
  if (!hasCeiling) found.push(addExact(last, 1));
  return found;
}

/** A number between two: a round one where there is one. */
function middle(a: Exact, b: Exact): Exact {
  return divideExact(addExact(a, b), 2) ?? a;
}

function distinct(sorted: readonly Exact[]): Exact[] {
  return sorted.filter((value, index) => index === 0 || compareExact(sorted[index - 1] as Exact, value) !== 0);
}

function dates(constants: readonly string[]): string[] {
  const days = new Set(
    constants.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)].filter((each) => each !== undefined)),
  );
  return days.size === 0 ? ['2000-01-01'] : [...days].sort();
}

function periods(constants: readonly Value[]): Value[] | undefined {
  const known = constants.map(inOneUnit).filter(isPeriod);
  const [first] = known;
  if (known.length !== constants.length || known.some(({ unit }) => unit !== first?.unit)) return undefined;
  if (!first) return [{ amount: 1, unit: 'day' }];
  const amounts = new Set(
    known.flatMap(({ amount }) => [amount - 1, amount, amount + 1]).filter((amount) => amount >= 0),
  );
  return [...amounts].sort((a, b) => a - b).map((amount) => ({ amount, unit: first.unit }));
}

function texts(known: readonly string[]): string[] {
  let other = '…';
  while (known.includes(other)) other += '…';
  return [...new Set(known), other];
}

/** Between which of the constants, or at which of them, a value stands; undefined where they have no order. */
export function positionAmong({ constants }: Probes, order: Order | undefined, value: Result): string | undefined {
  let below = 0;
  for (const constant of [...constants.values(), ...boundsOf(order)]) {
    const side = compareValues(constant, value);
    if (side === undefined) return undefined;
    if (side === 0) return `= ${keyOfResult(inOneUnit(constant))}`;
    if (side < 0) below++;
  }
  return `after ${below}`;
}

/** Negative, zero or positive as a is below, equal to or above b; undefined where the two have no order. */
export function compareValues(a: Result, b: Result): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (isExact(a) && isExact(b)) return compareExact(a, b);
  const [left, right] = [inOneUnit(a), inOneUnit(b)];
  if (!isPeriod(left) || !isPeriod(right) || left.unit !== right.unit) return undefined;
  return left.amount - right.amount;
}

type Period = Extract<Value, { amount: number }>;

const isPeriod = (value: Result): value is Period => typeof value === 'object' && value !== null && 'amount' in value;

/** A year is twelve months. */
function inOneUnit(value: Result): Result {
  return isPeriod(value) && value.unit === 'year' ? { amount: value.amount * 12, unit: 'month' } : value;
}
