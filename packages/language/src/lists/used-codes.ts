import type { AstNode } from 'langium';
import type { CodeList } from '../generated/ast.ts';
import type { Typer } from '../types/typer.ts';

/** A code that a node names, the property in which it stands, and the list whose code it should be. */
export interface UsedCode {
  code: string;
  property: string;
  list: CodeList;
}

/** Types of nodes that name codes. */
export const USERS = ['SectorEntry', 'GroupMember', 'CodeLiteral'] as const;

type User = AstNode & { code?: string; first?: string; last?: string; value?: string };

/** The codes that the node names, where it is known of which list. */
export function usedCodes(node: User, typer: Typer): UsedCode[] {
  const list = listFor(node, typer);
  const properties =
    node.$type === 'SectorEntry' ? ['first', 'last'] : node.$type === 'GroupMember' ? ['code'] : ['value'];
  if (!list) return [];
  return properties.flatMap((property) => {
    const code = node[property as 'code'];
    return code ? [{ code, property, list }] : [];
  });
}

function listFor(node: User, typer: Typer): CodeList | undefined {
  if (node.$type === 'CodeLiteral') {
    const type = typer.typeOf(node as never);
    return type.kind === 'codes' ? type.list : undefined;
  }
  const holder = node.$type === 'GroupMember' ? node.$container : node.$container?.$container;
  return (holder as { list?: { ref?: CodeList } } | undefined)?.list?.ref;
}
