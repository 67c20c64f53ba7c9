import { breaksFor, type Rules } from '@fefta/runtime';
import { reach } from '../compare/concerned.ts';

/** A day on which something changes, and the amendments that enter into force on it. */
export interface ChangeDay {
  date: string;
  /** Qualified names. */
  amendments: string[];
}

/**
 * The days on which something changes for the acts that reach one of the names (for all acts, without names that are reached), sorted; with them the
 * days on which amendments that these names are of enter into force.
 */
export function changeDays(rules: Rules, names: ReadonlySet<string>): ChangeDay[] {
  const acts = [...rules.acts.keys()];
  const touched = acts.filter((act) => names.has(act) || [...names].some((name) => reach(rules, act).has(name)));
  const days = new Set(touched.flatMap((act) => rules.plans.get(act)?.breaks ?? breaksFor(rules, act, [])));
  const byDay = new Map<string, string[]>();
  for (const { name, inForce } of rules.bundle.amendments)
    if (inForce !== undefined) byDay.set(inForce, [...(byDay.get(inForce) ?? []), name]);
  if (touched.length === 0) for (const day of byDay.keys()) days.add(day);
  return [...days].sort().map((date) => ({ date, amendments: byDay.get(date) ?? [] }));
}
