import type { Finding } from '../finding.ts';
import type { NameKinds } from './changes.ts';
import type { UnitPrint } from './fingerprint.ts';

/** What is worth keeping of a document between two sessions: its findings, and everything that they rest on. */
export interface DocumentMemory {
  uri: string;
  /** Of the text. */
  hash: number;
  isBroken: boolean;
  namespace: string;
  names: NameKinds;
  units: ReadonlyMap<string, UnitPrint>;
  /** What it used of each declaration, by its key. */
  uses: ReadonlyMap<string, number>;
  /** What linking and checking looked at in other documents. */
  keys: readonly string[];
  findings: readonly Finding[];
}
