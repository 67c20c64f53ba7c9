import type { AstNode } from 'langium';
import { memberGroups } from '../checks/names/members.ts';
import type { Act, Entity, Fact, Instrument, Subject, Variable } from '../generated/ast.ts';
import { type Mention, namesOfInstrument } from '../mentions/mention.ts';
import { periodsOf } from '../mentions/words.ts';
import { fileOf, type NamedDeclaration } from '../names/name-index.ts';
import { descends, factNamed, subjectOf } from '../names/subject.ts';
import { childrenOf } from '../workspace/symbols.ts';
import { allNodes, type Workspace } from '../workspace/workspace.ts';

/** What has the name already, where no two may have one name; undefined where the name is free. */
export function neighbourCalled(
  workspace: Workspace,
  { thing, role, called }: Mention,
  name: string,
): AstNode | undefined {
  switch (thing.kind) {
    case 'period':
      return periodsOf(thing.rule, name)[0];
    case 'namespace':
      return workspace.documents.find(({ root }) => root.namespace?.name === name)?.root.namespace;
    case 'code':
      return undefined;
    case 'declared':
      return ofDeclared(workspace, thing.node, name, role === 'other-name' || called !== thing.node.name);
  }
}

function ofDeclared(workspace: Workspace, node: AstNode, name: string, isOtherName: boolean): AstNode | undefined {
  switch (node.$type) {
    case 'Fact':
      return factOf(workspace, (node as Fact).$container, name);
    case 'Variable':
      return aroundVariable(node as Variable, name);
    case 'Instrument':
      return (
        instrumentOf(workspace, node as Instrument, name) ??
        (isOtherName ? undefined : declaredBeside(workspace, node, name))
      );
    default:
      return node.$container?.$type === 'SourceFile' ? declaredBeside(workspace, node, name) : memberBeside(node, name);
  }
}

function namespaceOf(node: AstNode): string {
  return fileOf(node).namespace?.name ?? '';
}

function declaredBeside(workspace: Workspace, node: AstNode, name: string): NamedDeclaration | undefined {
  return workspace.names.inNamespace(namespaceOf(node), name)[0];
}

/** No two instruments of a namespace share a name or another name. */
function instrumentOf(workspace: Workspace, node: Instrument, name: string): AstNode | undefined {
  const namespace = namespaceOf(node);
  return [...allNodes<Instrument>(workspace, 'Instrument')].find(
    (each) => namesOfInstrument(each).includes(name) && namespaceOf(each) === namespace,
  );
}

/** A fact of the act or entity, of what it descends from, or of what descends from it. */
function factOf(workspace: Workspace, subject: Subject, name: string): AstNode | undefined {
  const known = factNamed(subject, name);
  if (known) return known;
  const all: Subject[] = [...allNodes<Act>(workspace, 'Act'), ...allNodes<Entity>(workspace, 'Entity')];
  for (const each of all) {
    const fact = each.facts.find((candidate) => candidate.name === name);
    if (fact && descends(each, subject)) return fact;
  }
  const hides = (variable: Variable) => variable.name === name && descends(subjectOf(variable), subject);
  return [...allNodes<Variable>(workspace, 'Variable')].find(hides);
}

/** A variable around it or within its reach, or a fact that it would hide. */
function aroundVariable(variable: Variable, name: string): AstNode | undefined {
  for (let current: AstNode | undefined = variable.$container; current; current = current.$container) {
    const outer = (current as { variable?: Variable }).variable;
    if (outer?.name === name) return outer;
  }
  return factNamed(subjectOf(variable), name) ?? variableWithin(variable.$container, name);
}

function variableWithin(node: AstNode, name: string): AstNode | undefined {
  for (const child of childrenOf(node)) {
    if (child.$type === 'Variable' && (child as Variable).name === name) return child;
    const inner = variableWithin(child, name);
    if (inner) return inner;
  }
  return undefined;
}

function memberBeside(node: AstNode, name: string): AstNode | undefined {
  const holder = node.$container;
  if (!holder) return undefined;
  const group = memberGroups(holder).find(({ own }) => own.some((each) => each.node === node));
  return [...(group?.before ?? []), ...(group?.own ?? [])].find((each) => each.name === name)?.node;
}
