import type { AstNode } from 'langium';
import type {
  CodeLiteral,
  Expectation,
  ExpectationDetail,
  Fact,
  GroupMember,
  Instrument,
  QuantityLiteral,
  Rule,
  SectorEntry,
} from '../generated/ast.ts';
import type { Use } from '../incremental/use-index.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { mentionsOfCodes } from './codes.ts';
import { mentionsIn, otherNames, ownName } from './in-node.ts';
import { type Mention, sameThing, type Thing } from './mention.ts';
import { mentionsOfReference } from './references.ts';
import { mentionOfUnit, mentionsOfDetail, periodsOf } from './words.ts';

/** Where mentions are looked for. */
interface Scope {
  workspace: Workspace;
  documents: readonly SourceDocument[];
  /** Only the one document, by its URI. */
  only?: string;
}

/** Every place of the workspace that names the thing or mentions it, those that introduce it first. */
export function mentionsOf(workspace: Workspace, thing: Thing): Mention[] {
  return find({ workspace, documents: workspace.documents }, thing);
}

/** The places of one document that do. */
export function mentionsWithin(workspace: Workspace, document: SourceDocument, thing: Thing): Mention[] {
  const only = document.langium.uri.toString();
  return find({ workspace, documents: [document], only }, thing).filter(({ uri }) => uri === only);
}

function find(scope: Scope, thing: Thing): Mention[] {
  switch (thing.kind) {
    case 'declared':
      return ofDeclared(scope, thing.node);
    case 'period':
      return ofPeriod(scope, thing.rule, thing.name);
    case 'namespace':
      return ofNamespace(scope, thing.name);
    case 'code':
      return ofCode(scope, thing);
  }
}

function usesOf({ workspace, only }: Scope, target: AstNode): Use[] {
  const uses = workspace.uses.of(target);
  return only === undefined ? uses : uses.filter(({ uri }) => uri === only);
}

function nodesOf<T extends AstNode>({ documents }: Scope, type: T['$type']): T[] {
  return documents.flatMap((each) => (each.nodes.get(type) ?? []) as readonly T[]);
}

function ofDeclared(scope: Scope, node: AstNode): Mention[] {
  const others = node.$type === 'Instrument' ? otherNames(node as Instrument) : [];
  const uses = usesOf(scope, node).flatMap((use) => ofUse(scope, use));
  const paths = node.$type === 'Fact' ? inPaths(scope, node as Fact) : [];
  const means = ({ thing }: Mention) => thing.kind === 'declared' && thing.node === node;
  return [...ownName(node), ...others, ...[...uses, ...paths].filter(means)];
}

function ofUse({ workspace }: Scope, { node, property, reference }: Use): Mention[] {
  if (reference) return mentionsOfReference(node, property, positionOf(node, property, reference), reference);
  return node.$type === 'QuantityLiteral' ? mentionOfUnit(node as QuantityLiteral, workspace.typer) : [];
}

function positionOf(node: AstNode, property: string, reference: unknown): number | undefined {
  const holder = (node as unknown as Record<string, unknown>)[property];
  return Array.isArray(holder) ? holder.indexOf(reference) : undefined;
}

/** Paths are plain texts to the grammar: no use of a fact is kept for them. */
function inPaths(scope: Scope, fact: Fact): Mention[] {
  const names = (detail: ExpectationDetail) =>
    [...detail.bearers, ...detail.missing].some((path) => path.includes(fact.name));
  return nodesOf<ExpectationDetail>(scope, 'ExpectationDetail')
    .filter(names)
    .flatMap((each) => mentionsOfDetail(each, scope.workspace.typer));
}

function ofPeriod(scope: Scope, rule: Rule, name: string): Mention[] {
  const details = usesOf(scope, rule).flatMap(({ node, property }) =>
    node.$type === 'Expectation' && property === 'rule' ? (node as Expectation).details : [],
  );
  const asked = details
    .filter((each) => each.period === name)
    .flatMap((each) => mentionsOfDetail(each, scope.workspace.typer).filter(({ property }) => property === 'period'));
  return [...periodsOf(rule, name).flatMap(ownName), ...asked];
}

function ofNamespace({ workspace, documents }: Scope, name: string): Mention[] {
  const thing: Thing = { kind: 'namespace', name };
  const found: Mention[] = [];
  for (const { root, references } of documents) {
    const { namespace, imports } = root;
    if (namespace?.name === name) found.push(...mentionsIn(namespace, workspace.typer));
    for (const each of imports) if (each.namespace === name) found.push(...mentionsIn(each, workspace.typer));
    for (const { node, property, reference } of references) {
      if (!reference.$refText.startsWith(`${name}.`)) continue;
      const mentions = mentionsOfReference(node, property, positionOf(node, property, reference), reference);
      found.push(...mentions.filter((each) => sameThing(each.thing, thing)));
    }
  }
  return found.sort((a, b) => Number(b.role === 'name') - Number(a.role === 'name'));
}

function ofCode(scope: Scope, thing: Extract<Thing, { kind: 'code' }>): Mention[] {
  const { code, list } = thing;
  const nodes: AstNode[] = [
    ...list.entries.filter((each) => each.code === code || each.parent === code),
    ...nodesOf<GroupMember>(scope, 'GroupMember').filter((each) => each.code === code),
    ...nodesOf<SectorEntry>(scope, 'SectorEntry').filter((each) => each.first === code || each.last === code),
    ...nodesOf<CodeLiteral>(scope, 'CodeLiteral').filter((each) => each.value === code),
  ];
  const found = nodes.flatMap((each) => mentionsOfCodes(each, scope.workspace.typer));
  return found
    .filter((each) => sameThing(each.thing, thing))
    .sort((a, b) => Number(b.role === 'name') - Number(a.role === 'name'));
}
