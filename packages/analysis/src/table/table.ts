import type { RowFault } from '../population/model.ts';
import { findingEncoding, type TableEncoding, textOf } from './encoding.ts';
import { linesOf, type TableLine } from './lines.ts';
import { rowReader, type TableCase, type TableQuestion } from './row.ts';

/** A table of cases with the names of its columns. */
export interface Table {
  readonly columns: readonly string[];
  /** Bytes that are held. */
  readonly size: number;
  /** Its rows, from the first one on; undefined where there is nothing to tell yet. */
  lines(): Generator<TableLine | undefined>;
}

/** Why bytes are no table. */
export type TableProblem =
  /** Neither UTF-8 nor Shift_JIS; no names on the first line. */
  | { readonly why: 'encoding' | 'no-header' }
  | { readonly why: 'same-columns'; readonly column: string }
  /** Of a Parquet file: it cannot be read; how it is compressed; columns (with their types) of types that no cell has. */
  | { readonly why: 'damaged'; readonly detail: string }
  | { readonly why: 'codec'; readonly codec: string }
  | { readonly why: 'column-types'; readonly columns: readonly string[] };

export type OpenedTable = ({ readonly ok: true } & Table) | { readonly ok: false; readonly problem: TableProblem };

/** What separates the cells of a file, by its name; undefined where it is no table of text. */
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
  const column = sameColumn(columns);
  if (column !== undefined) return { ok: false, problem: { why: 'same-columns', column } };
  return { ok: true, columns, size: bytes.length, lines: () => withoutHead(bytes, encoding, delimiter) };
}

/** A name that two columns have. */
export const sameColumn = (names: readonly string[]): string | undefined =>
  names.find((name, index) => name !== '' && names.indexOf(name) < index);

function* withoutHead(bytes: Uint8Array, encoding: TableEncoding, delimiter: string): Generator<TableLine | undefined> {
  let isHead = true;
  for (const each of linesOf(textOf(bytes, encoding), delimiter))
    if (each && isHead) isHead = false;
    else yield each;
}

/** A row by its line: a case, or what keeps it from being one. */
export type TableRow = { readonly line: number } & (
  | { readonly json: TableCase }
  | { readonly faults: readonly RowFault[] }
);

/** The rows of a table as cases; undefined where there is nothing to tell yet. */
export function* tableRows(table: Table, question: TableQuestion): Generator<TableRow | undefined> {
  const read = rowReader(table.columns, question);
  for (const each of table.lines()) yield each && rowOf(each, read);
}

function rowOf(each: TableLine, read: ReturnType<typeof rowReader>): TableRow {
  const { line } = each;
  const row = 'fault' in each ? each.fault : read(each.cells);
  return 'code' in row ? { line, faults: [row] } : { line, json: row };
}
