import type { AstNode } from 'langium';
import { fileOf } from '../../names/name-index.ts';
import { hasErrors } from '../../workspace/document.ts';
import { rangeOf } from '../../workspace/places.ts';
import { type Check, type CheckContext, check } from '../check.ts';

/** An import from which the file names nothing, a second import of a namespace, or the file's own. */
export const unusedImport: Check = check({
  code: 'unused-import',
  severity: 'warning',
  types: ['SourceFile'],
  run(file, context) {
    if (file.imports.length === 0 || hasErrors(context.document)) return;
    const used = namespacesUsed(context);
    const seen = new Set([file.namespace?.name ?? '']);
    for (const node of file.imports) {
      const name = node.namespace;
      if (!name || !context.workspace.names.hasNamespace(name)) continue;
      const why = seen.has(name)
        ? {
            ja: `「${name}」はすでに見えています。この取込は要りません。`,
            en: `'${name}' can be seen already: this import is not needed.`,
          }
        : {
            ja: `「${name}」の名前はこのファイルで使われていません。この取込は要りません。`,
            en: `Nothing of '${name}' is used in this file: the import is not needed.`,
          };
      if (seen.has(name) || !used.has(name)) {
        const title = { ja: '取込を消す', en: 'Remove the import' };
        const edits = [{ uri: context.document.uri, range: wholeLine(node, context), newText: '' }];
        context.report(node, why, { suggestion: { title, edits } });
      }
      seen.add(name);
    }
  },
});

function namespacesUsed(context: CheckContext): Set<string> {
  const { document, workspace } = context;
  const named = [...workspace.uses.namedBy(document.langium.uri.toString())];
  return new Set(named.map((target) => fileOf(target).namespace?.name ?? ''));
}

/** The import, with its line where it stands alone. */
function wholeLine(node: AstNode, context: CheckContext) {
  const range = rangeOf(node);
  const lines = context.document.langium.textDocument;
  const line = lines.getText({
    start: { line: range.start.line, character: 0 },
    end: { line: range.end.line + 1, character: 0 },
  });
  const around = line.slice(0, range.start.character) + line.slice(range.end.character);
  if (range.start.line !== range.end.line || around.trim() !== '') return range;
  return { start: { line: range.start.line, character: 0 }, end: { line: range.end.line + 1, character: 0 } };
}
