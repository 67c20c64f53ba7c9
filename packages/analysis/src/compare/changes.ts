import type { Answer } from '../cases/answers.ts';
import type { Term } from '../cases/describe.ts';
import type { Facts } from '../cases/witness.ts';
import type { ChangeKind } from './kinds.ts';

/** A case of an act in the form that `decide` reads. */
export interface WitnessCase {
  act: string;
  asOf: string;
  facts: Facts;
}

/** One condition under which an answer changes: all of its terms together. */
export interface ChangedCases {
  terms: Term[];
  /** A case that the interpreter answers differently on the two sides, as is said; absent where none was found. */
  witness?: { before: WitnessCase; after: WitnessCase };
}

/** All cases of an act in which the answer to a duty changes in one way. */
export interface AnswerChange {
  act: string;
  duty: string;
  kind: ChangeKind;
  before?: Answer;
  after?: Answer;
  conditions: ChangedCases[];
  /** False: there are more conditions than are told. */
  isWhole: boolean;
  /** The changed declarations that bring it about, by qualified name, where that was worked out. */
  causes?: readonly string[];
}

/** All cases of an act in which something that has a name newly holds, or no longer: what the terms of other conditions rest on. */
export interface NameChange {
  act: string;
  /** The qualified name of the declaration. */
  name: string;
  /** As the conditions call it: "investor.foreignInvestor". */
  text: string;
  kind: 'newly' | 'no-longer';
  conditions: ChangedCases[];
  isWhole: boolean;
}

/** What of an act could not be compared in full, and why. */
export interface NotCompared {
  act: string;
  why: 'too-large' | 'only-before' | 'only-after' | 'open';
  /** Of what is open: the facts or tests whose values cannot be told apart. */
  what?: readonly string[];
}

export interface CaseComparison {
  changes: AnswerChange[];
  /** How the names by which the conditions are told have changed themselves. */
  names: NameChange[];
  notCompared: NotCompared[];
  /** Acts of which it is proved that no answer changes. */
  unchanged: string[];
}
