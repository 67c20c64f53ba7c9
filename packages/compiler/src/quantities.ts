import type { Duration, Expression, StandardUnit } from '@fefta/bundle';
import {
  allNodes,
  type ast,
  coherentUnit,
  dimensionName,
  type StandardUnit as ListedUnit,
  listed,
  type Measure,
  printExact,
  qualifiedName,
  standardUnitsOf,
  type Type,
  toBase,
} from '@fefta/language';
import type { CompilationUnit } from './unit.ts';

/** A quantity literal as an exact number (in the base unit of its dimension, with the unit in which it is written) or a period. */
export function literalQuantity(unit: CompilationUnit, node: ast.QuantityLiteral): Expression {
  const quantity = unit.typer.quantity(node);
  switch (quantity.kind) {
    case 'period':
      return { op: 'period', value: { amount: quantity.amount, unit: quantity.unit } };
    case 'quantity':
      return { op: 'number', value: printExact(toBase(quantity.value, quantity.unit)), unit: unitName(quantity.unit) };
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

/** The name of a unit in a bundle: qualified where it is declared, else the symbol of the standard. */
export function unitName(measure: Measure): string {
  return measure.declared ? qualifiedName(measure.declared) : measure.name;
}

/** What a bundle says of a unit beside its names. */
export function unitValues(measure: Measure): { dimension: string; factor: string; base: string } {
  const { en, base } = dimensionName(measure.dimension);
  return { dimension: en, factor: printExact(measure.factor), base };
}

/** The units of the standard of every dimension that the rules measure, and those that they use besides, by name. */
export function standardUnitEntries(unit: CompilationUnit): StandardUnit[] {
  const used = [...measuresIn(unit)];
  const found = new Map<string, ListedUnit>();
  for (const { dimension } of used) for (const each of standardUnitsOf(dimension)) found.set(each.name, each);
  for (const { declared, name } of used) {
    const each = declared ? undefined : listed(name);
    if (each) found.set(name, each);
  }
  return [...found.values()].map(entry);
}

function entry(measure: ListedUnit): StandardUnit {
  return {
    name: measure.name,
    labels: { ja: measure.ja, en: measure.en },
    spellings: measure.spellings.filter((each) => each !== measure.name),
    ...unitValues(measure),
    base: coherentUnit(measure.dimension).name,
    ...(measure.offset ? { offset: printExact(measure.offset) } : {}),
  };
}

function* measuresIn({ workspace, typer }: CompilationUnit): Generator<Measure> {
  for (const node of allNodes<ast.QuantityLiteral>(workspace, 'QuantityLiteral')) {
    const quantity = typer.quantity(node);
    if (quantity.kind === 'quantity') yield quantity.unit;
  }
  for (const node of allNodes<ast.TypeRef>(workspace, 'TypeRef')) {
    const type: Type = typer.typeOfRef(node);
    if (type.kind === 'quantity') yield type.unit;
  }
}
