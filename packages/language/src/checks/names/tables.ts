import type { AstNode } from 'langium';
import type { SourceFile } from '../../generated/ast.ts';
import type { NamedDeclaration } from '../../names/name-index.ts';
import type { CheckContext } from '../check.ts';

/** What a file sees of some kinds without qualification: its own namespace and the imported ones. */
export function visibleTo(
  file: SourceFile,
  types: ReadonlySet<string>,
  { workspace: { names } }: CheckContext,
): NamedDeclaration[] {
  return seenNamespaces(file).flatMap((namespace) => names.declarationsIn(namespace, types));
}

/** The namespaces whose names need no qualification in a file. */
export function seenNamespaces(file: SourceFile): string[] {
  return [...new Set([file.namespace?.name ?? '', ...file.imports.map((each) => each.namespace)])];
}

/** Lines on which the parser lost its way: names on them may not be names at all. */
export function brokenLines(context: CheckContext): ReadonlySet<number> {
  const { parserErrors } = context.document.langium.parseResult;
  return context.once(
    `broken-lines ${context.document.uri}`,
    () => new Set(parserErrors.map((each) => (each.token.startLine ?? 0) - 1)),
  );
}

/** Does the node stand within the other? */
export function standsIn(node: AstNode, holder: AstNode): boolean {
  for (let current: AstNode | undefined = node; current; current = current.$container)
    if (current === holder) return true;
  return false;
}
