import { formatText } from '@fefta/language';
import type { ImportedItem, ImportedText } from '../model.ts';
import { itemText, type RegimeNames } from './items.ts';
import { labels } from './literal.ts';

/** A control list that is to become a file. */
export interface ListFile {
  namespace: string;
  /** Name of the list in the language. */
  name: string;
  labels: ImportedText;
  /** The entity that its items describe. */
  of?: string;
  imports: readonly string[];
  items: readonly ImportedItem[];
  regimes: RegimeNames;
}

export type Written = ReturnType<typeof formatText>;

/** What a declaration says until somebody cites the provision on which it rests. */
export const NO_BASIS = 'to do "根拠の規定が引かれていない / the provision is not cited"';

/** The file of a list that is not there yet, in the layout of the formatter. */
export function listText(file: ListFile): Written {
  const head = [`namespace ${file.namespace}`, ...file.imports.map((name) => `import ${name}`)].join('\n');
  const of = file.of === undefined ? '' : ` of ${file.of}`;
  const items = file.items.map((item) => itemText(item, file.regimes)).join('\n');
  return formatText(`${head}\n\ncontrol list ${file.name}${labels(file.labels)}${of} {\n${NO_BASIS}\n${items}\n}\n`);
}
