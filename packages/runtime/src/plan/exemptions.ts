import type { PlannedExemption } from '../plan.ts';
import { OPEN, type Planner } from './planner.ts';
import { planRule } from './predicates.ts';
import { byPriority } from './priority.ts';
import { actScope } from './scope.ts';
import { versionAt } from './time.ts';

/** An exemption; undefined if it has no version for the case, OPEN if it is being planned. */
export function planExemption(planner: Planner, name: string): PlannedExemption | typeof OPEN | undefined {
  const known = planner.exemptions.get(name);
  if (known !== undefined) return known;
  const exemption = planner.rules.exemptions.get(name);
  const version = exemption && versionAt(planner.rules, exemption.versions, planner.moment);
  const body = version === undefined ? undefined : exemption?.versions[version];
  if (version === undefined || body === undefined) return undefined;
  planner.exemptions.set(name, OPEN);
  const rule = planRule(planner, actScope(planner.act), name, version, body);
  const made = { index: planner.next.exemption++, ...rule, basis: body.basis, leaves: body.leaves };
  planner.exemptions.set(name, made);
  return made;
}

/** The exemptions from a duty that exist for the case, in order; OPEN if one of them is being planned and so depends on this. */
export function planExemptions(planner: Planner, duty: string): readonly PlannedExemption[] | typeof OPEN {
  const known = planner.exemptionsOf.get(duty);
  if (known !== undefined) return known;
  planner.exemptionsOf.set(duty, OPEN);
  const planned = byPriority(planner.rules, duty).map(({ name }) => planExemption(planner, name));
  if (planned.includes(OPEN)) {
    planner.exemptionsOf.delete(duty);
    return OPEN;
  }
  const found = planned.filter((exemption) => exemption !== undefined && exemption !== OPEN);
  planner.exemptionsOf.set(duty, found);
  return found;
}
