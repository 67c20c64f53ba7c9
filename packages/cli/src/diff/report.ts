import type { ChangeClass, Period, Replay, Standing } from '@fefta/analysis';
import type { PendingCases } from './pending.ts';

/** What a reporter of `fefta diff` gets. */
export interface DiffReport {
  /** Days between which the difference is the same: of a comparison of one day one, without beginning and end. */
  periods: readonly Period[];
  /** Are the rules of one day compared? */
  isOfDay: boolean;
  replay: Replay;
  changeClass: ChangeClass;
  before: Standing;
  after: Standing;
  /** The arguments, as they were written. */
  written: readonly [string, string];
  /** The cases of --cases. */
  pending: PendingCases;
}
