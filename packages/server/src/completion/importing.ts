import { type ast, spanOf, writeQualified } from '@fefta/language';
import type { TextEdit } from 'vscode-languageserver';
import type { AtPlace } from './at-place.ts';

/** The edit that adds an import below the others, in the spelling of the file. */
export function importEdit(namespace: string, { view: { document, text }, spelling }: AtPlace): TextEdit {
  const end = document.refusal ? endOfHead(text.getText()) : endOfImports(document.root);
  const at = text.positionAt(end);
  const line = `${spelling === 'ja' ? '取込' : 'import'} ${writeQualified(namespace)}`;
  const newline = /\r\n/.test(text.getText()) ? '\r\n' : '\n';
  return { range: { start: at, end: at }, newText: end > 0 ? `${newline}${line}` : `${line}${newline}` };
}

/** Where the imports end, or the namespace; 0 where there is neither. */
function endOfImports({ imports, namespace }: ast.SourceFile): number {
  const last = imports.at(-1) ?? namespace;
  return last ? spanOf(last).end : 0;
}

/** The same of a text that could not be read. */
function endOfHead(text: string): number {
  const last = [...text.matchAll(/^[ \t]*(?:namespace|import|名前空間|取込)[ \t][^\n\r]*/gm)].at(-1);
  return last ? last.index + last[0].trimEnd().length : 0;
}
