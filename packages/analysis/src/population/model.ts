import type { ChangeKind } from '../compare/kinds.ts';
import type { AnswerState } from '../effects/known-cases.ts';

/** What is wrong with a row: a stable code, the fact or member where it is, and what to do. */
export interface RowFault {
  readonly code: string;
  readonly path: string;
  readonly message: { readonly ja: string; readonly en: string };
}

/** A row of a population as it was read, by its line: a case as `decide` takes it, or what keeps it from being one. */
export type PopulationRow = { readonly line: number } & (
  | { readonly json: unknown }
  | { readonly faults: readonly RowFault[] }
);

/** A row that stands for others, as the new side was asked it. */
export interface SampleRow {
  readonly line: number;
  /** Qualified name. */
  readonly act: string;
  readonly asOf: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Rows whose answer to a duty goes from the one to the other. */
export interface PopulationCell {
  readonly before: AnswerState;
  readonly after: AnswerState;
  /** The exemptions used before and after; null where none is. */
  readonly exemptions: readonly [string | null, string | null];
  readonly changed: boolean;
  /** How the answer changes, where that is known. */
  readonly kind?: ChangeKind;
  count: number;
  /** The first row that shows it. */
  readonly sample?: SampleRow;
}

/** Rows that have one value of a fact. */
export interface PopulationGroup {
  /** As it is written in the row; undefined: the fact is not given; null: it is given as none. */
  readonly value: string | null | undefined;
  total: number;
  changed: number;
}

/** How the answers to one duty move. */
export interface DutyPopulation {
  readonly duty: string;
  total: number;
  changed: number;
  readonly cells: readonly PopulationCell[];
  /** By the fact of the drill-down, most changed first; empty without one. */
  readonly groups: readonly PopulationGroup[];
  /** Rows of values that are not told apart, because there are too many. */
  readonly otherGroups: { total: number; changed: number };
}

/** Rows that one of the sides cannot be asked, or that cannot be read. */
export interface RefusedRows {
  readonly count: number;
  /** The first ones. */
  readonly examples: readonly { readonly line: number; readonly faults: readonly RowFault[] }[];
}

/** What a change does to a population. */
export interface PopulationImpact {
  /** Rows that were looked at, those that cannot be read among them. */
  readonly rows: number;
  /** There are more rows than were looked at. */
  readonly more: boolean;
  /** Rows of acts on which nothing of the change bears: not asked. */
  readonly untouched: number;
  readonly refused: RefusedRows;
  /** Rows for which the answer to a duty changes. */
  readonly changed: number;
  readonly duties: readonly DutyPopulation[];
  /** Facts that a drill-down can go by, and the one it goes by. */
  readonly columns: readonly string[];
  readonly by?: string;
}
