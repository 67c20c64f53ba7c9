import type { Duration, Expression } from '@fefta/bundle';
import { type ast, type Exact, exact, parseDecimal, printExact, times } from '@fefta/language';
import type { CompilationUnit } from './unit.ts';

/** A quantity literal as an exact number (in the base unit of its dimension) or a period. */
export function literalQuantity(unit: CompilationUnit, node: ast.QuantityLiteral): Expression {
  const quantity = unit.typer.quantity(node);
  switch (quantity.kind) {
    case 'period':
      return { op: 'period', value: { amount: quantity.amount, unit: quantity.unit } };
    case 'quantity':
      return { op: 'number', value: printExact(times(quantity.value, factorOf(quantity.unit))) };
    case 'unreadable':
      return { op: 'none' };
    default:
      return { op: 'number', value: printExact(quantity.value) };
  }
}

/** The length of a period clause; a literal that is no period has been reported by a check. */
export function durationOf(unit: CompilationUnit, node: ast.QuantityLiteral): Duration {
  const quantity = unit.typer.quantity(node);
  return quantity.kind === 'period' ? { amount: quantity.amount, unit: quantity.unit } : { amount: 0, unit: 'day' };
}

/** How many base units one of this unit is. */
export function factorOf(unit: ast.Unit | undefined): Exact {
  let factor = exact(1n);
  let current = unit;
  for (let steps = 0; current?.base && steps < 50; steps++) {
    factor = times(factor, parseDecimal(current.factor ?? '1') ?? exact(1n));
    current = current.base.ref;
  }
  return factor;
}

/** The unit in which a dimension is counted: the one that no other defines. */
export function baseOf(unit: ast.Unit): ast.Unit {
  let current = unit;
  for (let steps = 0; current.base?.ref && steps < 50; steps++) current = current.base.ref;
  return current;
}
