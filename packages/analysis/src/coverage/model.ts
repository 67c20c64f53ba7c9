import type { Labels, Mark, Place } from '@fefta/bundle';
import type { ProvisionKind, ProvisionPath, Revision } from '@fefta/law';

/** What can be said of a provision that is not silent. */
export type Said = 'encoded' | 'judgement' | 'outside' | 'to-do';

/** The state of a provision that has no numbered parts. */
export type LeafState = Said | 'silent';

/**
 * The state of a provision with parts: that of all of them where they agree; else `partly`, while one of them is silent, and `accounted`,
 * when none is. A provision that is deleted (削除) has nothing to be encoded.
 */
export type State = LeafState | 'partly' | 'accounted' | 'deleted';

/** One thing that the rules say of a provision: a declaration that cites it, or a mark on it. */
export interface Statement {
  /** Qualified name of the instrument. */
  instrument: string;
  /** The provision in the English style of citations, or the text as it was quoted. */
  provision: string;
  /** Absent where the text is no path of a statute. */
  path?: ProvisionPath;
  said: Said;
  /** Qualified name of the declaration that cites; absent for a mark on the provision itself. */
  name?: string;
  /** Of a control list that writes a table down: the number of the item that speaks for this row. */
  item?: string;
  labels: Labels;
  /** Versions of the declaration that cite it (from 0), where it has any. */
  versions: number[];
  /** Of a mark. */
  reason?: string;
  place: Place;
}

/** How many provisions without numbered parts are in each state; `total` is all of them. */
export type Counts = Record<LeafState | 'total', number>;

/** A provision of the text with what the rules say of it. */
export interface CoveredProvision {
  kind: ProvisionKind;
  number: string;
  /** As a citation names it in English style; absent for a chapter and the like. */
  provision?: string;
  path?: ProvisionPath;
  heading?: string;
  caption?: string;
  /** The data file in which it stands, where that is another than the one of the text. */
  file?: string;
  /** Line of the data file, from 0. */
  line?: number;
  /** The text has lost the numbers of its parts, and they could not be counted: it is one whole, of which something of its parts is said. */
  uncounted?: true;
  state: State;
  counts: Counts;
  /** What is said of exactly this provision; of one without parts about which nothing is said itself, what is said of the one above. */
  statements: Statement[];
  parts: CoveredProvision[];
}

/** The text that is held, against which the rules were measured. */
export interface HeldText {
  /** The name of the data file. */
  file: string;
  revision: Revision;
  /** What the text lacks, in words. */
  limits: string[];
  /** Numbers that the text had lost were counted. */
  counted: boolean;
  /** The text has lost its chapters: they are those of the text taken on this date. */
  divisionsOf?: string;
  /** The text has lost its appended tables: they are those of the texts taken on these dates. */
  tablesOf?: string[];
}

export interface Coverage {
  /** Qualified name. */
  instrument: string;
  labels: Labels;
  /** The part that was asked for, as it was written. */
  part?: string;
  /** Only what was in force on this date. */
  asOf?: string;
  /** Absent: no text is held, so that what is silent is not known. */
  text?: HeldText;
  counts: Counts;
  provisions: CoveredProvision[];
  /** What is said of provisions that are not in the text. */
  elsewhere: Statement[];
  /** Declarations that cite the instrument as a whole, which says nothing of any provision; of the whole only. */
  asWhole: Statement[];
  /** Marks on the instrument itself: that its text is not held, that it was not verified. */
  marks: Mark[];
}
