import { addExact, compareExact, type Exact, multiplyExact, type PlanType, type Result } from '@fefta/runtime';
import { keyOfResult } from '../keys.ts';
import { isNumber } from '../numbers.ts';
import type { Variable } from '../variables.ts';

/** An interval; an end that is absent lies without limit. */
export interface Span {
  readonly from?: Exact;
  readonly to?: Exact;
  /** Do the ends belong to it? */
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

export const point = (value: Exact): Span => ({ from: value, to: value, hasFrom: true, hasTo: true });

export const ANYTHING: Span = { hasFrom: false, hasTo: false };
export const NOT_NEGATIVE: Span = { from: 0, hasFrom: true, hasTo: false };
const SHARE: Span = { from: 0, to: 1, hasFrom: true, hasTo: true };

/** Shares lie between nothing and the whole. */
export function spanOfType({ type }: PlanType): Span {
  return type === 'ratio' ? SHARE : ANYTHING;
}

/** The numbers of a class of a variable; null for none. */
export function spanOfClass({ classes, limits }: Variable, way: number): Span | null {
  const value = classes[way] as Result;
  if (!isNumber(value)) return null;
  if (limits.has(keyOfResult(value))) return point(value);
  const known = classes.filter(isNumber).filter((each) => limits.has(keyOfResult(each)));
  const below = known.filter((each) => compareExact(each, value) < 0).at(-1);
  const above = known.find((each) => compareExact(each, value) > 0);
  const ends = { ...(below !== undefined && { from: below }), ...(above !== undefined && { to: above }) };
  return { ...ends, hasFrom: false, hasTo: false };
}

export function timesSpan({ from, to, hasFrom, hasTo }: Span, by: Exact): Span {
  const scale = (end: Exact | undefined) => (end === undefined ? undefined : multiplyExact(end, by));
  const sign = compareExact(by, 0);
  if (sign === 0) return point(0);
  const [low, high] = sign > 0 ? [scale(from), scale(to)] : [scale(to), scale(from)];
  const has = sign > 0 ? { hasFrom, hasTo } : { hasFrom: hasTo, hasTo: hasFrom };
  return { ...(low !== undefined && { from: low }), ...(high !== undefined && { to: high }), ...has };
}

export function plusSpan(a: Span, b: Span): Span {
  const sum = (x: Exact | undefined, y: Exact | undefined) =>
    x === undefined || y === undefined ? undefined : addExact(x, y);
  const [from, to] = [sum(a.from, b.from), sum(a.to, b.to)];
  const has = { hasFrom: a.hasFrom && b.hasFrom, hasTo: a.hasTo && b.hasTo };
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...has };
}

export function meet(a: Span, b: Span): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Does the one not end before the other begins? */
function reaches(a: Span, b: Span): boolean {
  if (a.to === undefined || b.from === undefined) return true;
  const order = compareExact(a.to, b.from);
  return order > 0 || (order === 0 && a.hasTo && b.hasFrom);
}

export function holdsIn({ from, to, hasFrom, hasTo }: Span, value: Exact): boolean {
  const [low, high] = [
    from === undefined ? 1 : compareExact(value, from),
    to === undefined ? 1 : compareExact(to, value),
  ];
  return (low > 0 || (low === 0 && hasFrom)) && (high > 0 || (high === 0 && hasTo));
}

/** From the beginning of the first to the end of the second. */
export function joinedSpan({ from, hasFrom }: Span, { to, hasTo }: Span): Span {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), hasFrom, hasTo };
}
