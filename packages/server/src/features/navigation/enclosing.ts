import type { AstNode } from 'langium';

/** The declaration in which a node stands; undefined for what stands in none. */
export function declarationAround(node: AstNode): AstNode | undefined {
  for (let current: AstNode | undefined = node; current; current = current.$container)
    if (current.$container?.$type === 'SourceFile' && current.$containerProperty === 'declarations') return current;
  return undefined;
}

/** The nearest node of one of the types in which a node stands. */
export function nearest(node: AstNode, types: ReadonlySet<string>): AstNode | undefined {
  for (let current: AstNode | undefined = node; current; current = current.$container)
    if (types.has(current.$type)) return current;
  return undefined;
}
