import type { Endpoint } from '@fefta/bundle';
import { breaksFor, type Rules } from '@fefta/runtime';
import { reach } from '../compare/concerned.ts';

/** A day on which something changes, with the amendments (qualified names) that enter into force on it, and those of which versions apply to acts from it. */
export interface ChangeDay {
  date: string;
  amendments: string[];
  applicable: string[];
}

/**
 * The days on which something changes for the acts that reach one of the names (for all acts, without names that are reached), sorted; with them the
 * days on which amendments that these names are of enter into force.
 */
export function changeDays(rules: Rules, names: ReadonlySet<string>): ChangeDay[] {
  const acts = [...rules.acts.keys()];
  const touched = acts.filter((act) => names.has(act) || [...names].some((name) => reach(rules, act).has(name)));
  const days = new Set(touched.flatMap((act) => rules.plans.get(act)?.breaks ?? breaksFor(rules, act, [])));
  const applicable = applicableOn(rules);
  const byDay = new Map<string, string[]>();
  for (const { name, inForce } of rules.bundle.amendments)
    if (inForce !== undefined) byDay.set(inForce, [...(byDay.get(inForce) ?? []), name]);
  if (touched.length === 0) for (const day of byDay.keys()) days.add(day);
  return [...days].sort().map((date) => ({
    date,
    amendments: byDay.get(date) ?? [],
    applicable: [...(applicable.get(date) ?? [])].sort(),
  }));
}

/** By the day from which acts fall under versions, where it is another than that of their entry into force: the amendments that brought them. */
function applicableOn({ bundle }: Rules): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const { duties, exemptions, predicates, definitions, tables } = bundle;
  for (const { versions } of [...duties, ...exemptions, ...predicates, ...definitions, ...tables])
    for (const { force, acts, by } of versions) {
      const day = dayOf(acts.from);
      if (day === undefined || day === dayOf(force.from)) continue;
      const names = found.get(day) ?? new Set();
      for (const name of by) names.add(name);
      found.set(day, names);
    }
  return found;
}

const dayOf = (endpoint: Endpoint | undefined): string | undefined =>
  endpoint && 'date' in endpoint ? endpoint.date : undefined;
