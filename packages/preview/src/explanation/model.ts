import type { Status } from '@fefta/bundle';
import type { Language } from '../words/language.ts';

/** What people are told of an answer, in one language, as plain data: terminal text and HTML are drawn from it. */
export type Explanation = Explained | Refusal;

export interface Explained {
  language: Language;
  act: string;
  label: string;
  asOf: string;
  duties: DutyExplanation[];
  /** In place of duties, where there are none. */
  note?: string;
}

/** The case has errors: nothing was decided. */
export interface Refusal {
  language: Language;
  title: string;
  errors: { code: string; path: string; message: string }[];
}

export interface DutyExplanation {
  /** Qualified name. */
  duty: string;
  label: string;
  kind: 'duty' | 'report';
  status: Status;
  statusText: string;
  particulars: Particular[];
  /** The heading of the reasons, and the reasons themselves. */
  because: { heading: string; reason: Reason };
}

/** One thing that a decision says beside its answer; each period is one of its own. */
export interface Particular {
  key: 'bearer' | 'exemption' | 'conditions' | 'reports' | 'period' | 'missing' | 'basis';
  heading: string;
  items: Item[];
  note?: string;
}

export interface Item {
  text: string;
  /** Of a fact: its path in the case. */
  path?: string;
}

/** A rule or a test, with what was looked at to know whether it holds. */
export interface Reason {
  kind: 'rule' | 'test';
  /** null: not known. */
  holds: boolean | null;
  /** What it is to the rule above: an exclusion, a condition, an exemption. */
  role?: string;
  /** The label of the rule, or the test in the language. */
  text: string;
  note?: string;
  /** The facts on which a test rests, and whether there are more of them. */
  facts: FactValue[];
  more: boolean;
  children: Reason[];
}

export interface FactValue {
  path: string;
  label: string;
  value: string;
}
