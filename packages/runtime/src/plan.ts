import type { Citation, Duration, Expression } from '@fefta/bundle';
import type { PlanExpr, PlanTest } from './plan/nodes.ts';
import type { Scale } from './units.ts';

export type * from './plan/nodes.ts';
export { planFor, planForCondition, planForRule, type Query } from './plan/plan-for.ts';

/**
 * The rules of one act with time taken out: versions, group members, sectors and codes are those of one stretch of days in which
 * none of them changes. Plain data that nothing alters; interpreters and code generators walk it and never look at an interval.
 */
export interface Plan {
  /** Qualified name of the act. */
  readonly act: string;
  /** The facts of the act and of its parents, by name. */
  readonly facts: ReadonlyMap<string, PlannedFact>;
  /** The facts of every entity that those facts can reach, by the entity's qualified name. */
  readonly entities: ReadonlyMap<string, ReadonlyMap<string, PlannedFact>>;
  /** Those that have a version, sorted by name. */
  readonly duties: readonly PlannedDuty[];
  /**
   * Every leaf test, each at its index: numbered in the order in which a straightforward evaluation first meets it, those that
   * another leaf asks for before that one.
   */
  readonly atoms: readonly PlannedAtom[];
  /**
   * The expressions of the bundle of which comparisons (`>=` and the like), leaf tests (where each stands) and atoms were made; of what stands
   * in several places, that of the first.
   */
  readonly origins: ReadonlyMap<object, Expression>;
  /** Definitions and tables asked for a value, definitions asked for a truth, exclusions and conditions: each at its index. */
  readonly values: readonly PlannedValue[];
  readonly truths: readonly PlannedTruth[];
  readonly predicates: readonly PlannedPredicate[];
  readonly exemptions: readonly PlannedExemption[];
  /** How many slots the variables of quantifiers and sums need; each binder has a slot of its own. */
  readonly slots: number;
}

export interface PlannedFact {
  readonly name: string;
  readonly type: PlanType;
  readonly judgement: boolean;
}

/** A type with its members on the date; types of equal meaning share their sets. */
export type PlanType = { readonly optional: boolean } & (
  | { readonly type: 'boolean' | 'integer' | 'number' | 'text' | 'date' | 'period' }
  | { readonly type: 'ratio'; readonly kind: string }
  | { readonly type: 'money'; readonly currency: string }
  /** The units in which it may be given, by every name that can be used. */
  | {
      readonly type: 'quantity';
      readonly unit: string;
      readonly dimension: string;
      readonly units: ReadonlyMap<string, Scale>;
    }
  | { readonly type: 'enum' | 'codes' | 'sectors'; readonly name: string; readonly members: ReadonlySet<string> }
  /** See Plan.entities. */
  | { readonly type: 'entity'; readonly name: string }
  | { readonly type: 'set' | 'list'; readonly of: PlanType }
);

/**
 * A leaf test: what gets an entry in `because`. Its outcome is true, false or unknown (none is false). Equal tests of different
 * rules are one atom.
 */
export interface PlannedAtom {
  readonly index: number;
  readonly test: PlanExpr;
  /** In the language. */
  readonly text: string;
  /** The facts of the act on which it depends, as paths. */
  readonly facts: readonly string[];
  /** Versions of the definitions and tables on which it depends: `name#version`. */
  readonly rules: readonly string[];
}

export interface PlannedValue {
  readonly index: number;
  readonly name: string;
  /** The path from the act to the entity of which it is asked; empty: the act itself. */
  readonly path: readonly string[];
  readonly type: PlanType;
  readonly value: PlanExpr;
  readonly facts: readonly string[];
  readonly rules: readonly string[];
}

export interface PlannedTruth {
  readonly index: number;
  readonly name: string;
  /** The path from the act to the entity of which it is asked; empty: the act itself. */
  readonly path: readonly string[];
  /** A control list or an item of one: of the items within, not all are told in `because`. */
  readonly listed?: true;
  readonly version: number | null;
  readonly test: PlanTest;
  readonly facts: readonly string[];
}

/** It holds if `when` (absent: true), none of `unless` and each of `conditions`. */
export interface PlannedRule {
  readonly name: string;
  /** Index into the rule's versions; null for a condition that has none on the date and so does not hold. */
  readonly version: number | null;
  readonly when?: PlanTest;
  readonly unless: readonly PlannedPredicate[];
  readonly conditions: readonly PlannedPredicate[];
  readonly facts: readonly string[];
}

export interface PlannedPredicate extends PlannedRule {
  readonly index: number;
}

export interface PlannedExemption extends PlannedRule {
  readonly index: number;
  readonly basis: readonly Citation[];
  /** Qualified names of the duties it leaves. */
  readonly leaves: readonly string[];
}

export interface PlannedDuty extends PlannedRule {
  readonly index: number;
  readonly kind: 'duty' | 'report';
  /** In order of priority. */
  readonly exemptions: readonly PlannedExemption[];
  readonly bearers: readonly PlannedBearer[];
  readonly periods: readonly PlannedPeriod[];
  readonly basis: readonly Citation[];
}

export interface PlannedBearer {
  readonly when?: PlanTest;
  /** Its fact path where the rule fixes it. */
  readonly path?: string;
  readonly party: PlanExpr;
  readonly each?: { readonly slot: number; readonly source: PlanExpr; readonly where?: PlanExpr };
}

export interface PlannedPeriod {
  readonly name: string;
  readonly length: Duration;
  readonly countsFirstDay: boolean;
  readonly from: PlanExpr;
  /** The event in the language. */
  readonly fromText: string;
  readonly calendar?: PlannedCalendar;
  readonly basis: readonly Citation[];
  readonly extensions: readonly {
    readonly length: Duration;
    readonly when: PlanTest;
    readonly basis: readonly Citation[];
  }[];
}

export interface PlannedCalendar {
  /** First day covered, and the first day no longer covered; undefined: without end. */
  readonly from?: string;
  readonly until?: string;
  /** Closed days of the week: Monday 1 to Sunday 7 (0 is also Sunday). */
  readonly weekdays: ReadonlySet<number>;
  readonly dates: ReadonlySet<string>;
}
