import type { ChangeDay, DutyPopulation, Effects, PopulationImpact, Standing } from '@fefta/analysis';
import type { Place } from '@fefta/bundle';
import type { Names } from '../names.ts';
import { namesOf } from '../names.ts';
import type { Language } from '../words/language.ts';

/** Where something stands, for a link. Lines and columns from 1. */
export interface Address {
  uri: string;
  line: number;
  column: number;
}

/** One side of a comparison as it is shown. */
export interface SideView {
  /** What it is called: a revision, a file, "saved". Text of a person. */
  title: string;
  standing: Standing;
}

export type SideName = 'before' | 'after';

/** What is shown of a population, by the name of its file. */
export type PopulationView = { name: string; rowsOf?: RowsOfAct } & (
  | { state: 'counted'; impact: PopulationImpact }
  /** Of which act the rows are has not been said. */
  | { state: 'act-wanted' }
  /** No act is concerned: no row was asked. */
  | { state: 'untouched' }
  /** It is still being counted. */
  | { state: 'waiting' }
  | { state: 'reported'; report: ReportedPopulation }
  /** In the language of the person: why it cannot be counted, and what to do. */
  | { state: 'problem'; text: string }
);

/** The act of all rows of a table that does not say it, and those among which it is chosen (qualified names). */
export interface RowsOfAct {
  acts: readonly string[];
  act: string | undefined;
}

/** What a report of `fefta impact` says. It is of the two states that it names, not of the rules as they are typed. */
export interface ReportedPopulation {
  /** How its two sides are called. */
  sides: [string, string];
  /** SHA-256 of their bundles. */
  bundles: [string, string];
  rows: number;
  unusable: number;
  /** Rows that it leaves open. */
  unsettled: number;
  /** The columns of its groups. */
  by: string[];
  duties: DutyPopulation[];
}

/** What is shown of a change. */
export interface EffectsView {
  language: Language;
  before: SideView;
  after: SideView;
  effects: Effects;
  /** A population that was chosen. */
  population?: PopulationView;
  /** Where a place of a side is found; without it nothing is a link. */
  address?(side: SideName, place: Place): Address | undefined;
  /** In an editor: cases can be saved and opened, dates chosen. */
  live?: { days: readonly ChangeDay[]; together: boolean };
}

/** The words of a view. */
export interface Telling {
  view: EffectsView;
  language: Language;
  /** Names on the new side, or on the old one where the new one does not have them. */
  name(name: string): string;
  names: Names;
}

/** Makes the words of a view once for all its sections. */
export function tellingOf(view: EffectsView): Telling {
  const { language } = view;
  const after = namesOf(view.after.standing.rules, language);
  const before = namesOf(view.before.standing.rules, language);
  const name = (each: string) => (after.knows(each) ? after : before).of(each);
  return { view, language, name, names: after };
}
