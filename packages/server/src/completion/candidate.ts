import type { CompletionItemKind } from 'vscode-languageserver';
import type { Key } from '../search/fold.ts';
import type { About } from './about.ts';

/** Something that could be written at a place, before it is known how well it matches what has been typed. */
export interface Candidate {
  label: string;
  /** What is written; the label where absent. */
  insert?: string;
  /** The same with places to fill in, for clients that can. */
  snippet?: string;
  kind: CompletionItemKind;
  /** Texts under which it is found. */
  keys: readonly Key[];
  /** What follows the label at once, such as a type. */
  detail?: string;
  /** What stands apart from the label, such as a title. */
  description?: string;
  /** Lower comes first where nothing has been typed; weighs less than how well it matches. */
  tier: number;
  /** The namespace that has to be imported for it. */
  namespace?: string;
  /** No longer in use. */
  deprecated?: boolean;
  /** What it names, to be described when somebody looks at it. */
  about?: About;
}

/** The tiers: what fits the place, what may, keywords, what hardly fits, what is not imported. */
export const TIERS = { fits: 0, near: 1, may: 3, keyword: 4, unlikely: 6, elsewhere: 9 } as const;
