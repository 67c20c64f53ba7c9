import type {
  Bundle,
  Definition,
  Duty,
  Exemption,
  FactDeclaration,
  Predicate,
  StandardUnit,
  Table,
} from '@fefta/bundle';
import type { PlanCache } from './plan/cache.ts';

type Item<K extends keyof Bundle> = Bundle[K] extends (infer T)[] ? T : never;

/** A bundle that was found fit to decide cases: every declaration by its qualified name. */
export interface Rules {
  readonly bundle: Bundle;
  readonly acts: ReadonlyMap<string, Item<'acts'>>;
  readonly entities: ReadonlyMap<string, Item<'entities'>>;
  readonly enums: ReadonlyMap<string, Item<'enums'>>;
  readonly codes: ReadonlyMap<string, Item<'codes'>>;
  readonly groups: ReadonlyMap<string, Item<'groups'>>;
  readonly sectors: ReadonlyMap<string, Item<'sectors'>>;
  readonly calendars: ReadonlyMap<string, Item<'calendars'>>;
  readonly units: ReadonlyMap<string, Item<'units'>>;
  readonly standardUnits: ReadonlyMap<string, StandardUnit>;
  readonly amendments: ReadonlyMap<string, Item<'amendments'>>;
  readonly duties: ReadonlyMap<string, Duty>;
  readonly exemptions: ReadonlyMap<string, Exemption>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Those of the definitions that are control lists and their items. */
  readonly listed: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, Table>;
  /** Acts by simple name. */
  readonly actNames: ReadonlyMap<string, readonly string[]>;
  /** Of each act and entity: itself and those above it, nearest first. */
  readonly ancestors: ReadonlyMap<string, readonly string[]>;
  /** Of each act and entity: its facts and those of its parents, by name. */
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, FactDeclaration>>;
  readonly plans: PlanCache;
}

/** Is `name` the act or entity `above` or one below it? */
export function isWithin(rules: Rules, name: string, above: string): boolean {
  return rules.ancestors.get(name)?.includes(above) ?? false;
}
