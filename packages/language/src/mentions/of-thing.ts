import type { AstNode, Reference } from 'langium';
import type {
  CodeEntry,
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
import { findUses, type UsePlace } from '../workspace/uses.ts';
import { allNodes, type Workspace } from '../workspace/workspace.ts';
import { mentionsOfCodes } from './codes.ts';
import { mentionsIn, otherNames, ownName } from './in-node.ts';
import { type Mention, sameThing, type Thing } from './mention.ts';
import { mentionsOfReference } from './references.ts';
import { mentionOfUnit, mentionsOfDetail, periodsOf } from './words.ts';

/** Every place of the workspace that names the thing or mentions it, those that introduce it first. */
export function mentionsOf(workspace: Workspace, thing: Thing): Mention[] {
  switch (thing.kind) {
    case 'declared':
      return ofDeclared(workspace, thing.node);
    case 'period':
      return ofPeriod(workspace, thing.rule, thing.name);
    case 'namespace':
      return ofNamespace(workspace, thing.name);
    case 'code':
      return ofCode(workspace, thing);
  }
}

function ofDeclared(workspace: Workspace, node: AstNode): Mention[] {
  const others = node.$type === 'Instrument' ? otherNames(node as Instrument) : [];
  const uses = findUses(workspace, node).flatMap((use) => ofUse(workspace, use));
  const paths = node.$type === 'Fact' ? inPaths(workspace, node as Fact) : [];
  const means = ({ thing }: Mention) => thing.kind === 'declared' && thing.node === node;
  return [...ownName(node), ...others, ...[...uses, ...paths].filter(means)];
}

function ofUse({ typer }: Workspace, { node, property, index }: UsePlace): Mention[] {
  if (node.$type === 'QuantityLiteral') return mentionOfUnit(node as QuantityLiteral, typer);
  const value = (node as unknown as Record<string, Reference | Reference[]>)[property];
  const reference = Array.isArray(value) ? value[index ?? 0] : value;
  return reference ? mentionsOfReference(node, property, index, reference) : [];
}

/** Paths are plain texts to the grammar: no use of a fact is kept for them. */
function inPaths(workspace: Workspace, fact: Fact): Mention[] {
  const names = (detail: ExpectationDetail) =>
    [...detail.bearers, ...detail.missing].some((path) => path.includes(fact.name));
  return [...allNodes<ExpectationDetail>(workspace, 'ExpectationDetail')]
    .filter(names)
    .flatMap((each) => mentionsOfDetail(each, workspace.typer));
}

function ofPeriod(workspace: Workspace, rule: Rule, name: string): Mention[] {
  const details = findUses(workspace, rule).flatMap(({ node, property }) =>
    node.$type === 'Expectation' && property === 'rule' ? (node as Expectation).details : [],
  );
  const asked = details
    .filter((each) => each.period === name)
    .flatMap((each) => mentionsOfDetail(each, workspace.typer).filter(({ property }) => property === 'period'));
  return [...periodsOf(rule, name).flatMap(ownName), ...asked];
}

function ofNamespace(workspace: Workspace, name: string): Mention[] {
  const thing: Thing = { kind: 'namespace', name };
  const found: Mention[] = [];
  for (const { root, references } of workspace.documents) {
    const { namespace, imports } = root;
    if (namespace?.name === name) found.push(...mentionsIn(namespace, workspace.typer));
    for (const each of imports) if (each.namespace === name) found.push(...mentionsIn(each, workspace.typer));
    for (const { node, property, reference } of references) {
      if (!reference.$refText.startsWith(`${name}.`)) continue;
      const holder = (node as unknown as Record<string, unknown>)[property];
      const index = Array.isArray(holder) ? holder.indexOf(reference) : undefined;
      const mentions = mentionsOfReference(node, property, index, reference);
      found.push(...mentions.filter((each) => sameThing(each.thing, thing)));
    }
  }
  return found.sort((a, b) => Number(b.role === 'name') - Number(a.role === 'name'));
}

function ofCode(workspace: Workspace, thing: Extract<Thing, { kind: 'code' }>): Mention[] {
  const { code, list } = thing;
  const nodes: AstNode[] = [
    ...list.entries.filter((each: CodeEntry) => each.code === code || each.parent === code),
    ...[...allNodes<GroupMember>(workspace, 'GroupMember')].filter((each) => each.code === code),
    ...[...allNodes<SectorEntry>(workspace, 'SectorEntry')].filter((each) => each.first === code || each.last === code),
    ...[...allNodes<CodeLiteral>(workspace, 'CodeLiteral')].filter((each) => each.value === code),
  ];
  const found = nodes.flatMap((each) => mentionsOfCodes(each, workspace.typer));
  return found.filter((each) => sameThing(each.thing, thing));
}
