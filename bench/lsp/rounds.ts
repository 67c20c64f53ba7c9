import type { Contender } from './contender.ts';

/** How many measurements of each kind. */
export interface Effort {
  edits: number;
  /** Milliseconds: who is slow gets fewer edits of a kind than asked, but never fewer than `least`. */
  budget: number;
  least: number;
  /** Take one measurement more at first that does not count? */
  warmUp: boolean;
}

/** Takes measurements turn by turn, so that what else the machine does touches all alike. */
export async function turnByTurn<T, R>(
  parties: ReadonlyMap<Contender['name'], T>,
  { edits, budget, least, warmUp }: Effort,
  what: string,
  measure: (party: T) => Promise<R>,
): Promise<Map<Contender['name'], R[]>> {
  const results = new Map([...parties.keys()].map((name) => [name, [] as R[]]));
  const spent = new Map<Contender['name'], number>();
  // On the error output, because the largest workspace takes its time.
  console.error(`measuring: ${what}`);
  for (let turn = warmUp ? -1 : 0; turn < edits; turn++) {
    const order = turn % 2 === 0 ? [...parties] : [...parties].reverse();
    for (const [name, party] of order) {
      const known = results.get(name) ?? [];
      if ((spent.get(name) ?? 0) > budget && known.length >= least) continue;
      const start = performance.now();
      const result = await measure(party);
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
      if (turn >= 0) known.push(result);
    }
  }
  return results;
}

/** The value below which the given part of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
