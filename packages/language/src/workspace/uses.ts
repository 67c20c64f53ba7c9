import type { AstNode, Reference } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { rangeOf } from './places.ts';
import type { Workspace } from './workspace.ts';

/** A reference to something, and where it stands. */
export interface UsePlace {
  uri: string;
  node: AstNode;
  property: string;
  index: number | undefined;
  /** Of the reference as written, with its namespace or article path where it has one. */
  range: Range;
}

/** Every use of the target in the workspace, by document and place. */
export function findUses(workspace: Workspace, target: AstNode): UsePlace[] {
  return workspace.uses.of(target).map(({ uri, node, property, reference }) => {
    const index = reference ? indexOf(node, property, reference) : undefined;
    return { uri, node, property, index, range: rangeOf(node, property, index) };
  });
}

function indexOf(node: AstNode, property: string, reference: Reference): number | undefined {
  const holder = (node as unknown as Record<string, unknown>)[property];
  return Array.isArray(holder) ? holder.indexOf(reference) : undefined;
}
