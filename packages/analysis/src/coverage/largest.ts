import type { CoveredProvision, State } from './model.ts';

/** The largest provisions that are wholly in a state: a chapter that is silent stands for all its articles. */
export function largestIn(provisions: readonly CoveredProvision[], state: State): CoveredProvision[] {
  return provisions.flatMap((each) => (each.state === state ? [each] : largestIn(each.parts, state)));
}
