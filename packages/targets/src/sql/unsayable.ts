/** What SQL that three engines share cannot say exactly. */
export type Limit =
  /** A question about the items of a list, a sum or a count. */
  | 'list'
  /** A set that is not simply a fact, or is compared with another set of facts. */
  | 'set'
  /** A fact that is a period, or a period in business days. */
  | 'period'
  /** Two entities, or values of two sorts, compared with each other. */
  | 'comparison'
  /** A text with a backslash, which engines read differently. */
  | 'text'
  /** Arithmetic of more than 37 digits. */
  | 'digits';

/** Thrown while an expression is put into SQL, caught where the test that it belongs to is: no more than that test is given up. */
export class Unsayable extends Error {
  readonly limit: Limit;

  constructor(limit: Limit) {
    super(limit);
    this.limit = limit;
  }
}
