import type { AstNode } from 'langium';
import { Declaration, FeftaAstReflection, SourceFile } from '../generated/ast.ts';
import type { ReferenceSpot } from '../workspace/document.ts';
import type { CheckContext } from './check.ts';

/** For checks that look at all references of a file: run for each declaration, only what has changed is looked at again. */
export const PER_DECLARATION: readonly (Declaration['$type'] | 'SourceFile')[] = [
  SourceFile.$type,
  ...(new FeftaAstReflection().getAllSubTypes(Declaration.$type) as Declaration['$type'][]),
];

/** The references in a declaration; of a file those outside of all declarations. */
export function referencesIn(node: AstNode, { document }: CheckContext): readonly ReferenceSpot[] {
  return document.referencesByUnit.get(node.$type === SourceFile.$type ? undefined : node) ?? [];
}
