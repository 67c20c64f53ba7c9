import type { Unit } from '../generated/ast.ts';
import { touchOutside } from '../incremental/recording.ts';
import { parseDecimal, times } from '../literals/exact.ts';
import { ownDimension } from './dimension.ts';
import { type Measure, standardUnit } from './measure.ts';
import { ONE } from './symbols.ts';

/** Units that rest on one another more often go round in a circle. */
const DEEPEST = 50;

/**
 * What a declared unit measures. One that names a dimension is the unit of the standard of that name where there is one, else the base of a
 * dimension of its own. Undefined where it rests on nothing known, on a temperature scale or on itself.
 */
export function measureOf(unit: Unit | undefined, depth = 0): Measure | undefined {
  if (!unit || depth > DEEPEST) return undefined;
  touchOutside(unit);
  if (!unit.base && unit.measure === undefined) return ofDimension(unit);
  const base = unit.base?.ref
    ? measureOf(unit.base.ref, depth + 1)
    : standardUnit(unit.measure ?? unit.base?.$refText ?? '');
  const count = parseDecimal(unit.factor ?? '');
  if (!base || !count || count.numerator === 0n || base.offset || base.isLevel) return undefined;
  return { name: unit.name, dimension: base.dimension, factor: times(count, base.factor), declared: unit };
}

function ofDimension(unit: Unit): Measure | undefined {
  if (unit.dimension === undefined || unit.name === undefined) return undefined;
  const standard = standardUnit(unit.name);
  if (standard) return { ...standard, name: unit.name, declared: unit };
  return { name: unit.name, dimension: ownDimension(unit.dimension), factor: ONE, declared: unit };
}
