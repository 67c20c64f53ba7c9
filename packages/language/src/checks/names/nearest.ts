import { skeleton } from '../../names/skeleton.ts';
import type { CheckContext } from '../check.ts';

/** How many edits a name may be away from another and still be meant by it. */
function reach(name: string): number {
  return Math.min(4, Math.max(1, Math.floor(name.length / 3)));
}

/** Two letters in the wrong order are a likelier slip than another letter: JYP is JPY rather than SYP. */
const SWAP = 0.9;

/** Insertions, deletions, changes and swaps of neighbours that lead from one text to the other; `limit` + 1 for more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) best = Math.min(best, (older[j - 2] ?? 0) + SWAP);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [older, previous] = [previous, current];
  }
  return previous[b.length] ?? limit + 1;
}

/** Below 1: the same but for case, width or look-alikes. Undefined: not near. */
function distance(name: string | undefined, candidate: string | undefined): number | undefined {
  // In a broken tree a declaration may have no name.
  if (!name || !candidate) return undefined;
  if (name.toLowerCase() === candidate.toLowerCase() || skeleton(name) === skeleton(candidate)) return 0.5;
  const limit = reach(name);
  const edits = editDistance(name, candidate, limit);
  if (edits <= limit && edits < Math.max(name.length, candidate.length)) return edits;
  const [short, long] = name.length < candidate.length ? [name, candidate] : [candidate, name];
  return short.length >= 2 && short.length * 2 >= long.length && long.includes(short) ? limit + 1 : undefined;
}

export interface Nearest {
  /** Up to three names, nearest first. */
  names: readonly string[];
  /** The one that is clearly nearer than every other. */
  only?: string;
}

/** Comparisons per document: enough for every honest mistake, and a bound where a whole file names nothing. */
const BUDGET = 2_000_000;

/** The names nearest to the one written. */
export function nearest(context: CheckContext, name: string, candidates: Iterable<string>): Nearest {
  return nearestTo(
    name,
    candidates,
    context.once('nearest-budget', () => ({ left: BUDGET })),
  );
}

/** The same for a single question. */
export function nearestTo(name: string, candidates: Iterable<string>, budget = { left: BUDGET }): Nearest {
  const found = new Map<string, number>();
  for (const candidate of candidates) {
    if (budget.left-- <= 0) break;
    const away = candidate === name ? undefined : distance(name, candidate);
    if (away !== undefined) found.set(candidate, away);
  }
  const sorted = [...found].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const [first, second] = sorted;
  const clear = first && (!second || second[1] > first[1]);
  return { names: sorted.slice(0, 3).map(([each]) => each), ...(clear ? { only: first[0] } : {}) };
}
