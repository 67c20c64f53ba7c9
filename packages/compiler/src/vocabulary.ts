import type { Bundle, FactDeclaration, Instrument } from '@fefta/bundle';
import {
  type ast,
  coherentUnit,
  english,
  labelsOf,
  type Measure,
  measureOf,
  printExact,
  qualifiedName,
  readDate,
} from '@fefta/language';
import { citations, declared } from './common.ts';
import { unitName, unitValues } from './quantities.ts';
import { bundleType } from './types.ts';
import type { CompilationUnit } from './unit.ts';

type Entry<K extends keyof Bundle> = Bundle[K] extends (infer T)[] ? T : never;

/** Text as a member only where it was given. */
export function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

export function unitEntry(unit: CompilationUnit, node: ast.Unit): Entry<'units'> {
  const measure = measureOf(node) ?? { name: node.name, dimension: '', factor: { numerator: 1n, denominator: 1n } };
  return { ...declared(unit, node), ...unitValues(measure), base: unitName(baseOf(node) ?? measure) };
}

/** The unit that counts the dimension: a declared one that is so itself, else that of the standard. */
function baseOf(node: ast.Unit): Measure | undefined {
  const measure = measureOf(node);
  if (!measure) return undefined;
  const root = rootOf(node);
  const isBase = root && printExact(root.factor) === '1';
  return isBase ? root : coherentUnit(measure.dimension);
}

function rootOf(node: ast.Unit): Measure | undefined {
  let current = node;
  for (let steps = 0; current.base?.ref && steps < 50; steps++) current = current.base.ref;
  return measureOf(current);
}

export function term(unit: CompilationUnit, node: ast.Term): Entry<'terms'> {
  return { ...declared(unit, node, [...node.bases, ...node.marks]), kind: english(node.kind) as 'ground' };
}

export function enumeration(unit: CompilationUnit, node: ast.Enum): Entry<'enums'> {
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    members: node.members.map((each) => ({ name: each.name, labels: labelsOf(each.labels) })),
  };
}

/** An entity or act with its own facts; those of its parents stand with the parents. */
export function subject(unit: CompilationUnit, node: ast.Entity | ast.Act): Entry<'acts'> {
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    ...(node.parent?.ref ? { parent: qualifiedName(node.parent.ref) } : {}),
    facts: node.facts.map((each) => fact(unit, each)),
  };
}

function fact(unit: CompilationUnit, node: ast.Fact): FactDeclaration {
  const by = node.authority?.ref ? { by: qualifiedName(node.authority.ref) } : {};
  return {
    name: node.name,
    labels: labelsOf(node.labels),
    type: bundleType(unit.typer.typeOfFact(node)),
    ...(node.judged ? { judgement: by } : {}),
    basis: citations(unit, node.citations),
  };
}

export function instrument(unit: CompilationUnit, node: ast.Instrument): Instrument {
  return {
    ...declared(unit, node, node.marks),
    kind: english(node.kind ?? 'policy') as Instrument['kind'],
    ...given('number', node.number),
    aliases: [...node.aliases],
    delegations: citations(unit, node.delegations),
    ...given('page', node.page),
    held: [...node.held],
  };
}

export function amendment(unit: CompilationUnit, node: ast.Amendment): Entry<'amendments'> {
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    amends: unit.names(node.amends),
    ...given('number', node.number),
    ...given('billed', readDate(node.billed)),
    ...given('promulgated', readDate(node.promulgated)),
    ...given('inForce', readDate(node.inForce)),
  };
}
