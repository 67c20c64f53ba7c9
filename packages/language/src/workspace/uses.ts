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

/** Every reference in the workspace to the target, by document and place. */
export function findUses(workspace: Workspace, target: AstNode): UsePlace[] {
  const uses: UsePlace[] = [];
  for (const document of workspace.documents) {
    for (const { node, property, reference } of document.references) {
      if (reference.ref !== target) continue;
      const index = indexOf(node, property, reference);
      uses.push({ uri: document.uri, node, property, index, range: rangeOf(node, property, index) });
    }
  }
  return uses;
}

function indexOf(node: AstNode, property: string, reference: Reference): number | undefined {
  const holder = (node as unknown as Record<string, unknown>)[property];
  return Array.isArray(holder) ? holder.indexOf(reference) : undefined;
}
