import { type Boundaries, type BoundaryState, percentCovered } from '@fefta/analysis';
import type { Context } from '../context.ts';
import { alignColumns } from '../coverage/align.ts';
import { BOUNDARIES } from '../messages/boundaries.ts';
import { showable } from '../report/excerpt.ts';
import type { Places } from './places.ts';

const SIGNS: Readonly<Record<BoundaryState, string>> = {
  covered: '●',
  'off-limit': '◑',
  'one-sided': '◐',
  none: '○',
};

/** How many thresholds are covered, and a table of those that are not: nearest values on both sides, and whether the limit itself was met. */
export function boundaryRows(boundaries: Boundaries, places: Places, context: Context): string[] {
  const { thresholds, covered, all } = boundaries;
  if (thresholds === 0) return [context.say(BOUNDARIES.nothing)];
  const count = context.say(BOUNDARIES.count(thresholds, covered, percentCovered(boundaries)));
  const left = all.filter(({ state }) => state !== 'covered');
  if (left.length === 0) return [count];
  const yes = (at: boolean) => (at ? '✓' : '–');
  const [head = '', ...rows] = alignColumns([
    [`   ${context.say(BOUNDARIES.threshold)}`, ...BOUNDARIES.columns.map((each) => context.say(each))],
    ...left.map(({ state, test, below, at, above }) => [
      `${SIGNS[state]}  ${showable(test)}`,
      context.say(BOUNDARIES.states[state]),
      below ?? '–',
      yes(at),
      above ?? '–',
    ]),
  ]);
  const { dim } = context.out.colors;
  const where = left.map(({ rule, version, place }) => `${showable(rule)}#${version}  ${places.show(place)}`);
  return [`${count}:`, dim(`  ${head}`), ...rows.map((row, index) => `  ${row}  ${dim(where[index] ?? '')}`)];
}
