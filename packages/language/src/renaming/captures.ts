import { splitCitation } from '@fefta/law';
import type { AstNode, Reference } from 'langium';
import type { Fact, Member, NameRef, Variable } from '../generated/ast.ts';
import type { Mention } from '../mentions/mention.ts';
import { fileOf } from '../names/name-index.ts';
import { uriOf } from '../names/resolver.ts';
import { descends, subjectOf } from '../names/subject.ts';
import type { Type } from '../types/type.ts';
import type { Workspace } from '../workspace/workspace.ts';

/*
 * A new name must change the meaning of no other word. What the name means already where the thing is used stands in the way of the thing; and
 * the thing under its new name must not step before what other words mean.
 */

const LOCAL = new Set(['Fact', 'EnumMember', 'Sector', 'Variable']);

/** What the name means already at one of the places that use the thing. */
export function meaningAtUses(workspace: Workspace, uses: readonly Mention[], name: string): AstNode | undefined {
  for (const { thing, role, node, property, index } of uses) {
    const isReference = role === 'use' && '$refText' in Object(valueAt(node, property, index));
    if (thing.kind !== 'declared' || !isReference) continue;
    const found =
      workspace.resolver.resolve(node, property, name, index ?? 0) ?? visibleTo(workspace, thing.node, node, name);
    if (found && found !== thing.node) return found;
  }
  return undefined;
}

/** A declaration of whatever kind by that name hides those of other namespaces. */
function visibleTo({ names }: Workspace, thing: AstNode, node: AstNode, name: string): AstNode | undefined {
  return thing.$container?.$type === 'SourceFile' ? names.visible(uriOf(node), name)[0] : undefined;
}

function valueAt(node: AstNode, property: string, index: number | undefined): unknown {
  const value = (node as unknown as Record<string, unknown>)[property];
  return Array.isArray(value) ? value[index ?? 0] : value;
}

/** The node of a reference written with the name, elsewhere, that would come to mean the thing. */
export function captured(workspace: Workspace, { thing }: Mention, name: string): AstNode | undefined {
  if (thing.kind !== 'declared') return undefined;
  for (const { references } of workspace.documents) {
    for (const { node, property, reference } of references) {
      if (!isWritten(node, reference, name)) continue;
      const target = reference.ref;
      if (target && target !== thing.node && captures(workspace, thing.node, node, property, target)) return target;
    }
  }
  return undefined;
}

function isWritten(node: AstNode, { $refText }: Reference, name: string): boolean {
  if ($refText === name) return true;
  return node.$type === 'Citation' && $refText.startsWith(name) && splitCitation($refText).instrument === name;
}

/** Would the thing, under the name with which the reference is written, go before the present target? */
function captures(workspace: Workspace, thing: AstNode, node: AstNode, property: string, target: AstNode): boolean {
  switch (thing.$type) {
    case 'Fact':
      return factCaptures(workspace, thing as Fact, node, target);
    case 'EnumMember':
    case 'Sector':
      return node.$type === 'NameRef' && holderOf(workspace.typer.expected(node)) === thing.$container;
    case 'Variable':
      return node.$type === 'NameRef' && stands(node, (thing as Variable).$container) && !isMember(target);
    default:
      return thing.$container?.$type === 'SourceFile' && declarationCaptures(workspace, thing, node, property, target);
  }
}

function factCaptures({ typer }: Workspace, fact: Fact, node: AstNode, target: AstNode): boolean {
  const subject = fact.$container;
  if (node.$type === 'NameRef')
    return !isMember(target) && target.$type !== 'Variable' && descends(subjectOf(node as NameRef), subject);
  if (node.$type !== 'Member') return false;
  const type = typer.typeOf((node as Member).receiver);
  return type.kind === 'entity' && descends(type.entity, subject);
}

function isMember(target: AstNode): boolean {
  return target.$type === 'EnumMember' || target.$type === 'Sector';
}

/** The enum or sector list whose members the place of a name asks for. */
function holderOf(type: Type | undefined): AstNode | undefined {
  switch (type?.kind) {
    case 'enum':
      return type.enum;
    case 'sectors':
    case 'sector-list':
      return type.list;
    case 'set':
    case 'list':
      return holderOf(type.of);
    default:
      return undefined;
  }
}

function stands(node: AstNode, holder: AstNode): boolean {
  for (let current: AstNode | undefined = node; current; current = current.$container)
    if (current === holder) return true;
  return false;
}

/** A declaration of the file's own namespace, of whatever kind, hides an imported one; between two imported ones the name would be in doubt. */
function declarationCaptures(
  { resolver }: Workspace,
  thing: AstNode,
  node: AstNode,
  property: string,
  target: AstNode,
): boolean {
  if (LOCAL.has(target.$type)) return false;
  const file = fileOf(node);
  const own = file.namespace?.name ?? '';
  const namespace = fileOf(thing).namespace?.name ?? '';
  if (namespace === own) return true;
  const isImported =
    resolver.accepted(node, property).has(thing.$type) && file.imports.some((each) => each.namespace === namespace);
  return isImported && (fileOf(target).namespace?.name ?? '') !== own;
}
