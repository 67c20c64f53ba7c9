import { NUMBER } from '../units/dimension.ts';
import type { Measure } from '../units/measure.ts';
import { coherentUnit, productUnit, standardUnitsOf } from '../units/standard.ts';
import { isNumeric, type Type } from './type.ts';

type Arithmetic = '+' | '-' | '*' | '/';
type OfQuantity = Type & { kind: 'quantity' };

/** The type of a calculation: of one side when the other is a plain number; dates, periods and quantities by their own rules. */
export function calculated(operator: Arithmetic, left: Type, right: Type): Type {
  if (left.kind === 'date')
    return right.kind === 'date' ? { kind: 'integer' } : { kind: 'date', optional: left.optional };
  const ofUnits = operator === '*' || operator === '/' ? product(operator, left, right) : sum(operator, left, right);
  if (ofUnits) return left.optional || right.optional ? { ...ofUnits, optional: true } : ofUnits;
  if (operator === '/' && left.kind === right.kind && !isNumeric(left)) return { kind: 'number' };
  if (operator === '/' && isNumeric(left)) return { kind: 'number' };
  if (left.kind === 'integer' && right.kind === 'number') return right;
  const scales = isNumeric(left) || left.kind === 'ratio';
  return scales && !isNumeric(right) && operator === '*' ? right : left;
}

/** Length by time is speed; of one dimension by itself, a plain number. */
function product(operator: '*' | '/', left: Type, right: Type): Type | undefined {
  if (right.kind !== 'quantity') return undefined;
  const below = [right.unit, operator === '*' ? 1 : -1] as const;
  if (left.kind === 'quantity') return ofUnit(productUnit([[left.unit, 1], below]));
  return operator === '/' && (isNumeric(left) || left.kind === 'ratio') ? ofUnit(productUnit([below])) : undefined;
}

function ofUnit(unit: Measure): Type {
  return unit.dimension === NUMBER ? { kind: 'number' } : { kind: 'quantity', unit };
}

/**
 * The difference of two temperatures is a difference; a temperature on a scale and a difference are a temperature. (What makes no sense, such
 * as the sum of two temperatures, is refused by a check.) Of two in kelvins nobody can tell whether the second is a temperature: what is left may
 * be a difference, and is taken for one.
 */
function sum(operator: '+' | '-', left: Type, right: Type): Type | undefined {
  if (left.kind !== 'quantity' || right.kind !== 'quantity') return undefined;
  const [a, b] = [isScale(left), isScale(right)];
  if (operator === '-' && a === b && (a || hasScales(left)))
    return { kind: 'quantity', unit: coherentUnit(left.unit.dimension), isDifference: true };
  return b && !a ? right : a && !b ? left : undefined;
}

/** Has its dimension scales whose zero is not nothing? */
function hasScales({ unit }: OfQuantity): boolean {
  return standardUnitsOf(unit.dimension).some(({ offset }) => offset !== undefined);
}

/** Is it a temperature on a scale whose zero is not nothing? */
export function isScale({ unit }: OfQuantity): boolean {
  return unit.offset !== undefined;
}
