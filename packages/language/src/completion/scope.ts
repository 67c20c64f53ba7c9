import type { AstNode } from 'langium';
import type { Assignment, Fact, Member, NameRef } from '../generated/ast.ts';
import { definitionsOn, membersOf, variablesAt } from '../names/candidates.ts';
import type { NamedDeclaration } from '../names/name-index.ts';
import { factsOf, subjectOf } from '../names/subject.ts';
import type { Type } from '../types/type.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { declaredElsewhere } from './elsewhere.ts';
import { rankOf } from './rank.ts';
import type { Scratch } from './scratch.ts';
import { fitOf, wantedAt } from './wanted.ts';

/** How near to the place a name is declared. */
export type Nearness = 'member' | 'variable' | 'fact' | 'definition' | 'own' | 'imported' | 'elsewhere';

/** A name that may stand at a place. */
export interface ScopedName {
  name: string;
  node: AstNode;
  nearness: Nearness;
  /** The namespace of what is declared elsewhere. */
  namespace?: string;
  /** 0 fits the place, 1 may, 2 hardly does. */
  rank: number;
}

/** Where the names are looked for. */
interface Around {
  workspace: Workspace;
  document: SourceDocument;
  scratch: Scratch;
  /** What has been typed, folded: of the many names that are not imported, only those are offered that have it in them. */
  typed: string;
}

/**
 * The names that may stand at a place. After a qualifier ("jp.law.") those of that namespace; else what is in scope, and what other namespaces
 * declare when they are imported.
 */
export function namesAt(around: Around, qualifier: string): ScopedName[] {
  const { node, property, index } = around.scratch;
  const { typer } = around.workspace;
  switch (node.$type) {
    case 'NameRef':
      return inExpression(node as NameRef, around);
    case 'Member':
      return parts(typer.typeOf((node as Member).receiver), around);
    case 'Assignment':
      return inPath(node as Assignment, index, around);
    default:
      return declared(around, around.workspace.resolver.accepted(node, property), qualifier);
  }
}

function inExpression(node: NameRef, around: Around): ScopedName[] {
  const { typer, resolver } = around.workspace;
  const members = membersOf(typer.expected(node));
  if (isGiven(node)) return members.map((each) => scoped(each, 'member', 0));
  const wanted = wantedAt(typer, node);
  const fit = (fact: Fact) => Math.max(fitOf(typer.typeOfFact(fact), wanted), members.length > 0 ? 1 : 0);
  return [
    ...members.map((each) => scoped(each, 'member', wanted.many && !inBrackets(node) ? 1 : 0)),
    ...variablesAt(node).map((each) => scoped(each, 'variable', 0)),
    ...factsOf(subjectOf(node)).map((each) => scoped(each, 'fact', fit(each))),
    ...declared(around, resolver.accepted(node, 'target'), ''),
  ];
}

/** What a scenario gives or expects is a value, not worked out from others. */
function isGiven(node: AstNode): boolean {
  for (let current: AstNode | undefined = node; current; current = current.$container)
    if (current.$type === 'Scenario') return true;
  return false;
}

function inBrackets(node: AstNode): boolean {
  return node.$container?.$type === 'CollectionLiteral';
}

/** Facts of a party, and what is defined on it; the sectors of a list. */
function parts(type: Type, around: Around): ScopedName[] {
  if (type.kind === 'sector-list') return membersOf(type).map((each) => scoped(each, 'member', 0));
  if (type.kind !== 'entity') return [];
  const visible = namespacesOf(around).flatMap((each) => around.workspace.names.declarationsIn(each));
  return [
    ...factsOf(type.entity).map((each) => scoped(each, 'fact', 0)),
    ...definitionsOn(type.entity, visible).map((each) => scoped(each, 'definition', 0)),
  ];
}

function inPath(node: Assignment, index: number, around: Around): ScopedName[] {
  const { typer } = around.workspace;
  const holder = index > 0 ? typer.typeOfFact(node.path[index - 1]?.ref) : inObject(node, around);
  const facts = holder ? (holder.kind === 'entity' ? factsOf(holder.entity) : []) : factsOf(subjectOf(node));
  const given = new Set(
    node.$container.assignments.flatMap((each) => (each !== node && each.path.length === 1 ? [each.path[0]?.ref] : [])),
  );
  return facts.map((each) => scoped(each, 'fact', index === 0 && given.has(each) ? 2 : 0));
}

function inObject(node: Assignment, { workspace }: Around): Type | undefined {
  const holder = node.$container;
  return holder.$type === 'ObjectValue' ? (workspace.typer.expected(holder) ?? { kind: 'unknown' }) : undefined;
}

function scoped(node: AstNode & { name: string }, nearness: Nearness, rank: number): ScopedName {
  return { name: node.name, node, nearness, rank };
}

/** The namespaces that the file sees, its own first. */
export function namespacesOf({ document: { root } }: Pick<Around, 'document'>): string[] {
  return [...new Set([root.namespace?.name ?? '', ...root.imports.map((each) => each.namespace)])];
}

function declared(around: Around, types: ReadonlySet<string>, qualifier: string): ScopedName[] {
  const { names } = around.workspace;
  const seen = namespacesOf(around);
  const wanted = qualifier === '' ? seen : seen.filter((each) => `${each}.` === qualifier);
  const found: ScopedName[] = [];
  const add = (each: NamedDeclaration, nearness: Nearness, namespace?: string): void => {
    const rank = types.has(each.$type) ? rankOf(each, around.scratch, around.workspace.typer) : undefined;
    if (rank !== undefined)
      found.push({ name: each.name, node: each, nearness, rank, ...(namespace ? { namespace } : {}) });
  };
  for (const namespace of wanted)
    for (const each of names.declarationsIn(namespace)) add(each, namespace === seen[0] ? 'own' : 'imported');
  if (qualifier === '')
    for (const { namespace, declaration } of declaredElsewhere(around.workspace, types, seen, around.typed))
      add(declaration, 'elsewhere', namespace);
  return found;
}
