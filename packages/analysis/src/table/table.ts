import type { RowFault } from '../population/model.ts';
import { findingEncoding, type TableEncoding, textOf } from './encoding.ts';
import { linesOf, type TableLine } from './lines.ts';
import { rowReader, type TableCase, type TableQuestion } from './row.ts';

/** A table whose first line names its columns. */
export interface Table {
  readonly bytes: Uint8Array;
  readonly encoding: TableEncoding;
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/** Why bytes are no table. */
export type TableProblem =
  /** Neither UTF-8 nor Shift_JIS. */
  { readonly why: 'encoding' | 'no-header' } | { readonly why: 'same-columns'; readonly column: string };

export type OpenedTable = ({ readonly ok: true } & Table) | { readonly ok: false; readonly problem: TableProblem };

/** What separates the cells of a file, by its name; undefined where it is no table. */
export function delimiterOf(name: string): string | undefined {
  return /\.csv$/i.test(name) ? ',' : /\.tsv$/i.test(name) ? '\t' : undefined;
}

/** Finds how the bytes are encoded, and their columns. In steps. */
export function* openingTable(bytes: Uint8Array, delimiter: string): Generator<void, OpenedTable> {
  const encoding = yield* findingEncoding(bytes);
  if (!encoding) return { ok: false, problem: { why: 'encoding' } };
  let head: TableLine | undefined;
  for (head of linesOf(textOf(bytes, encoding), delimiter)) {
    if (head) break;
    yield;
  }
  const columns = head && 'cells' in head ? head.cells.map((name) => name.trim()) : [];
  if (columns.length === 0) return { ok: false, problem: { why: 'no-header' } };
  const column = columns.find((name, index) => name !== '' && columns.indexOf(name) < index);
  if (column !== undefined) return { ok: false, problem: { why: 'same-columns', column } };
  return { ok: true, bytes, encoding, delimiter, columns };
}

/** A row by its line: a case, or what keeps it from being one. */
export type TableRow = { readonly line: number } & (
  | { readonly json: TableCase }
  | { readonly faults: readonly RowFault[] }
);

/** The rows of a table as cases, by their lines; undefined where there is nothing to tell yet. */
export function* tableRows(
  { bytes, encoding, delimiter, columns }: Table,
  question: TableQuestion,
): Generator<TableRow | undefined> {
  const read = rowReader(columns, question);
  let isHead = true;
  for (const each of linesOf(textOf(bytes, encoding), delimiter)) {
    if (!each) yield undefined;
    else if (isHead) isHead = false;
    else yield rowOf(each, read);
  }
}

function rowOf(each: TableLine, read: ReturnType<typeof rowReader>): TableRow {
  const { line } = each;
  const row = 'fault' in each ? each.fault : read(each.cells);
  return 'code' in row ? { line, faults: [row] } : { line, json: row };
}
