/**
 * Expressions of the bundle: typed, names resolved, numbers exact.
 *
 * An exact number is a string, an integer or a fraction in lowest terms: "5", "-3", "1/100". Percent is gone (1 % is "1/100");
 * money is in units of its currency; a quantity is in the base unit of its dimension. A date is "YYYY-MM-DD".
 */
export type Expression =
  | { op: 'boolean'; value: boolean }
  /** unit: that in which a quantity is written; its value is in base units all the same. */
  | { op: 'number'; value: string; unit?: string }
  | { op: 'text'; value: string }
  | { op: 'date'; value: string }
  | { op: 'period'; value: Duration }
  /** A member of an enum, code of a code list or sector of a sector list; `of` is the qualified name of the list. */
  | { op: 'code'; of: string; value: string }
  | { op: 'none' }
  /** A fact of the act, by path: ["investor", "kind"]. */
  | { op: 'fact'; path: string[] }
  /** A variable of an enclosing quantifier or sum, then a path into it (empty: the item itself). */
  | { op: 'variable'; name: string; path: string[] }
  /** The value of a definition or table; `self` is the entity it is asked of (a fact or variable), absent for the act itself. */
  | { op: 'definition'; name: string; self?: Expression }
  /**
   * Does the item of a control list (absent: any item) apply to `self`, an entity of the list's kind (absent: the one on which the
   * expression stands)?
   */
  | { op: 'listed'; list: string; item?: string; self?: Expression }
  | { op: 'and' | 'or'; args: Expression[] }
  | { op: 'not'; arg: Expression }
  /** Order of numbers (exact), dates or periods of one unit. A comparison with none is false. */
  | { op: '>=' | '>' | '<=' | '<'; left: Expression; right: Expression }
  | { op: 'is' | 'is-not'; left: Expression; right: Expression }
  /** Element in set; some element of left in right; every element of left in right. */
  | { op: 'in' | 'overlaps' | 'within'; left: Expression; right: SetExpression }
  | { op: 'add' | 'subtract' | 'multiply' | 'divide'; left: Expression; right: Expression }
  /** Day arithmetic: a date and a period. */
  | { op: 'add-period' | 'subtract-period'; left: Expression; right: Expression }
  | { op: 'any' | 'all' | 'count'; variable: string; source: Expression; where?: Expression }
  /** Each key counts once; the same key with two values is an error of the facts. */
  | { op: 'sum'; variable: string; source: Expression; value: Expression; key?: Expression; where?: Expression }
  | { op: 'if'; condition: Expression; then: Expression; else: Expression }
  /** Does the rule (duty, exemption, exclusion, condition) apply in this case? For an exemption: is it the one that is used? */
  | { op: 'applies'; rule: string }
  | { op: 'act-date' }
  | { op: 'fiscal-year'; arg: Expression };

export type SetExpression =
  | Expression
  | { op: 'set'; items: Expression[] }
  /** All members of the group on the date of the act, with the codes below them. */
  | { op: 'group'; name: string }
  /** The numbers of a control list's items on the date of the act: all, or that of one item and those below it. */
  | { op: 'items'; list: string; item?: string }
  /** All codes of the sector list on the date of the act (with the codes below them) or, `by: "sector"`, its sector names. */
  | { op: 'sectors'; name: string; by: 'code' | 'sector'; core?: true; sector?: string };

export type DurationUnit = 'day' | 'business-day' | 'month' | 'year';

export interface Duration {
  amount: number;
  unit: DurationUnit;
}

/** The type of a fact, definition, column or table. */
export type Type = (
  | { type: 'boolean' | 'integer' | 'number' | 'text' | 'date' | 'period' }
  /** kind: qualified name of the ratio kind. */
  | { type: 'ratio'; kind: string }
  /** currency: ISO 4217 code. */
  | { type: 'money'; currency: string }
  /** unit: the unit in which it is declared, by its name in `units` or `standardUnits`. */
  | { type: 'quantity'; unit: string }
  /** codes: of a code list, or item numbers of a control list, as a classification states them. */
  | { type: 'enum' | 'entity' | 'codes' | 'sectors'; name: string }
  | { type: 'set' | 'list'; of: Type }
) & { optional?: true };
