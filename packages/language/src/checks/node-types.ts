import type * as ast from '../generated/ast.ts';

/** The syntax-tree type with that name in the grammar. */
export type NodeOfType<T extends string> = T extends keyof ast.FeftaAstType ? ast.FeftaAstType[T] : never;
