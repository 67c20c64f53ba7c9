/** A mistake of the user, as a value: a stable code, the path of the fact (or member of the case) and what to do. */
export interface UserError {
  readonly code: ErrorCode;
  /** "target.listed", "partners[0].share"; of the case itself: "act", "asOf", "assume[0]", "facts"; "" for the whole. */
  readonly path: string;
  readonly message: { readonly ja: string; readonly en: string };
}

/** Codes never change their meaning; docs/semantics.md lists them. */
export type ErrorCode =
  | 'bundle-format'
  | 'bundle-version'
  | 'bundle-shape'
  | 'case-shape'
  | 'case-depth'
  | 'act-unknown'
  | 'act-ambiguous'
  | 'date-invalid'
  | 'assume-unknown'
  | 'fact-unknown'
  | 'fact-type'
  | 'fact-unit'
  | 'fact-kind'
  | 'fact-duplicate'
  | 'code-unknown'
  | 'code-not-in-force'
  | 'number-precision'
  | 'key-conflict'
  | 'period-unit'
  | 'rule-unknown';

export function userError(code: ErrorCode, path: string, ja: string, en: string): UserError {
  return { code, path, message: { ja, en } };
}
