import type { AstNode } from 'langium';
import type { Use } from '../incremental/use-index.ts';
import type { CheckContext } from './check.ts';

/** Who refers to it, over all documents. */
export function usesOf(target: AstNode, context: CheckContext): readonly Use[] {
  return context.workspace.uses.of(target);
}

/** Does somebody refer to it in the way that is asked for? */
export function isUsed(target: AstNode, context: CheckContext, how: (use: Use) => boolean): boolean {
  return context.workspace.uses.some(target, how);
}
