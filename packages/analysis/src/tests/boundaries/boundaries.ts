import type { Expression } from '@fefta/bundle';
import { exactKey, type Result, type Rules, renderDuration, renderNumber, Unknown, type Value } from '@fefta/runtime';
import { compareValues } from '../../cases/probes.ts';
import type { RuleVersion } from '../outcome.ts';
import type { Sighting } from './sightings.ts';
import { allThresholds, type Threshold } from './thresholds.ts';

/**
 * How well scenarios show where a threshold lies. covered: with the limit itself and with a value beyond which the comparison has the other
 * outcome. off-limit: with values of both outcomes, but never the limit itself. one-sided: with one outcome only. none: never compared.
 */
export type BoundaryState = 'covered' | 'off-limit' | 'one-sided' | 'none';

/** A threshold, and the values with which scenarios came to it. */
export interface Boundary extends RuleVersion {
  /** The comparison in the language. */
  readonly test: string;
  readonly state: BoundaryState;
  /** Was something compared that is exactly the limit? */
  readonly at: boolean;
  /** The nearest value on either side of the limit that was compared, in the unit of the limit; null: none was. */
  readonly below: string | null;
  readonly above: string | null;
}

export interface Boundaries {
  readonly thresholds: number;
  readonly covered: number;
  /** All of them: duties, exemptions, predicates, definitions, control lists, tables, each in the order of the bundle. */
  readonly all: readonly Boundary[];
}

/** The share of thresholds that are covered, in percent, rounded down: 100 means all. Of nothing: all. */
export function percentCovered({ thresholds, covered }: Boundaries): number {
  return thresholds === 0 ? 100 : Math.floor((covered * 100) / thresholds);
}

/** What was seen of comparisons: see Sightings. */
export type Seen = Iterable<readonly [Expression, readonly Sighting[]]>;

/** How each threshold of the rules was met by what was seen. */
export function boundariesOf(rules: Rules, seen: Seen): Boundaries {
  const all = measure(rules, seen).map(({ boundary }) => boundary);
  return { thresholds: all.length, covered: all.filter(({ state }) => state === 'covered').length, all };
}

/** Where a value stands to a limit. */
export type Point = 'at' | 'below' | 'above';

/** A threshold, how it was met, and with what it must be met to be covered. */
export interface Measured {
  readonly threshold: Threshold;
  readonly boundary: Boundary;
  readonly needs: readonly Point[];
}

/** The same with what would cover each. */
export function measure(rules: Rules, seen: Seen): Measured[] {
  const thresholds = allThresholds(rules);
  const sides = new Map<Expression, Sides[]>();
  const measured = thresholds.map((threshold) => {
    const own: Sides = { threshold, at: false };
    for (const origin of threshold.origins) sides.set(origin, [...(sides.get(origin) ?? []), own]);
    return own;
  });
  for (const [expr, sightings] of seen) {
    const met = sides.get(expr) ?? ('right' in expr ? sides.get(expr.right as Expression) : undefined) ?? [];
    for (const each of met) for (const sighting of sightings) note(each, sighting);
  }
  return measured.map((each) => ({
    threshold: each.threshold,
    boundary: boundary(rules, each),
    needs: needsOf(each),
  }));
}

function needsOf(sides: Sides): Point[] {
  const needs: Point[] = sides.at ? [] : ['at'];
  const beyond = otherSide(sides.threshold) < 0 ? 'below' : 'above';
  if (sides[beyond] === undefined) needs.push(beyond);
  return needs;
}

/** Of all that were compared. */
interface Sides {
  readonly threshold: Threshold;
  at: boolean;
  below?: Value;
  above?: Value;
}

/** On which side of the limit a value is: negative below it, zero at it, positive above; undefined where nothing can be said. */
export function sideOf({ limit }: Pick<Threshold, 'limit'>, { left, right }: Sighting): number | undefined {
  if (left === null || right === null || left instanceof Unknown || right instanceof Unknown) return undefined;
  return limit === 'right' ? compareValues(left, right) : compareValues(right, left);
}

function note(sides: Sides, sighting: Sighting): void {
  const side = sideOf(sides.threshold, sighting);
  if (side === undefined) return;
  const value = (sides.threshold.limit === 'right' ? sighting.left : sighting.right) as Value;
  if (side === 0) sides.at = true;
  else if (side < 0) sides.below = nearer(sides.below, value, 1);
  else sides.above = nearer(sides.above, value, -1);
}

function nearer(known: Value | undefined, value: Value, sign: 1 | -1): Value {
  return known === undefined || (compareValues(value, known) ?? 0) * sign > 0 ? value : known;
}

function boundary(rules: Rules, sides: Sides): Boundary {
  const { threshold, at, below, above } = sides;
  const { rule, version, from, until, place, test } = threshold;
  const write = (value: Value | undefined) => (value === undefined ? null : written(rules, threshold, value));
  const state = stateOf(threshold, at, below !== undefined, above !== undefined);
  return { rule, version, from, until, place, test, state, at, below: write(below), above: write(above) };
}

function stateOf(threshold: Threshold, at: boolean, below: boolean, above: boolean): BoundaryState {
  if (!at && !below && !above) return 'none';
  const [withLimit, beyond] = otherSide(threshold) < 0 ? [above, below] : [below, above];
  if (!beyond || !(at || withLimit)) return 'one-sided';
  return at ? 'covered' : 'off-limit';
}

/** On which side of the limit the outcome is another than at the limit. */
export function otherSide({ op, limit }: Pick<Threshold, 'op' | 'limit'>): -1 | 1 {
  const isBelow = op === '>=' || op === '<';
  return isBelow === (limit === 'right') ? -1 : 1;
}

function written(rules: Rules, { type, unit }: Threshold, value: Result): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return renderNumber(rules, exactKey(value), type ?? null, unit);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('n' in value) return renderNumber(rules, exactKey(value), type ?? null, unit);
  return 'amount' in value ? renderDuration(value) : '';
}
