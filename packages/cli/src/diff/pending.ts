import type { KnownCase } from '@fefta/analysis';
import type { CaseError } from '../messages/decide.ts';

/** A line that is no case, as FILE:LINE, and what is wrong with it. */
export interface BrokenLine {
  name: string;
  errors: readonly CaseError[];
}

/** Cases of a file by FILE:LINE; what cannot be read as one stands beside them, so that nothing is dropped. */
export interface PendingCases {
  cases: KnownCase[];
  broken: BrokenLine[];
}
