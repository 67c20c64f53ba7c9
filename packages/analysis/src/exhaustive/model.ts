import type { Place } from '@fefta/bundle';
import type { Term } from '../cases/describe.ts';
import type { WitnessCase } from '../compare/cases.ts';

/** What can be found by looking at all cases. Once published, a code keeps its meaning: docs/exhaustive.md says what each means. */
export type CaseCode =
  | 'case-without-answer'
  | 'duty-without-bearer-in-case'
  | 'case-without-row'
  | 'exceptions-clash'
  | 'gap-between-versions'
  | 'never-applies'
  | 'never-matters'
  | 'never-decides'
  | 'property-broken'
  | 'cases-not-decided'
  | 'too-many-cases';

export interface Text {
  ja: string;
  en: string;
}

/** Days: [from, until), without an end where one is absent. */
export interface Days {
  from?: string;
  until?: string;
  /** Amendments of unknown date that are taken to be in force then. */
  assume: readonly string[];
}

export type Witness = WitnessCase & { assume: readonly string[] };

/** Something that is so in some case, or in no case, of one or more acts. */
export interface CaseFinding {
  code: CaseCode;
  severity: 'error' | 'warning' | 'info';
  place: Place;
  message: Text;
  /** Qualified names; of what no act asks, none. */
  acts: string[];
  /** When it is so; empty where the day does not matter. */
  days: Days[];
  /** The case that shows it, in the words of the rules. */
  terms?: Term[];
  /** The same case in the form that `decide` reads; the interpreter confirms what is said. */
  witness?: Witness;
}

export interface Analysis {
  /** Sorted by place and code. */
  findings: CaseFinding[];
  counts: {
    /** Acts and stretches of days that were looked at. */
    acts: number;
    moments: number;
    /** Rules, clauses, rows and thresholds of which it was asked whether they matter. */
    asked: number;
    /** Of these: those where only cases that could not be made would show it. */
    notDecided: number;
  };
}
