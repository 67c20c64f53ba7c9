import { actsOf, type Table } from '@fefta/analysis/table';
import type { Rules } from '@fefta/runtime';

/** Of which act the rows of a table are. */
export type ActChoice =
  /** Each row says its own. */
  | { kind: 'own' }
  /** One was chosen (`act`) or is to be chosen among these (qualified names). */
  | { kind: 'one'; acts: readonly string[]; act: string | undefined }
  /** No act has all columns as facts; these are none of the one that comes nearest. */
  | { kind: 'none'; strangers: readonly string[] };

/** Finds out of which act rows can be. An act that was chosen and has not (or no longer) all columns as facts is none. */
export function actChoice({ columns }: Table, rules: readonly Rules[], chosen: string | undefined): ActChoice {
  if (columns.includes('act')) return { kind: 'own' };
  const { acts, strangers } = actsOf(columns, { rules });
  if (acts.length === 0) return { kind: 'none', strangers };
  return { kind: 'one', acts, act: acts.find((each) => each === chosen) };
}
