import {
  addExact,
  divideExact,
  type Exact,
  evaluate,
  type FactExpr,
  multiplyExact,
  newEvaluation,
  type Result,
  subtractExact,
} from '@fefta/runtime';
import type { Facts } from './facts.ts';
import { linearOf } from './linear.ts';
import { isNumber, pointsOf } from './numbers.ts';
import type { Wanted } from './wanted.ts';

/** The values of a fact by which a sum of multiples is of a class that is wanted, the other facts being known. */
export function solvedFor({ variable, classes }: Wanted, fact: FactExpr, facts: Facts, asOf: string): Exact[] {
  const linear = linearOf(variable.expr);
  const by = linear?.terms.get(fact.name)?.by;
  if (!linear || by === undefined || variable.kind === 'fact') return [];
  const { state } = newEvaluation({ asOf, facts });
  let rest: Exact = linear.constant;
  for (const term of linear.terms.values()) {
    if (term.fact?.name === fact.name) continue;
    // A list that is still open is empty to begin with.
    const value: Result = term.fact ? evaluate(state, term.fact) : 0;
    if (!isNumber(value)) return [];
    rest = addExact(rest, multiplyExact(value, term.by));
  }
  return pointsOf(variable, classes).flatMap((target) => divideExact(subtractExact(target, rest), by) ?? []);
}
