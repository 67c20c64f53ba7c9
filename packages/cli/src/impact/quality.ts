import { isBad } from './answers.ts';
import type { Place } from './cells.ts';
import type { Database } from './database.ts';
import type { GivenList } from './lists.ts';
import type { Places } from './places.ts';
import { lineOf, type Source } from './source.ts';

/** Something that is wrong with rows of the population. */
export interface Trouble {
  readonly kind:
    | 'bad-value'
    | 'duplicate-key'
    /** Of items: without a key, or with one that no row has. Of rows: some item cannot be used. */
    | 'no-key'
    | 'unknown-key'
    | 'bad-items'
    | Source['rejected'][number]['kind'];
  /** The fact, and the column in which it stands. */
  readonly fact?: string;
  readonly column?: string;
  readonly count: number;
  readonly examples: readonly { line: number; text: string }[];
}

export interface Quality {
  /** Rows and lines of the file, the header aside. */
  readonly rows: number;
  readonly usable: number;
  readonly troubles: readonly Trouble[];
  /** Cells that say nothing, by fact. */
  readonly empty: readonly { fact: string; count: number }[];
}

const EXAMPLES = 3;

/** Counts what is wrong with the rows, with the first examples of each kind. `key`: SQL of the key, in the population. */
export async function qualityOf(
  database: Database,
  source: Source,
  { found }: Places,
  lists: readonly GivenList[],
  key: string | undefined,
): Promise<Quality> {
  const bad = lists.map((_, i) => `bad_${found.length + i}`);
  const wanted = ['twice', `NOT (${isBad(found.length + lists.length)})`, ...bad];
  const table = { view: 'facts', source };
  const { troubles, empty, counts } = await countsOf(database, table, found, wanted);
  const [twice = 0, usable = 0, ...ofLists] = counts;
  const shown = key ?? 'NULL';
  if (twice > 0)
    troubles.push({ kind: 'duplicate-key', count: twice, examples: await examplesOf(database, table, 'twice', shown) });
  for (const [i, count] of ofLists.entries()) {
    if (count === 0) continue;
    const examples = await examplesOf(database, table, bad[i] ?? '', shown);
    troubles.push({ kind: 'bad-items', fact: lists[i]?.list.fact ?? '', count, examples });
  }
  return { rows: rowsOf(source), usable, troubles, empty };
}

/** Rows and lines of a file, the header aside. */
export const rowsOf = ({ rows, rejected }: Source): number =>
  rows + rejected.reduce((sum, { count }) => sum + count, 0);

/** A view with `row_no` and `bad_0` … for each place, and the table of which it is one. */
export interface Checked {
  readonly view: string;
  readonly source: Source;
}

/** Bad and empty cells, lines that are none, and how many rows there are for each of the conditions. */
export async function countsOf(
  database: Database,
  { view, source }: Checked,
  found: readonly Place[],
  conditions: readonly string[],
): Promise<{ troubles: Trouble[]; empty: Quality['empty']; counts: number[] }> {
  const all = [...conditions, ...found.map((_, i) => `bad_${i}`), ...found.map(({ column }, i) => isEmpty(column, i))];
  const list = all.map((condition, i) => `CAST(count(*) FILTER (${condition}) AS DOUBLE) AS n_${i}`);
  const [row = {}] = list.length === 0 ? [] : await database.rows(`SELECT ${list.join(', ')} FROM ${view}`);
  const count = (i: number): number => Number(row[`n_${i}`] ?? 0);
  const troubles: Trouble[] = source.rejected.map(({ kind, count, examples }) => ({ kind, count, examples }));
  for (const [i, place] of found.entries()) {
    const bad = count(conditions.length + i);
    if (bad === 0) continue;
    const examples = await examplesOf(database, { view, source }, `bad_${i}`, place.source?.sql ?? 'NULL');
    const column = place.source && { column: place.source.name };
    troubles.push({ kind: 'bad-value', fact: place.shown, ...column, count: bad, examples });
  }
  const empty = found
    .map(({ shown }, i) => ({ fact: shown, count: count(conditions.length + found.length + i) }))
    .filter((one) => one.count > 0);
  return { troubles, empty, counts: conditions.map((_, i) => count(i)) };
}

function isEmpty({ name, none }: Place['column'], place: number): string {
  const isNone = none === undefined ? '' : ` AND NOT COALESCE(${none}, FALSE)`;
  return `${name} IS NULL AND NOT bad_${place}${isNone}`;
}

export async function examplesOf(database: Database, { view, source }: Checked, condition: string, shown: string) {
  const rows = await database.rows(
    `SELECT CAST(f.row_no AS DOUBLE) AS n, left(CAST(${shown} AS VARCHAR), 100) AS t FROM (SELECT row_no FROM ${view} WHERE ${condition} LIMIT ${EXAMPLES}) f JOIN ${source.table} p ON p.row_no = f.row_no ORDER BY 1`,
  );
  return rows.map(({ n, t }) => ({ line: lineOf(source, Number(n)), text: String(t) }));
}
