import type { Impact, Question } from './impact.ts';

/** What is shown of the impact. */
export interface ImpactReport {
  readonly impact: Impact;
  readonly question: Question;
  /** The sides as they were written. */
  readonly written: readonly [string, string];
  /** So many groups of a drill-down are shown. */
  readonly top: number;
}
