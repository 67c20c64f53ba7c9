/** What the preview of effects is told. */
export type ToEffects =
  /** What is shown, and what of it is said aloud. */
  | { type: 'effects'; html: string; said: string }
  /** It is being worked out again. */
  | { type: 'busy'; said: string }
  /** What it is compared with, in words. */
  | { type: 'base'; text: string };

/** A case that stands in the page. */
export interface CaseInPage {
  act: string;
  asOf: string;
  facts: Record<string, unknown>;
}

/** What the preview of effects tells. */
export type FromEffects =
  | { type: 'ready' }
  /** Lines and columns from 1. */
  | { type: 'reveal'; uri: string; line: number; column: number }
  /** A day was chosen for a side, or for both. */
  | { type: 'day'; side: 'before' | 'after' | 'both'; date: string }
  | { type: 'together'; together: boolean }
  | { type: 'base' }
  /** The fact by which the population is grouped; empty: none. */
  | { type: 'by'; by: string }
  /** The qualified name of the act of which the rows of the population are. */
  | { type: 'act'; act: string }
  | { type: 'population' }
  | { type: 'export' }
  | ({ type: 'save' | 'decide' } & CaseInPage);
