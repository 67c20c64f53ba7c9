import type { Exemption } from '@fefta/bundle';
import { compareNames } from '../names.ts';
import type { Rules } from '../rules.ts';

/**
 * The exemptions from a duty: each after those that are `over` it, directly or through others, and otherwise by name. (In a circle
 * of priorities, which the compiler refuses, the name decides.)
 */
export function byPriority(rules: Rules, duty: string): Exemption[] {
  const left = [...rules.exemptions.values()]
    .filter((e) => e.duties.includes(duty))
    .sort((a, b) => compareNames(a.name, b.name));
  const below = new Map(left.map((e) => [e.name, outranked(rules, e.name)]));
  const ordered: Exemption[] = [];
  while (left.length > 0) {
    const free = left.findIndex((e) => !left.some((other) => other !== e && below.get(other.name)?.has(e.name)));
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** Every exemption over which this one has priority, directly or through others. */
function outranked(rules: Rules, name: string): Set<string> {
  const found = new Set(rules.exemptions.get(name)?.over);
  for (const next of found) for (const further of rules.exemptions.get(next)?.over ?? []) found.add(further);
  return found;
}
