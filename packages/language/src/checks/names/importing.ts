import type { Message, Suggestion } from '../../finding.ts';
import type { SourceFile } from '../../generated/ast.ts';
import { writeQualified } from '../../syntax/spelling.ts';
import { rangeOf, textOf, toRange } from '../../workspace/places.ts';
import type { CheckContext } from '../check.ts';

/** The namespaces that declare the name as one of the types, but that the file does not see. */
export function namespacesDeclaring(
  name: string,
  types: ReadonlySet<string>,
  file: SourceFile,
  context: CheckContext,
): string[] {
  const { names } = context.workspace;
  const seen = new Set([file.namespace?.name ?? '', ...file.imports.map((each) => each.namespace)]);
  return names.allNamespaces
    .filter((each) => each !== '' && !seen.has(each))
    .filter((each) => names.inNamespace(each, name).some((declaration) => types.has(declaration.$type)))
    .sort();
}

/** Adds the import below the others, in the spelling of the file. */
export function importing(namespace: string, file: SourceFile, context: CheckContext): Suggestion {
  const title: Message = { ja: `「${namespace}」を取り込む`, en: `Import '${namespace}'` };
  const last = file.imports.at(-1) ?? file.namespace;
  const japanese = last !== undefined && /^(取込|名前空間)/.test(textOf(last));
  const line = `${japanese ? '取込' : 'import'} ${writeQualified(namespace)}`;
  const { end } = last ? rangeOf(last) : toRange(0, 0, 0, 0);
  const newText = last ? `\n${line}` : `${line}\n`;
  return { title, edits: [{ uri: context.document.uri, range: { start: end, end }, newText }] };
}
