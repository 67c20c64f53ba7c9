import type { Formula } from '../rules/logic/formula.ts';

const MOST = 40;

/** The places of two formulas that are enough for the impossibility of all; empty if it takes more. */
export function guiltyPair(formulas: readonly Formula[], impossible: (parts: Formula[]) => boolean): number[] {
  const few = formulas.slice(0, MOST);
  for (const [i, a] of few.entries()) {
    for (const [j, b] of few.entries()) if (i < j && impossible([a, b])) return [i, j];
  }
  return [];
}
