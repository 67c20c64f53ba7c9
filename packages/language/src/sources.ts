/** A source file: `uri` names it in findings, nothing else depends on it. */
export interface SourceText {
  uri: string;
  text: string;
}

/** Options of a workspace that checks look at (fefta.json). */
export interface WorkspaceOptions {
  /** Languages in which every public declaration must have a label. */
  requiredLanguages: readonly ('ja' | 'en')[];
  /** Checks by code, off or with another severity. */
  checks: Readonly<Record<string, 'off' | 'error' | 'warning' | 'info'>>;
  /** Contents of data files by the name that a code list gives after "data". */
  data: ReadonlyMap<string, string>;
  /** Texts of more UTF-16 units than this are not parsed: where nobody may be kept waiting. */
  largest?: number;
}
