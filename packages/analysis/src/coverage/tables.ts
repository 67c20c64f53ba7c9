import { type Provision, provisionsOf, type Statute } from '@fefta/law';
import type { NamedText } from './named-text.ts';

/** A statute with its appended tables; `of` are the texts whose tables those are that it has lost, `files` tells where their provisions stand. */
export interface WithTables {
  statute: Statute;
  of: readonly NamedText[];
  files: ReadonlyMap<Provision, string>;
}

/**
 * The statute with the appended tables (別表) of other texts of the same instrument, where it has lost its own: each table as the first of the others
 * has it.
 */
export function withTablesOf(statute: Statute, others: readonly NamedText[]): WithTables {
  const files = new Map<Provision, string>();
  const of = new Set<NamedText>();
  const numbers = new Set(statute.provisions.filter(isTable).map(({ number }) => number));
  const tables: Provision[] = [];
  for (const text of statute.lacks.includes('table') ? others : []) {
    const found = text.statute.provisions.filter((each) => isTable(each) && !numbers.has(each.number));
    for (const table of found) {
      for (const each of [table, ...provisionsOf(table)]) files.set(each, text.file);
      numbers.add(table.number);
    }
    if (found.length > 0) of.add(text);
    tables.push(...found);
  }
  return { statute: { ...statute, provisions: [...statute.provisions, ...tables] }, of: [...of], files };
}

function isTable({ kind }: Provision): boolean {
  return kind === 'table';
}
