import {
  addExact,
  compareExact,
  divideExact,
  type Exact,
  type FactExpr,
  multiplyExact,
  type PlanExpr,
  type QuantifierExpr,
  type SumExpr,
} from '@fefta/runtime';
import { keyOfExpr } from './keys.ts';

/** A number as multiples of what it is computed from, and a constant. */
export interface Linear {
  /** By the name of the fact; of sums and counts over lists by what they compute. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly constant: Exact;
}

export type Term = { readonly by: Exact } & (
  | { readonly fact: FactExpr; readonly over?: never }
  /** A sum or count over a list. */
  | { readonly over: Over; readonly fact?: never }
);

export type Over = SumExpr | QuantifierExpr;

/** The linear form of a number; undefined where it is none, or where it may choose among values. */
export function linearOf(expr: PlanExpr): Linear | undefined {
  switch (expr.op) {
    case 'number':
      return { terms: new Map(), constant: expr.value };
    case 'fact':
      return expr.slot < 0 ? { terms: new Map([[expr.name, { by: 1, fact: expr }]]), constant: 0 } : undefined;
    case 'value':
      return linearOf(expr.of.value);
    case 'add':
      return plus(linearOf(expr.left), linearOf(expr.right));
    case 'subtract':
      return plus(linearOf(expr.left), times(linearOf(expr.right), -1));
    case 'multiply': {
      const [left, right] = [linearOf(expr.left), linearOf(expr.right)];
      return left?.terms.size === 0
        ? times(right, left.constant)
        : right?.terms.size === 0
          ? times(left, right.constant)
          : undefined;
    }
    case 'divide': {
      const right = linearOf(expr.right);
      const by =
        right?.terms.size === 0 && compareExact(right.constant, 0) !== 0 ? divideExact(1, right.constant) : undefined;
      return by === undefined ? undefined : times(linearOf(expr.left), by);
    }
    case 'count':
    case 'sum':
      return { terms: new Map([[keyOfExpr(expr), { by: 1, over: expr }]]), constant: 0 };
    default:
      return undefined;
  }
}

/** Shares lie between nothing and the whole, and counts are not negative. */
export function isSumNeverNegative(over: Over): boolean {
  return over.op !== 'sum' || (over.value.op === 'fact' && over.value.type.type === 'ratio');
}

/** Is it never less than nothing, whatever the case? */
export function isNeverNegative(expr: PlanExpr): boolean {
  const linear = linearOf(expr);
  if (!linear || compareExact(linear.constant, 0) < 0) return false;
  return [...linear.terms.values()].every(
    ({ by, fact, over }) => compareExact(by, 0) >= 0 && (fact ? fact.type.type === 'ratio' : isSumNeverNegative(over)),
  );
}

function plus(a: Linear | undefined, b: Linear | undefined): Linear | undefined {
  if (!a || !b) return undefined;
  const terms = new Map(a.terms);
  for (const [name, term] of b.terms) {
    const known = terms.get(name);
    terms.set(name, known ? { ...term, by: addExact(known.by, term.by) } : term);
  }
  return { terms, constant: addExact(a.constant, b.constant) };
}

function times(a: Linear | undefined, by: Exact): Linear | undefined {
  if (!a) return undefined;
  const terms = [...a.terms].map(([name, term]) => [name, { ...term, by: multiplyExact(term.by, by) }] as const);
  return { terms: new Map(terms), constant: multiplyExact(a.constant, by) };
}
