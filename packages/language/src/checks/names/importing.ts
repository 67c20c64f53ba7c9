import type { Message, Suggestion } from '../../finding.ts';
import type { SourceFile } from '../../generated/ast.ts';
import { rangeOf, textOf, toRange } from '../../workspace/places.ts';
import type { CheckContext } from '../check.ts';
import { writeQualified } from './spelling.ts';
import { declarationsByNamespace } from './tables.ts';

/** The namespaces that declare the name as one of the types, but that the file does not see. */
export function namespacesDeclaring(
  name: string,
  types: ReadonlySet<string>,
  file: SourceFile,
  context: CheckContext,
): string[] {
  const table = context.once('namespaces-by-name', () => {
    const byName = new Map<string, { namespace: string; type: string }[]>();
    for (const [namespace, declarations] of declarationsByNamespace(context)) {
      for (const each of declarations) {
        const known = byName.get(each.name);
        if (known) known.push({ namespace, type: each.$type });
        else byName.set(each.name, [{ namespace, type: each.$type }]);
      }
    }
    return byName;
  });
  const seen = new Set([file.namespace?.name ?? '', ...file.imports.map((each) => each.namespace)]);
  const found = (table.get(name) ?? []).filter(
    (each) => types.has(each.type) && each.namespace !== '' && !seen.has(each.namespace),
  );
  return [...new Set(found.map((each) => each.namespace))].sort();
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
