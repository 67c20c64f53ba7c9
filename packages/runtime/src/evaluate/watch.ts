import type { Order, Plan, PlanExpr, PlanTest } from '../plan.ts';
import type { Result } from './state.ts';

/** Something in order: `>=` and the like. */
export type Comparison = Extract<PlanExpr, { op: Order }>;

/** A leaf test where it stands: the same test asked in two places is one atom, but two of these. */
export type AtomTest = Extract<PlanTest, { op: 'atom' }>;

/** Is told what one evaluation looks at. Values that are tried in place of absent facts are not told. */
export interface Watcher {
  /** A comparison was made; either side may be none or unknown. */
  compared(comparison: Comparison, left: Result, right: Result): void;
  /** The outcome of a leaf test was asked for, whether or not it had been evaluated before. */
  reached(test: AtomTest): void;
}

/** Gives a watcher for each evaluation, by the plan that is evaluated: see `Plan.origins`. */
export type Watch = (plan: Plan) => Watcher;
