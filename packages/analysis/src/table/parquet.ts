import { type FileMetaData, parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { ROW } from './faults.ts';
import { PackedRows } from './packed.ts';
import { cellOf, NO_TEXT } from './parquet-cells.ts';
import { columnsOf, type ParquetColumn, withoutDecimals } from './parquet-columns.ts';
import { type OpenedTable, sameColumn, type TableProblem } from './table.ts';

/** How pages may be compressed. */
const CODECS = new Set(['UNCOMPRESSED', 'SNAPPY']);

export interface ParquetOptions {
  /** No more rows than that are read. */
  most: number;
  /** Lets others have their turn. */
  breathe(): Promise<void>;
}

/**
 * Reads a Parquet file as a table: column by column, one group of rows after the other. A value that no cell says exactly (a binary fraction of more than 15
 * digits, bytes that are no text) makes its row one that cannot be read.
 */
export async function openParquet(bytes: Uint8Array, { most, breathe }: ParquetOptions): Promise<OpenedTable> {
  const failed = (problem: TableProblem): OpenedTable => ({ ok: false, problem });
  try {
    const told = parquetMetadata(bytes);
    const metadata = withoutDecimals(told);
    const codec = metadata.row_groups.flatMap(({ columns }) => columns.map((each) => each.meta_data?.codec ?? ''));
    const unknown = codec.find((each) => !CODECS.has(each));
    if (unknown !== undefined) return failed({ why: 'codec', codec: unknown });
    const { columns, others } = columnsOf(parquetSchema(told));
    if (others.length > 0) return failed({ why: 'column-types', columns: others });
    if (columns.length === 0) return failed({ why: 'no-header' });
    const names = columns.map(({ name }) => name.trim());
    const twice = sameColumn(names);
    if (twice !== undefined) return failed({ why: 'same-columns', column: twice });
    const rows = new PackedRows();
    let start = 0;
    for (const { num_rows: count } of metadata.row_groups) {
      const last = Math.min(start + Number(count), most);
      for (; start < last; start = Math.min(start + AT_ONCE, last))
        await readRows({ bytes, metadata, columns, start, end: Math.min(start + AT_ONCE, last) }, rows, breathe);
    }
    return { ok: true, columns: names, size: rows.size, lines: () => rows.lines() };
  } catch (error) {
    // The library throws errors of no class of its own about files that are damaged.
    return failed({ why: 'damaged', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** Rows that are read at once: a group as DuckDB writes it, whose pages are as large; larger groups of others have smaller pages, which are passed over. */
const AT_ONCE = 125_000;

/** Rows of one group of a file. */
interface Part {
  bytes: Uint8Array;
  metadata: FileMetaData;
  columns: readonly ParquetColumn[];
  /** The rows [start, end) of the file. */
  start: number;
  end: number;
}

async function readRows(part: Part, rows: PackedRows, breathe: () => Promise<void>): Promise<void> {
  const { columns, start, end } = part;
  const values: ArrayLike<unknown>[] = [];
  for (const column of columns) {
    values.push(await columnOf(part, column));
    await breathe();
  }
  for (let at = 0; at < end - start; at++) {
    rows.add(rowOf(columns, values, at));
    if (at % 1000 === 0) await breathe();
  }
}

function rowOf(columns: readonly ParquetColumn[], values: readonly ArrayLike<unknown>[], at: number) {
  const cells: string[] = [];
  for (const [index, { name, kind }] of columns.entries()) {
    const cell = cellOf(values[index]?.[at], kind);
    if (cell === undefined) return ROW.inexact(name, shown(values[index]?.[at]));
    cells.push(cell);
  }
  return cells;
}

const shown = (value: unknown): string => (typeof value === 'symbol' ? '…' : JSON.stringify(value));

/** The values of a column, by the number of the row in the part. */
async function columnOf({ bytes, metadata, start, end }: Part, { name }: ParquetColumn): Promise<ArrayLike<unknown>> {
  const found: unknown[] = new Array(end - start);
  let count = 0;
  // A copy: a Buffer of Node, which is such an array, has a slice that is none.
  const slice = (from: number, to?: number): ArrayBuffer => new Uint8Array(bytes.subarray(from, to)).buffer;
  await parquetRead({
    file: { byteLength: bytes.length, slice },
    metadata,
    columns: [name],
    rowStart: start,
    rowEnd: end,
    utf8: false,
    parsers: { stringFromBytes, dateFromDays: (days) => days as never },
    onChunk: ({ columnData, rowStart }) => {
      const from = rowStart - start;
      for (let at = Math.max(0, -from); at < columnData.length && from + at < found.length; at++) {
        found[from + at] = columnData[at];
        count++;
      }
    },
  });
  if (count !== found.length) throw new Error(`column ${name} has ${count} of ${found.length} values`);
  return found;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function stringFromBytes(bytes: Uint8Array | undefined): string {
  try {
    return bytes === undefined ? (bytes as never) : decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return NO_TEXT as never;
    throw error;
  }
}
