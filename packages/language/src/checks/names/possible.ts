import type { AstNode } from 'langium';
import type { Assignment, Member, NameRef, Scenario } from '../../generated/ast.ts';
import { definitionsOn, membersOf, variablesAt } from '../../names/candidates.ts';
import { fileOf } from '../../names/name-index.ts';
import { actOfScenario, factsOf, lineage, subjectOf } from '../../names/subject.ts';
import type { Type } from '../../types/type.ts';
import type { CheckContext } from '../check.ts';
import { seenNamespaces, visibleTo } from './tables.ts';

/** What could stand in the place of a name: names, or why nothing should be said of it. */
export type Possible =
  | { kind: 'names'; names: readonly string[] }
  /** The value before the point has no parts. */
  | { kind: 'no-parts'; type: Type }
  /** What went before has an error of its own. */
  | { kind: 'unsure' };

const UNSURE: Possible = { kind: 'unsure' };

export function possibleNames(node: AstNode, property: string, position: number, context: CheckContext): Possible {
  switch (node.$type) {
    case 'NameRef':
      return inExpression(node as NameRef, context);
    case 'Member':
      return afterPoint(context.workspace.typer.typeOf((node as Member).receiver), node, context);
    case 'Assignment':
      return inPath(node as Assignment, position, context);
    default:
      return { kind: 'names', names: declaredNames(node, accepted(node, property, context), context) };
  }
}

export function accepted(node: AstNode, property: string, context: CheckContext): ReadonlySet<string> {
  return context.workspace.resolver.accepted(node, property);
}

function declaredNames(node: AstNode, types: ReadonlySet<string>, context: CheckContext): readonly string[] {
  const { names } = context.workspace;
  return context.once(`names ${context.document.uri} ${[...types].join(' ')}`, () =>
    seenNamespaces(fileOf(node)).flatMap((namespace) => names.namesIn(namespace, types)),
  );
}

function inExpression(node: NameRef, context: CheckContext): Possible {
  const expected = context.workspace.typer.expected(node);
  if (expected?.kind === 'unknown' || subjectIsUnsure(node)) return UNSURE;
  const names = [
    ...memberNames(expected),
    ...variablesAt(node).map((each) => each.name),
    ...factsOf(subjectOf(node)).map((fact) => fact.name),
    ...declaredNames(node, accepted(node, 'target', context), context),
  ];
  return { kind: 'names', names };
}

function memberNames(type: Type | undefined): string[] {
  return membersOf(type).map((each) => each.name);
}

function afterPoint(type: Type, node: AstNode, context: CheckContext): Possible {
  if (type.kind === 'unknown') return UNSURE;
  if (type.kind === 'sector-list') return { kind: 'names', names: memberNames(type) };
  if (type.kind !== 'entity') return { kind: 'no-parts', type };
  if (lineageIsUnsure(type.entity)) return UNSURE;
  const facts = factsOf(type.entity).map((fact) => fact.name);
  const definitions = definitionsOn(type.entity, visibleTo(fileOf(node), DEFINITIONS, context));
  return { kind: 'names', names: [...facts, ...definitions.map((each) => each.name)] };
}

function inPath(node: Assignment, position: number, context: CheckContext): Possible {
  const { typer } = context.workspace;
  if (position > 0) return afterPoint(typer.typeOfFact(node.path[position - 1]?.ref), node, context);
  if (node.$container.$type === 'ObjectValue') {
    const type = typer.expected(node.$container);
    return type?.kind === 'entity' ? afterPoint(type, node, context) : UNSURE;
  }
  if (subjectIsUnsure(node)) return UNSURE;
  return { kind: 'names', names: factsOf(subjectOf(node)).map((fact) => fact.name) };
}

const DEFINITIONS: ReadonlySet<string> = new Set(['Definition', 'Table']);

const HOLDERS = new Set(['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table', 'Property', 'Scenario']);

/** Is it not known whose facts the bare names are? That is said where the act or entity is named. */
function subjectIsUnsure(node: AstNode): boolean {
  let holder: AstNode | undefined = node;
  while (holder && !HOLDERS.has(holder.$type)) holder = holder.$container;
  if (!holder) return false;
  if (holder.$type === 'Scenario' && !actOfScenario(holder as Scenario)) return true;
  const subject = subjectOf(holder);
  return subject === undefined || lineageIsUnsure(subject);
}

function lineageIsUnsure(subject: Parameters<typeof lineage>[0]): boolean {
  return lineage(subject).some((each) => each.parent !== undefined && each.parent.ref === undefined);
}
