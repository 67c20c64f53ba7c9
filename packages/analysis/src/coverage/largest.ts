import type { CoveredProvision, State } from './model.ts';

/** The largest provisions that are wholly in a state: a chapter that is silent stands for all its articles. */
export function largestIn(provisions: readonly CoveredProvision[], state: State): CoveredProvision[] {
  return provisions.flatMap((each) => (each.state === state ? [each] : largestIn(each.parts, state)));
}

/** Neighbours that are wholly in a state; one that stands alone is its own first and last. */
export interface Run {
  first: CoveredProvision;
  last: CoveredProvision;
}

/** The same with neighbours taken together: 第二条 to 第五条. */
export function runsIn(provisions: readonly CoveredProvision[], state: State): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const each of provisions) {
    if (each.state !== state) {
      open = undefined;
      runs.push(...runsIn(each.parts, state));
    } else if (open?.first.kind === each.kind) open.last = each;
    else runs.push((open = { first: each, last: each }));
  }
  return runs;
}
