import { spanOf, type TextEdit, writeQualified } from '@fefta/language';
import type { Sheet } from '../sheet.ts';

/** Imports namespaces below the imports that there are. */
export function importing(sheet: Sheet, namespaces: Iterable<string>): TextEdit[] {
  const lines = [...namespaces].map((each) => `${sheet.word('import')} ${writeQualified(each)}`);
  if (lines.length === 0) return [];
  const { imports, namespace } = sheet.document.root;
  const last = imports.at(-1) ?? namespace;
  return [last ? sheet.insert(spanOf(last).end, `\n${lines.join('\n')}`) : sheet.insert(0, `${lines.join('\n')}\n`)];
}
