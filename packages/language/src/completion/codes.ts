import type { AstNode } from 'langium';
import type { CodeList, Group, Regime, SectorList } from '../generated/ast.ts';
import type { Type } from '../types/type.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { namespacesOf } from './scope.ts';

/** The code lists of which a code may stand at the place of a node, where its neighbours tell. */
export function codeListsAt(workspace: Workspace, node: AstNode): CodeList[] {
  const { $container: holder } = node;
  switch (node.$type) {
    case 'SectorEntry':
      return listOf(holder?.$container as SectorList | undefined);
    case 'GroupMember':
      return listOf(holder as Group | undefined);
    case 'CodeEntry':
      return [holder as CodeList];
    default:
      return ofType(workspace.typer.expected(node));
  }
}

/** All code lists that the file sees. */
export function codeListsOf({ names }: Workspace, document: SourceDocument): CodeList[] {
  const visible = namespacesOf({ document }).flatMap((each) => names.declarationsIn(each));
  return visible.filter((each): each is CodeList => each.$type === 'CodeList');
}

function listOf(holder: SectorList | Group | Regime | undefined): CodeList[] {
  const list = holder?.list?.ref;
  return list ? [list] : [];
}

function ofType(type: Type | undefined): CodeList[] {
  if (type?.kind === 'set' || type?.kind === 'list') return ofType(type.of);
  if (type?.kind === 'code-list') return [type.list];
  if (type?.kind === 'group') return listOf(type.group);
  return type?.kind === 'codes' && type.list ? [type.list] : [];
}
