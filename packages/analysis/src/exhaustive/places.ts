import type { Place } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';

/** Where versions of rules stand; of items of control lists too. */
export function placeOfVersion(rules: Rules, name: string, version: number | null): Place | undefined {
  const rule =
    rules.duties.get(name) ??
    rules.exemptions.get(name) ??
    rules.predicates.get(name) ??
    rules.tables.get(name) ??
    rules.definitions.get(name);
  return rule?.versions[version ?? -1]?.place;
}
