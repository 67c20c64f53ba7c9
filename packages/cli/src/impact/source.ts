import { extname, join, resolve } from 'node:path';
import type { Result } from '@fefta/project';
import { parse } from 'csv-parse/sync';
import { IMPACT } from '../messages/impact.ts';
import type { Database } from './database.ts';
import { type Encoding, readHead, toUtf8 } from './encoding.ts';
import { Refusal } from './problem.ts';
import { quoted } from './quoting.ts';

/** A column of the population as it lies there. */
export interface SourceColumn {
  readonly name: string;
  /** Its name in SQL, where the table is called `p`. */
  readonly sql: string;
  readonly type: string;
}

/** Lines of a CSV that are no rows: too many or too few cells, broken quotes, bytes that are no text. */
export interface Rejected {
  readonly kind: 'ragged' | 'quotes' | 'encoding' | 'other';
  readonly count: number;
  readonly examples: readonly { line: number; text: string }[];
}

/** A table with its rows, `row_no` from 0. */
export interface Source {
  /** Its name in SQL. */
  readonly table: string;
  readonly kind: 'csv' | 'parquet';
  /** What stands between the cells of a CSV. */
  readonly delimiter?: string;
  readonly encoding: Encoding | undefined;
  readonly columns: readonly SourceColumn[];
  readonly rows: number;
  readonly rejected: readonly Rejected[];
  /** The lines of what was rejected, in order. */
  readonly rejectedLines: readonly number[];
}

export interface SourceOptions {
  file: string;
  encoding?: Encoding;
  delimiter?: string;
}

/** Makes a file (the population, if nothing else is said) a table of the database. */
export async function openSource(
  database: Database,
  options: SourceOptions,
  cwd: string,
  table = 'population',
): Promise<Source> {
  const file = resolve(cwd, options.file);
  const open = extname(file).toLowerCase() === '.parquet' ? openParquet : openCsv;
  return open(database, { ...options, path: file, table });
}

interface Opening extends SourceOptions {
  path: string;
  table: string;
}

async function openParquet(database: Database, { path: file, table, ...options }: Opening): Promise<Source> {
  taken(readHead(file, options.file, 'shift_jis'), true);
  await database.run(
    `CREATE VIEW ${table} AS SELECT * EXCLUDE (file_row_number), file_row_number AS row_no FROM read_parquet(${quoted(file)}, file_row_number = true)`,
  );
  const described = await database.rows(`DESCRIBE ${table}`);
  const columns = described
    .map(({ column_name, column_type }) => ({ name: String(column_name), type: String(column_type) }))
    .filter(({ name }) => name !== 'row_no')
    .map(({ name, type }) => ({ name, type, sql: `p."${name.replaceAll('"', '""')}"` }));
  const rows = await database.number(`SELECT count(*) FROM ${table}`);
  return { table, kind: 'parquet', encoding: undefined, columns, rows, rejected: [], rejectedLines: [] };
}

async function openCsv(database: Database, { path: file, table, ...options }: Opening): Promise<Source> {
  const { encoding, text } = taken(readHead(file, options.file, options.encoding));
  const delimiter = options.delimiter ?? (extname(file).toLowerCase() === '.tsv' ? '\t' : ',');
  const columns = headerOf(text, delimiter, options.file).map((name, i) => ({ name, sql: `p.c${i}`, type: 'VARCHAR' }));
  let read = file;
  if (encoding !== 'utf-8') {
    read = join(database.folder, `${table}.csv`);
    taken(await toUtf8(file, options.file, encoding, read));
  }
  const declared = columns.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  await database.run(
    `CREATE TABLE ${table}_rows AS SELECT * FROM read_csv(${quoted(read)}, auto_detect = false, header = true, delim = ${quoted(delimiter)}, ` +
      `quote = '"', escape = '"', strict_mode = true, columns = {${declared}}, ignore_errors = true, store_rejects = true, rejects_table = '${table}_rejects', rejects_scan = '${table}_scans')`,
  );
  await database.run(`CREATE VIEW ${table} AS SELECT *, rowid AS row_no FROM ${table}_rows`);
  const rows = await database.number(`SELECT count(*) FROM ${table}_rows`);
  return { table, kind: 'csv', delimiter, encoding, columns, rows, ...(await rejects(database, table)) };
}

/** What a result holds; what is wrong ends the work. */
function taken<T>(result: Result<T>, onlyIfMissing = false): T {
  if (result.ok) return result.value;
  if (onlyIfMissing && result.problem.code === 'impact-encoding') return undefined as T;
  throw new Refusal(result.problem);
}

function headerOf(text: string, delimiter: string, shown: string): string[] {
  let names: string[] | undefined;
  try {
    [names] = parse(text, { delimiter, bom: true, to: 1, relax_column_count: true }) as string[][];
  } catch {
    throw new Refusal(IMPACT.noHeader(shown));
  }
  if (names === undefined || names.every((name) => name.trim() === '')) throw new Refusal(IMPACT.noHeader(shown));
  const trimmed = names.map((name) => name.trim());
  const twice = trimmed.find((name, i) => name !== '' && trimmed.indexOf(name) < i);
  if (twice !== undefined) throw new Refusal(IMPACT.sameColumns(shown, twice));
  return trimmed;
}

const KINDS: Record<string, Rejected['kind']> = {
  'MISSING COLUMNS': 'ragged',
  'TOO MANY COLUMNS': 'ragged',
  'UNQUOTED VALUE': 'quotes',
  'INVALID ENCODING': 'encoding',
};

/** Each line counts once; broken quotes make a line seem wrong in other ways, too. */
async function rejects(database: Database, table: string): Promise<Pick<Source, 'rejected' | 'rejectedLines'>> {
  const found = await database.rows(
    `SELECT CAST(line AS DOUBLE) AS line, substr(min(CASE WHEN error_type = 'UNQUOTED VALUE' THEN '0' ELSE '1' END || CAST(error_type AS VARCHAR)), 2) AS kind, left(min(csv_line), 200) AS text FROM ${table}_rejects GROUP BY line ORDER BY line`,
  );
  const kinds = Map.groupBy(found, ({ kind }) => KINDS[String(kind)] ?? 'other');
  const rejected = [...kinds].map(([kind, of]) => ({
    kind,
    count: of.length,
    examples: of.slice(0, 3).map(({ line, text }) => ({ line: Number(line), text: String(text).trim() })),
  }));
  return { rejected, rejectedLines: found.map(({ line }) => Number(line)) };
}

/**
 * The line on which a row stands, the header being line 1. Lines without anything, and line breaks within quotes, are not counted: so
 * counts the reader of the table.
 */
export function lineOf({ kind, rejectedLines }: Source, row: number): number {
  if (kind === 'parquet') return row + 1;
  let line = row + 2;
  for (const rejected of rejectedLines) {
    if (rejected > line) break;
    line += 1;
  }
  return line;
}
