import { type Plan, type PlanType, planFor, type Rules } from '@fefta/runtime';

/** The type of a fact of the act by its path; undefined where there is none. */
export function typeAt({ facts, entities }: Plan, fact: string): PlanType | undefined {
  let at: Plan['facts'] | undefined = facts;
  let type: PlanType | undefined;
  for (const step of fact.split('.')) {
    type = at?.get(step)?.type;
    at = type?.type === 'entity' ? entities.get(type.name) : undefined;
  }
  return type;
}

/** The types of facts are the same on all days. */
const ANY_DAY = '9999-12-31';

/** The type of a fact of an act that is named by its qualified name, or by its simple one where no other act has it. */
export function factType(rules: Rules, act: string, fact: string): PlanType | undefined {
  const [only, ...more] = rules.acts.has(act) ? [act] : (rules.actNames.get(act) ?? []);
  return only === undefined || more.length > 0 ? undefined : typeAt(planFor(rules, only, ANY_DAY, []), fact);
}
