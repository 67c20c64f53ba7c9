import type { Duration, Expression, Type } from './expression.ts';

/** Texts by language: { ja, en, reading }. */
export type Labels = Partial<Record<'ja' | 'en' | 'reading', string>>;

/** Where a declaration stands: index into manifest.sources, line and column (from 1). No path: moving a file changes nothing. */
export type Place = [source: number, line: number, column: number];

/** An instrument's qualified name and the path of a provision in it as written in English style ("27-2(1)(iii)"; "" for the whole). */
export interface Citation {
  instrument: string;
  provision: string;
}

export interface Mark {
  kind: 'unverified' | 'outside' | 'judgement' | 'to do';
  reason: string;
}

/** A day, or the entry into force of an amendment (qualified name) of unknown date. */
export type Endpoint = { date: string } | { amendment: string };

/** [from, until) */
export interface Interval {
  from?: Endpoint;
  until?: Endpoint;
}

export interface Declared {
  /** Qualified name: namespace, then name. */
  name: string;
  labels: Labels;
  basis: Citation[];
  marks: Mark[];
  place: Place;
}

export interface FactDeclaration {
  name: string;
  labels: Labels;
  type: Type;
  /** Decided by an authority (qualified name of a term, where named) with a reason; never computed. */
  judgement?: { by?: string };
  basis: Citation[];
}

export interface CodeEntry extends Interval {
  code: string;
  parent?: string;
  labels: Labels;
}

export interface SectorEntry extends Interval {
  name: string;
  labels: Labels;
  core: boolean;
  grounds: string[];
  by?: string;
  /** Ranges of codes, each with the codes below them; exceptions are taken out last. Absent codes: see marks. */
  include: [first: string, last: string][];
  exclude: [first: string, last: string][];
  basis: Citation[];
  marks: Mark[];
}

export interface PartyClause {
  party: Expression;
  each?: { variable: string; source: Expression; where?: Expression };
  when?: Expression;
  basis: Citation[];
}

export interface PeriodClause {
  name: string;
  labels: Labels;
  length: Duration;
  countsFirstDay: boolean;
  from: Expression;
  calendar?: string;
  basis: Citation[];
  extensions: { length: Duration; when: Expression; basis: Citation[] }[];
}

/** One version of a rule, complete in itself: clauses written outside of version blocks are repeated in each. */
export interface Version {
  /** The interval in which the text is in force. */
  force: Interval;
  /** The acts to which it applies, by their date: differs from force where a transitional provision says so. */
  acts: Interval;
  by: string[];
  when?: Expression;
  unless: string[];
  conditions: string[];
  leaves: string[];
  measures: { name: string; basis: Citation[] }[];
  bearers: PartyClause[];
  periods: PeriodClause[];
  basis: Citation[];
  marks: Mark[];
  notes: string[];
  place: Place;
}

export interface Duty extends Declared {
  kind: 'duty' | 'report';
  acts: string[];
  versions: Version[];
}

export interface Exemption extends Declared {
  duties: string[];
  /** Exemptions over which this one has priority in every version. */
  over: string[];
  versions: Version[];
}

/** An exclusion or condition; `on` is an act or entity. */
export interface Predicate extends Declared {
  kind: 'exclusion' | 'condition';
  on: string;
  versions: Version[];
}

export interface Definition extends Declared {
  on: string;
  type: Type;
  versions: {
    force: Interval;
    acts: Interval;
    by: string[];
    value: Expression;
    basis: Citation[];
    marks: Mark[];
    place: Place;
  }[];
}

/** A cell: any value (null), or alternatives of tests. A row applies when each of its cells holds; at most one row may apply. */
export type TableCell = null | { op: '>=' | '>' | '<=' | '<' | 'is' | 'is-not'; value: Expression }[];

export interface Table extends Declared {
  on: string;
  type: Type;
  inputs: Expression[];
  result: string;
  versions: {
    force: Interval;
    acts: Interval;
    by: string[];
    rows: { cells: TableCell[]; result: Expression; meaning?: string; basis: Citation[]; place: Place }[];
    basis: Citation[];
    marks: Mark[];
    place: Place;
  }[];
}

/** An item of a control list, or an entry of a list of a regime. One number may stand several times: its versions. */
export interface ControlItem extends Interval {
  /** Whole, in its one form: 2(8), 3A001.a.1. */
  number: string;
  labels: Labels;
  by?: string;
  basis: Citation[];
  /** A mark "to do": no technical condition says what it controls; that can only be stated. */
  marks: Mark[];
  notes: string[];
  /** A number of which the law says that it is deleted: it controls nothing. */
  deleted?: true;
  when?: Expression;
  /** It does not apply where one of these holds. */
  except: Expression[];
  /** Entries of regimes that it implements. */
  implements: { regime: string; list: string; entry?: string }[];
  /** Of technology: the goods to which it is tied. */
  goods: { list: string; item?: string }[];
  origin?: { kind: 'regime' | 'group'; name: string } | { kind: 'national' };
  /** Which of the items below must apply. */
  combine: 'any' | 'all';
  items: ControlItem[];
  place: Place;
}

/** A control list of the law, or a list of a regime. */
export interface ControlList extends Declared {
  /** The regime of which it is a list. */
  regime?: string;
  /** The entity that its items describe. */
  of?: string;
  /** The fact of that entity that states its classification: a set of this list's items. */
  statement?: string;
  notes: string[];
  items: ControlItem[];
}

/** A regime: its members are members of a group. */
export interface Regime extends Declared {
  of?: string;
  members: (Interval & { code: string; labels: Labels; by?: string })[];
  lists: string[];
  notes: string[];
}

/** Stages in order; a stage without outcomes leads to the next one, an outcome without `then` ends the procedure. */
export interface Procedure extends Declared {
  regime?: string;
  /** How long it takes at least, and at most. */
  least?: Duration;
  most?: Duration;
  stages: {
    name: string;
    labels: Labels;
    months?: { first: number; last: number; followingYear: boolean };
    notes: string[];
    outcomes: { name: string; labels: Labels; then?: string }[];
  }[];
  notes: string[];
}

export interface ComparisonCell {
  value: Expression;
  meaning?: string;
  after?: { value: Expression; meaning?: string };
  note?: string;
}

export interface Comparison extends Declared {
  columns: { name: string; labels: Labels; type: Type }[];
  rows: { name: string; labels: Labels; cells: ComparisonCell[]; note?: string }[];
}

/** An expected decision, in the words of the language; see the runtime's `check` for how it is compared. */
export interface Expectation {
  /** Where `listed` is given, the control list. */
  rule: string;
  /** What is expected to be in the control list, or in an item of it (`value`: true) or not to be (false). */
  listed?: { item?: string; self: Expression };
  status?: Status | 'absent';
  value?: unknown;
  exemption?: string;
  bearers?: string[];
  missing?: string[];
  conditions?: string[];
  reports?: string[];
  periods?: { name: string; ends: string }[];
  place: Place;
}

export interface Scenario extends Declared {
  act: string;
  asOf: string;
  assume: string[];
  facts: Record<string, unknown>;
  expect: Expectation[];
}

export interface Property extends Declared {
  kind: 'always' | 'never';
  act: string;
  condition: Expression;
}

export type Status = 'required' | 'exempt' | 'not-required' | 'undetermined' | 'needs-judgement';

export interface Instrument extends Declared {
  kind: 'act' | 'order' | 'ordinance' | 'notice' | 'regime' | 'policy' | 'treaty';
  number?: string;
  aliases: string[];
  delegations: Citation[];
  page?: string;
  held: string[];
}

export interface Amendment extends Declared {
  amends: string[];
  number?: string;
  billed?: string;
  promulgated?: string;
  /** Absent: the date is not known; the amendment is in force only in cases that assume it. */
  inForce?: string;
}

export interface Manifest {
  name: string;
  version: string;
  /** Version of the language and of the compiler. */
  language: string;
  compiler: string;
  /** SHA-256 of each source (hexadecimal), sorted. */
  sources: string[];
  /** SHA-256 of the canonical bytes of the bundle without this member. */
  content: string;
}

/** A unit that the language knows without a declaration. `base` counts the dimension and has factor 1. */
export interface StandardUnit {
  /** Its symbol: W/cm². */
  name: string;
  labels: Labels;
  /** What it may be written as, too: W/cm2, ワット毎平方センチメートル. */
  spellings: string[];
  dimension: string;
  factor: string;
  /** On a scale whose zero is not nothing, what is added: x °C are x times `factor` plus `offset` kelvins. */
  offset?: string;
  base: string;
}

/** The rule bundle: everything needed to decide a case. Every list is sorted by name. */
export interface Bundle {
  format: 'fefta-bundle';
  formatVersion: string;
  manifest: Manifest;
  ratioKinds: Declared[];
  units: (Declared & { dimension: string /** How many base units one is. */; factor: string; base: string })[];
  /** The units of the standard in every dimension that the rules measure. */
  standardUnits?: StandardUnit[];
  terms: (Declared & { kind: 'ground' | 'authority' | 'measure' })[];
  enums: (Declared & { members: { name: string; labels: Labels }[] })[];
  entities: (Declared & { parent?: string; facts: FactDeclaration[] })[];
  acts: (Declared & { parent?: string; facts: FactDeclaration[] })[];
  instruments: Instrument[];
  amendments: Amendment[];
  /** Provisions that no rule encodes, with the reason. */
  provisions: { citation: Citation; labels: Labels; marks: Mark[]; place: Place }[];
  codes: (Declared & { edition?: string; source?: string; entries: CodeEntry[] })[];
  groups: (Declared & { of: string; members: (Interval & { code: string; labels: Labels; by?: string })[] })[];
  sectors: (Declared & { of?: string; sectors: SectorEntry[] })[];
  calendars: (Declared & { covers: Interval; weekdays: number[]; dates: { date: string; label?: string }[] })[];
  /** Since 1.1. */
  regimes?: Regime[];
  /** Since 1.1. */
  controlLists?: ControlList[];
  /** Since 1.1. */
  procedures?: Procedure[];
  duties: Duty[];
  exemptions: Exemption[];
  predicates: Predicate[];
  definitions: Definition[];
  tables: Table[];
  comparisons: Comparison[];
  scenarios: Scenario[];
  properties: Property[];
}

/** The bundle format that this code writes, and reads in any minor version. */
export const FORMAT_VERSION = '1.2';
