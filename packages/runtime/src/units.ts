import { type Exact, parseExact } from './exact.ts';
import { addExact, divideExact, multiplyExact, subtractExact } from './exact-arithmetic.ts';
import { simpleName } from './names.ts';
import type { Rules } from './rules.ts';

/** How values of a unit become values in the base unit of its dimension: times factor, plus offset. */
export interface Scale {
  readonly factor: Exact;
  readonly offset: Exact;
}

interface Unit {
  readonly dimension: string;
  readonly factor: string;
  readonly offset?: string;
}

function unitNamed(rules: Rules, name: string): Unit | undefined {
  return rules.units.get(name) ?? rules.standardUnits.get(name);
}

/** The scale of a unit, declared or of the standard. */
export function scaleOf(rules: Rules, name: string): Scale | undefined {
  const unit = unitNamed(rules, name);
  return unit && scale(unit);
}

function scale({ factor, offset = '0' }: Unit): Scale {
  return { factor: parseExact(factor) ?? 1, offset: parseExact(offset) ?? 0 };
}

export function toBase(value: Exact, { factor, offset }: Scale): Exact {
  return addExact(multiplyExact(value, factor), offset);
}

export function fromBase(value: Exact, { factor, offset }: Scale): Exact {
  return divideExact(subtractExact(value, offset), factor) ?? value;
}

/**
 * The dimension of a unit, and its units by every name that can be used: of declared ones the qualified name, and the simple one where it is
 * the only one; of those of the standard the symbol, and behind them all their other spellings.
 */
export function unitsFor(rules: Rules, name: string): { dimension: string; units: ReadonlyMap<string, Scale> } {
  const dimension = unitNamed(rules, name)?.dimension ?? '';
  const declared = [...rules.units.values()].filter((unit) => unit.dimension === dimension);
  const standard = [...rules.standardUnits.values()].filter((unit) => unit.dimension === dimension);
  const units = new Map<string, Scale>();
  for (const unit of declared) {
    units.set(unit.name, scale(unit));
    const simple = simpleName(unit.name);
    if (declared.filter((other) => simpleName(other.name) === simple).length === 1) units.set(simple, scale(unit));
  }
  const add = (spelling: string, unit: Unit) => units.has(spelling) || units.set(spelling, scale(unit));
  for (const unit of standard) add(unit.name, unit);
  for (const unit of standard) for (const spelling of unit.spellings) add(spelling, unit);
  return { dimension, units };
}

/** What a message calls a unit. */
export function unitWord(rules: Rules, name: string): string {
  return rules.units.has(name) ? simpleName(name) : name;
}
