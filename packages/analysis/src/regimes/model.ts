import type { Labels, Mark, Place } from '@fefta/bundle';

/** An item of a control list, or an entry of a list of a regime. */
export interface ItemRef {
  /** Qualified name of the list. */
  list: string;
  number: string;
  labels: Labels;
  place: Place;
}

/** `missing`: no item implements it; `partly`: of the entries in it some are implemented. */
export type EntryState = 'implemented' | 'partly' | 'missing';

export interface CoveredEntry extends ItemRef {
  state: EntryState;
  /** The items that implement it, or an entry or list in which it stands. */
  by: ItemRef[];
  entries: CoveredEntry[];
}

export interface CoveredRegimeList {
  /** Qualified name. */
  name: string;
  labels: Labels;
  marks: Mark[];
  entries: CoveredEntry[];
  /** Items that implement the list without naming an entry. */
  by: ItemRef[];
}

/** Items of the law that go back to the regime by their origin, and of which no entry that they implement is known. */
export interface Unmatched extends ItemRef {
  /** Do they name a list of the regime, at least? */
  namesList: boolean;
}

/** Entries of a regime against items of the law, both ways. Entries and items that have others in them are not counted themselves. */
export interface RegimeCoverage {
  /** Qualified name. */
  regime: string;
  labels: Labels;
  asOf?: string;
  counts: { entries: number; implemented: number; items: number; implementing: number };
  lists: CoveredRegimeList[];
  unmatched: Unmatched[];
}
