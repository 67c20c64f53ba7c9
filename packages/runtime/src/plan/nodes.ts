import type { Duration } from '@fefta/bundle';
import type { Exact } from '../exact.ts';
import type {
  PlannedAtom,
  PlannedDuty,
  PlannedExemption,
  PlannedFact,
  PlannedPredicate,
  PlannedTruth,
  PlannedValue,
  PlanType,
} from '../plan.ts';

/** How values are compared: strings are texts, dates, and members of enums, code lists and sector lists. */
export type Sort = 'boolean' | 'number' | 'string' | 'period' | 'set' | 'list' | 'entity';

/** What decides whether a rule holds: logic over atoms. Evaluated for its truth alone. */
export type PlanTest =
  | { readonly op: 'constant'; readonly value: boolean }
  /** A rule that is not there, or that depends on itself: unknown, and no fact makes it known. */
  | { readonly op: 'unknown' }
  | { readonly op: 'and' | 'or'; readonly args: readonly PlanTest[] }
  | { readonly op: 'not'; readonly arg: PlanTest }
  | { readonly op: 'if'; readonly condition: PlanTest; readonly yes: PlanTest; readonly no: PlanTest }
  | { readonly op: 'atom'; readonly atom: PlannedAtom }
  /** A definition of boolean type. It and the next three get an entry in `because`, with this text. */
  | { readonly op: 'truth'; readonly truth: PlannedTruth; readonly text: string }
  /** Does an exclusion or condition apply? */
  | { readonly op: 'predicate'; readonly predicate: PlannedPredicate; readonly text: string }
  /** Does a duty apply, exemptions left aside? */
  | { readonly op: 'duty'; readonly duty: PlannedDuty; readonly text: string }
  /** Is the exemption the one used for one of these duties? */
  | {
      readonly op: 'used';
      readonly exemption: PlannedExemption;
      readonly duties: readonly PlannedDuty[];
      readonly text: string;
    };

/** A fact of the act (slot -1) or of the item in a slot; no path: the act or item itself. */
export interface FactExpr {
  readonly op: 'fact';
  readonly slot: number;
  readonly path: readonly string[];
  /** The path as text, without the item: "target.listed". */
  readonly name: string;
  /** The declared fact at each step of the path. */
  readonly steps: readonly PlannedFact[];
  readonly type: PlanType;
  /** Where it stands whatever the item: "partners[].share"; with a "?" where the items are those of no fact. */
  readonly pattern: string;
}

/** A value: value, none or unknown. Logic in here makes no entries in `because`. */
export type PlanExpr =
  | { readonly op: 'boolean'; readonly value: boolean }
  | { readonly op: 'number'; readonly value: Exact }
  | { readonly op: 'string'; readonly value: string }
  | { readonly op: 'period'; readonly value: Duration }
  | { readonly op: 'none' }
  | { readonly op: 'unknown' }
  | FactExpr
  /** A definition or table asked of the act or of an entity among its facts: evaluated once a case. */
  | { readonly op: 'value'; readonly of: PlannedValue }
  /** `applies`. */
  | { readonly op: 'test'; readonly test: PlanTest }
  | { readonly op: 'and' | 'or'; readonly args: readonly PlanExpr[] }
  | { readonly op: 'not'; readonly arg: PlanExpr }
  | { readonly op: Order; readonly sort: Sort | undefined; readonly left: PlanExpr; readonly right: PlanExpr }
  | { readonly op: 'is' | 'is-not'; readonly sort: Sort | undefined; readonly left: PlanExpr; readonly right: PlanExpr }
  | { readonly op: 'in' | 'overlaps' | 'within'; readonly left: PlanExpr; readonly right: PlanSet }
  | { readonly op: Arithmetic; readonly left: PlanExpr; readonly right: PlanExpr }
  | { readonly op: 'add-period' | 'subtract-period'; readonly left: PlanExpr; readonly right: PlanExpr }
  | QuantifierExpr
  | SumExpr
  | { readonly op: 'if'; readonly condition: PlanExpr; readonly yes: PlanExpr; readonly no: PlanExpr }
  /** The first row whose condition holds gives the value; read as nested `if`, ending in none. */
  | { readonly op: 'rows'; readonly rows: readonly { readonly condition: PlanExpr; readonly result: PlanExpr }[] }
  | { readonly op: 'act-date' }
  | { readonly op: 'fiscal-year'; readonly arg: PlanExpr };

export type Order = '>=' | '>' | '<=' | '<';
export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide';

export interface QuantifierExpr {
  readonly op: 'any' | 'all' | 'count';
  readonly slot: number;
  readonly source: PlanExpr;
  readonly where?: PlanExpr;
}

export interface SumExpr {
  readonly op: 'sum';
  readonly slot: number;
  readonly source: PlanExpr;
  readonly value: PlanExpr;
  readonly key?: PlanExpr;
  readonly where?: PlanExpr;
}

/** The right of in, overlaps, within: strings known when planning, items that must be computed, or a set that is a value. */
export type PlanSet =
  | { readonly op: 'strings'; readonly values: ReadonlySet<string> }
  | { readonly op: 'items'; readonly sort: Sort | undefined; readonly items: readonly PlanExpr[] }
  | PlanExpr;
