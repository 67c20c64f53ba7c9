import type { AstNode } from 'langium';
import type { SourceFile } from '../../generated/ast.ts';
import type { NamedDeclaration } from '../../names/name-index.ts';
import type { CheckContext } from '../check.ts';

/** Declarations by namespace, in order of file and place. */
export function declarationsByNamespace(context: CheckContext): ReadonlyMap<string, readonly NamedDeclaration[]> {
  return context.once('declarations-by-namespace', () => {
    const table = new Map<string, NamedDeclaration[]>();
    for (const { root } of context.workspace.documents) {
      const namespace = root.namespace?.name ?? '';
      const known = table.get(namespace) ?? [];
      for (const each of root.declarations) if (each.$type !== 'ProvisionMark' && each.name) known.push(each);
      table.set(namespace, known);
    }
    return table;
  });
}

/** What a file sees without qualification: its own namespace and the imported ones. */
export function visibleTo(file: SourceFile, context: CheckContext): NamedDeclaration[] {
  const table = declarationsByNamespace(context);
  const namespaces = new Set([file.namespace?.name ?? '', ...file.imports.map((each) => each.namespace)]);
  return [...namespaces].flatMap((namespace) => table.get(namespace) ?? []);
}

/** Has a file of the workspace text that could not be parsed? References may then be lost. */
export function isBroken(context: CheckContext): boolean {
  return context.once('broken', () => context.workspace.documents.some((each) => hasErrors(each)));
}

export function hasErrors(document: CheckContext['document']): boolean {
  const { lexerErrors, parserErrors } = document.langium.parseResult;
  return document.refusal !== undefined || lexerErrors.length > 0 || parserErrors.length > 0;
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
