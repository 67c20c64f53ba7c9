import type { Duration } from '@fefta/bundle';
import type { UserError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import type { PlannedAtom, PlanTest, PlanType } from '../plan.ts';
import { type Truth, Unknown } from '../truth.ts';
import type { Watcher } from './watch.ts';

/** The items of a set or list fact; `path` is the fact's. */
export interface Items {
  readonly items: readonly unknown[];
  readonly path: string;
  readonly of: PlanType;
}

/** An entity, by the path at which it stands. */
export interface Entity {
  readonly entity: object;
  readonly path: string;
}

/** Texts, dates and codes are strings. Which of these a value is follows from the sort of its expression. */
export type Value = boolean | Exact | string | Duration | Items | Entity;

/** A value, none (null) or unknown. */
export type Result = Value | null | Unknown;

/** An item that a variable stands for. */
export interface Item {
  readonly raw: unknown;
  readonly path: string;
}

/** Everything that evaluating the expressions of one plan for one case needs. */
export interface State {
  readonly asOf: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Values tried in place of absent facts, by full path; see missing. */
  readonly tried: ReadonlyMap<string, Result> | undefined;
  /** The items in the slots. */
  readonly slots: Item[];
  /** Values of definitions and tables, by index. */
  readonly values: Map<number, Result>;
  /** Decides logic over atoms. */
  readonly truth: (test: PlanTest) => Truth;
  /** Mistakes in the facts that only show when they are put together. */
  readonly errors: UserError[];
  readonly watcher: Watcher | undefined;
}

/** Gives the outcome of an atom. */
export type Outcome = (atom: PlannedAtom) => Truth;

export function isUnknown(result: unknown): result is Unknown {
  return result instanceof Unknown;
}
