import type { Comparison, KnownCase, Standing } from '@fefta/analysis';

/** What a reporter of `fefta diff` gets. */
export interface DiffReport {
  comparison: Comparison;
  before: Standing;
  after: Standing;
  /** The arguments, as they were written. */
  written: readonly [string, string];
  /** The cases of --cases. */
  pending: readonly KnownCase[];
}
