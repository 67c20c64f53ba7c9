import { BASES } from './table.ts';

/**
 * A dimension is written as the powers of its bases in a fixed order, "kg m^2 s^-3", so that equal dimensions are equal texts. A dimension
 * that a rule declares is a base of its own, "[name]". Without bases: a plain number.
 */
export type Dimension = string;

export const NUMBER: Dimension = '';

const ORDER = new Map(BASES.map((base, i) => [base, i]));

/** The base for a dimension of its own, which no unit of the standard has. */
export function ownDimension(name: string): Dimension {
  return `[${encodeURIComponent(name)}]`;
}

/** The name of a dimension that a rule declares; undefined of every other. */
export function ownName(dimension: Dimension): string | undefined {
  const [, name] = /^\[([^\]]*)\]$/.exec(dimension) ?? [];
  return name === undefined ? undefined : decodeURIComponent(name);
}

/** The product of powers of dimensions. */
export function productOf(factors: readonly (readonly [dimension: Dimension, power: number])[]): Dimension {
  const powers = new Map<string, number>();
  for (const [dimension, power] of factors)
    for (const [base, own] of basesOf(dimension)) powers.set(base, (powers.get(base) ?? 0) + own * power);
  return [...powers]
    .filter(([, power]) => power !== 0)
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([base, power]) => (power === 1 ? base : `${base}^${power}`))
    .join(' ');
}

/** The bases of a dimension with their powers. */
export function basesOf(dimension: Dimension): [base: string, power: number][] {
  if (dimension === NUMBER) return [];
  return dimension.split(' ').map((each) => {
    const [base = '', power = '1'] = each.split('^');
    return [base, Number(power)];
  });
}

function placeOf(base: string): number {
  return ORDER.get(base) ?? BASES.length;
}
