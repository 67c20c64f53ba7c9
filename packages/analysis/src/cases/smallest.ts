import type { Facts } from './facts.ts';
import type { Steps } from './steps.ts';

/** A case without the facts that are not needed for it to show what it shows. */
export function* smallest(facts: Facts, shows: (facts: Facts) => boolean): Steps<Facts> {
  let kept = structuredClone(facts);
  for (const path of pathsOf(facts)) {
    const fewer = without(kept, path);
    if (shows(fewer)) kept = fewer;
    yield;
  }
  return kept;
}

/** Entities before the facts within them: what is not needed at all goes at once. */
function pathsOf(facts: Facts, above: readonly string[] = []): string[][] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const path = [...above, name];
    const isEntity = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isEntity ? [path, ...pathsOf(value as Facts, path)] : [path];
  });
}

function without(facts: Facts, [first = '', ...rest]: readonly string[]): Facts {
  const { [first]: own, ...others } = facts;
  if (own === undefined || rest.length === 0) return others;
  return { ...facts, [first]: without(own as Facts, rest) };
}
