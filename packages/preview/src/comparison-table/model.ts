import type { Language } from '../words/language.ts';

/** A stretch of a line; `changed` is what bears the 傍線. */
export interface Run {
  text: string;
  changed?: true;
}

/**
 * What a line is: the heading of a division, the caption of an article (見出し), text, words of the table itself ((新設), (削る), a move), an
 * omission ((略) with the numbers of what is left out), or a line of the rules' language, whose spaces count.
 */
export type LineKind = 'heading' | 'caption' | 'text' | 'marker' | 'omission' | 'code';

/** A line of a cell; it is broken where the cell ends. */
export interface Line {
  kind: LineKind;
  /** How far it stands in, in widths of a character; what follows a break stands in one more. */
  indent: number;
  runs: Run[];
  /** Of a row of a table that is compared (別表): one entry a column, and `runs` is empty. */
  columns?: Run[][];
  /** How wide the columns are, in percent, in steps of five. */
  widths?: number[];
}

/** Lines that stand side by side; a side without lines is empty. */
export interface Row {
  after: Line[];
  before: Line[];
}

/** What happened to a provision. `renumbered`: other number, other place; its words may have changed too. */
export type GroupState = 'same' | 'changed' | 'added' | 'removed' | 'renumbered';

/** An article, a declaration, or a run of such that is left out. */
export interface Group {
  state: GroupState;
  /** Its number or name on the side after, else before: 第二十七条の二. */
  name: string;
  rows: Row[];
}

/** An amendment by which one side became the other. */
export interface AmendmentNote {
  title: string;
  number?: string;
  /** ISO date. */
  inForce?: string;
}

/** 新旧対照表: what stood before and what stands after an amendment, side by side. Texts are plain; nothing is escaped. */
export interface ComparisonTable {
  format: 'fefta-comparison';
  version: 1;
  /** Whether texts of a law or rules are compared. */
  of: 'statute' | 'rules';
  language: Language;
  title: string;
  /** What each side is: which text, as of which day. */
  after: string[];
  before: string[];
  amendments: AmendmentNote[];
  /** What is to be known before the table is read: that a text is not the one of the day that was asked for. */
  cautions: string[];
  groups: Group[];
  /** What the texts lack and was therefore not compared, and the like. */
  notes: string[];
}
