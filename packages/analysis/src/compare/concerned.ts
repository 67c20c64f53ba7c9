import { type Rules, reachOf } from '@fefta/runtime';
import type { Standing } from './standing.ts';

const reaches = new WeakMap<Rules, Map<string, ReadonlySet<string>>>();

/** What an act's answers can depend on, by qualified name; worked out once. */
export function reach(rules: Rules, act: string): ReadonlySet<string> {
  let known = reaches.get(rules);
  if (!known) reaches.set(rules, (known = new Map()));
  let found = known.get(act);
  if (!found) known.set(act, (found = reachOf(rules, act)));
  return found;
}

/**
 * The acts whose answers can differ where the declarations of these names do: those that reach one of them before, and those on which they bear
 * after. Only the reach of the first side is worked out: that of an act which touches no change is the same on both.
 */
export function actsConcerned(before: Standing, after: Standing, names: ReadonlySet<string>): string[] {
  const { rules: was } = before;
  const { rules: is } = after;
  const bears = (act: string, known: ReadonlySet<string>): boolean => {
    const isOn = (acts: readonly string[]) => acts.some((on) => is.ancestors.get(act)?.includes(on));
    for (const name of names) {
      if (known.has(name) || isOn([name]) || isOn(is.duties.get(name)?.acts ?? [])) return true;
      if (is.exemptions.get(name)?.duties.some((duty) => known.has(duty))) return true;
    }
    return false;
  };
  const all = [...new Set([...was.acts.keys(), ...is.acts.keys()])].sort();
  return all.filter((act) => !was.acts.has(act) || !is.acts.has(act) || bears(act, reach(was, act)));
}
