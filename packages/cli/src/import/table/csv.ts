import { fail, ok, type Result } from '@fefta/project';
import { CsvError, parse } from 'csv-parse/sync';
import { IMPORT } from '../../messages/import.ts';
import type { Table, TableRow } from './rows.ts';

/** What the library gives with `info`. */
interface Line {
  record: string[];
  info: { lines: number };
}

/** Reads CSV with a head line; `shown` names the file in messages. */
export function readCsv(text: string, shown: string): Result<Table> {
  try {
    const lines = parse(text, { bom: true, info: true, skip_empty_lines: true, trim: true }) as unknown as Line[];
    const [head, ...body] = lines;
    if (!head || body.length === 0) return fail(IMPORT.noRows(shown));
    const columns = head.record;
    const twice = columns.find((name, index) => columns.indexOf(name) !== index);
    if (twice !== undefined) return fail(IMPORT.columnTwice(shown, twice));
    return ok({ columns, rows: body.map((line) => row(line, columns, shown)) });
  } catch (error) {
    if (error instanceof CsvError) return fail(IMPORT.csv(shown, Number(error.lines ?? 0), error.code));
    throw error;
  }
}

function row({ record, info }: Line, columns: readonly string[], shown: string): TableRow {
  const cells = columns.map((name, index) => [name, record[index] ?? ''] as const);
  return { place: IMPORT.line(shown, info.lines), cells: new Map(cells.filter(([, cell]) => cell !== '')) };
}
