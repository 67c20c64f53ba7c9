import type { Plan } from '../plan.ts';

/** The plans of one act: `breaks` are the days on which something it can reach changes, sorted. */
export interface ActPlans {
  readonly breaks: readonly string[];
  /** For cases that assume nothing: the plan of each stretch between breaks, made when first needed. */
  readonly plain: (Plan | undefined)[];
  /** For cases that assume amendments and for single questions. */
  readonly others: Map<string, unknown>;
}

/** Plans by act. */
export type PlanCache = Map<string, ActPlans>;

/** So many other plans of an act are kept; cases choose what they assume, so there may be any number. */
const KEPT = 256;

/** How many breaks lie at or before the date: the number of the stretch in which it lies. */
export function stretchOf(breaks: readonly string[], date: string): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is kept under the key, or made now; the oldest is given up when there are too many. */
export function remember<T>(kept: Map<string, unknown>, key: string, make: () => T): T {
  if (kept.has(key)) return kept.get(key) as T;
  const made = make();
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, made);
  return made;
}
