import type { AstNode } from 'langium';
import type { CheckContext } from './check.ts';

export interface Use {
  node: AstNode;
  property: string;
  uri: string;
}

/** Who refers to what, over all documents. */
export function usesOf(target: AstNode, context: CheckContext): readonly Use[] {
  const uses = context.once('uses', () => {
    const table = new Map<AstNode, Use[]>();
    for (const document of context.workspace.documents) {
      for (const { node, property, reference } of document.references) {
        const target = reference.ref;
        if (!target) continue;
        const known = table.get(target);
        const use = { node, property, uri: document.uri };
        if (known) known.push(use);
        else table.set(target, [use]);
      }
    }
    return table;
  });
  return uses.get(target) ?? [];
}
