import type { Problem } from '@fefta/project';
import type { ImportedList } from '../model.ts';
import { findColumns } from './columns.ts';
import { readRows } from './items.ts';
import type { Table } from './rows.ts';

export type ReadTable = { ok: true; list: ImportedList; unused: string[] } | { ok: false; problems: Problem[] };

/** The control list that a table holds; `columns` says what stands where, as `number=項番`. */
export function readTable(table: Table, columns: readonly string[], shown: string): ReadTable {
  const found = findColumns(table.columns, columns, shown);
  if (!found.ok) return found;
  const read = readRows(table.rows, found.columns);
  return read.ok ? { ...read, unused: found.unused } : read;
}
