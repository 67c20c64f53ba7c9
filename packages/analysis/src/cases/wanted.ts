import type { Variable } from './variables.ts';

/** A variable that is to be of one of some of its classes. */
export interface Wanted {
  readonly variable: Variable;
  readonly classes: ReadonlySet<number>;
}
