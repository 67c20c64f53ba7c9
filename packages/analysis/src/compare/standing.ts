import type { Rules } from '@fefta/runtime';

/** Rules as they stand on a day. */
export interface Standing {
  rules: Rules;
  asOf: string;
  /** Amendments of unknown date that are taken to be in force, by qualified name. */
  assume: readonly string[];
}
