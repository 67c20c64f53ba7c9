import type { Expression } from '@fefta/bundle';
import type {
  PlanExpr,
  PlannedAtom,
  PlannedDuty,
  PlannedExemption,
  PlannedPredicate,
  PlannedTruth,
  PlannedValue,
} from '../plan.ts';
import type { Rules } from '../rules.ts';
import { type SetsAt, setsAt } from './sets.ts';
import type { Moment } from './time.ts';
import { type TypesAt, typesAt } from './types.ts';

/** What a planned node depends on: facts of the act by path, versions of definitions and tables as `name#version`. */
export interface Uses {
  readonly facts: Set<string>;
  readonly rules: Set<string>;
}

/** What stands in a table of nodes while the node is being planned: meeting it again means that the rule depends on itself. */
export const OPEN = 'open';

/** The state of making one plan. */
export interface Planner {
  readonly rules: Rules;
  readonly act: string;
  readonly moment: Moment;
  readonly sets: SetsAt;
  readonly types: TypesAt;
  /** The innermost last. */
  readonly uses: Uses[];
  /** Each at its index. */
  readonly atoms: PlannedAtom[];
  readonly atomsByKey: Map<string, PlannedAtom>;
  /** See Plan.origins. */
  readonly origins: Map<object, Expression>;
  readonly values: Map<string, PlannedValue | typeof OPEN>;
  readonly truths: Map<string, PlannedTruth | typeof OPEN>;
  /** Definitions asked of an item in a slot. */
  /** Definitions that are being planned, as values, truths or in place: asked again within themselves they come round to themselves. */
  readonly within: Set<string>;
  readonly inlined: Map<string, { expr: PlanExpr; uses: Uses } | typeof OPEN>;
  readonly predicates: Map<string, PlannedPredicate | typeof OPEN>;
  readonly exemptions: Map<string, PlannedExemption | typeof OPEN>;
  readonly duties: Map<string, PlannedDuty | typeof OPEN>;
  /** The exemptions of each duty, in order; planned when first asked for, as they may ask for other duties. */
  readonly exemptionsOf: Map<string, readonly PlannedExemption[] | typeof OPEN>;
  /** Indexes given out. */
  readonly next: { slot: number; value: number; truth: number; predicate: number; exemption: number };
}

export function newPlanner(rules: Rules, act: string, moment: Moment): Planner {
  const sets = setsAt(rules, moment);
  return {
    rules,
    act,
    moment,
    sets,
    types: typesAt(rules, sets),
    uses: [],
    atoms: [],
    atomsByKey: new Map(),
    origins: new Map(),
    values: new Map(),
    truths: new Map(),
    within: new Set(),
    inlined: new Map(),
    predicates: new Map(),
    exemptions: new Map(),
    duties: new Map(),
    exemptionsOf: new Map(),
    next: { slot: 0, value: 0, truth: 0, predicate: 0, exemption: 0 },
  };
}

/** Plans something and notes what it uses, there and in everything around it. */
export function using<T>(planner: Planner, plan: () => T): { planned: T; uses: Uses } {
  const uses: Uses = { facts: new Set(), rules: new Set() };
  planner.uses.push(uses);
  const planned = plan();
  planner.uses.pop();
  use(planner, uses.facts, uses.rules);
  return { planned, uses };
}

/** Notes facts and rule versions in what is being planned. */
export function use(planner: Planner, facts: Iterable<string>, rules: Iterable<string>): void {
  const uses = planner.uses.at(-1);
  if (uses === undefined) return;
  for (const fact of facts) uses.facts.add(fact);
  for (const rule of rules) uses.rules.add(rule);
}

/** The finished nodes of a table, each at its index. */
export function finished<T extends { readonly index: number }>(nodes: ReadonlyMap<string, T | typeof OPEN>): T[] {
  const list: T[] = [];
  for (const node of nodes.values()) if (node !== OPEN) list[node.index] = node;
  return list;
}
