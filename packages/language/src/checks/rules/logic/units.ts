import type { Unit } from '../../../generated/ast.ts';
import { type Exact, exact, parseDecimal, times } from '../../../literals/exact.ts';

/** How many base units of its dimension one of the unit is. */
export function factorOf(unit: Unit | undefined): Exact {
  let factor = exact(1n);
  let current = unit;
  for (let steps = 0; current?.base && steps < 50; steps++) {
    factor = times(factor, parseDecimal(current.factor ?? '1') ?? exact(1n));
    current = current.base.ref;
  }
  return factor;
}
