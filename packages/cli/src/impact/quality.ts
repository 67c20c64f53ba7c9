import { isBad } from './answers.ts';
import type { Database } from './database.ts';
import type { Places } from './places.ts';
import { lineOf, type Source } from './source.ts';

/** Something that is wrong with rows of the population. */
export interface Trouble {
  readonly kind: 'bad-value' | 'duplicate-key' | 'ragged' | 'quotes' | 'encoding' | 'other';
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

/** Counts what is wrong, with the first examples of each kind. */
export async function qualityOf(
  database: Database,
  source: Source,
  places: Places,
  key: string | undefined,
): Promise<Quality> {
  const { found } = places;
  const counts = found.map((_, i) => `CAST(count(*) FILTER (bad_${i}) AS DOUBLE) AS bad_${i}`);
  const empty = found.map(({ column }, i) => `CAST(count(*) FILTER (${isEmpty(column, i)}) AS DOUBLE) AS empty_${i}`);
  const sums = [
    'CAST(count(*) FILTER (twice) AS DOUBLE) AS twice',
    `CAST(count(*) FILTER (NOT (${isBad(found.length)})) AS DOUBLE) AS usable`,
  ];
  const [row = {}] = await database.rows(`SELECT ${[...counts, ...empty, ...sums].join(', ')} FROM facts`);
  const troubles: Trouble[] = source.rejected.map(({ kind, count, examples }) => ({ kind, count, examples }));
  for (const [i, place] of found.entries()) {
    const count = Number(row[`bad_${i}`] ?? 0);
    if (count === 0) continue;
    const examples = await examplesOf(database, source, `bad_${i}`, place.source?.sql ?? 'NULL');
    troubles.push({
      kind: 'bad-value',
      fact: place.column.fact,
      ...(place.source && { column: place.source.name }),
      count,
      examples,
    });
  }
  const twice = Number(row.twice ?? 0);
  if (twice > 0)
    troubles.push({
      kind: 'duplicate-key',
      count: twice,
      examples: await examplesOf(database, source, 'twice', key ?? 'NULL'),
    });
  const rejected = source.rejected.reduce((sum, { count }) => sum + count, 0);
  return {
    rows: source.rows + rejected,
    usable: Number(row.usable ?? 0),
    troubles,
    empty: found
      .map(({ column }, i) => ({ fact: column.fact, count: Number(row[`empty_${i}`] ?? 0) }))
      .filter(({ count }) => count > 0),
  };
}

function isEmpty({ name, none }: Places['found'][number]['column'], place: number): string {
  const isNone = none === undefined ? '' : ` AND NOT COALESCE(${none}, FALSE)`;
  return `${name} IS NULL AND NOT bad_${place}${isNone}`;
}

async function examplesOf(database: Database, source: Source, flag: string, shown: string) {
  const rows = await database.rows(
    `SELECT CAST(f.row_no AS DOUBLE) AS n, left(CAST(${shown} AS VARCHAR), 100) AS t FROM (SELECT row_no FROM facts WHERE ${flag} LIMIT ${EXAMPLES}) f JOIN population p ON p.row_no = f.row_no ORDER BY 1`,
  );
  return rows.map(({ n, t }) => ({ line: lineOf(source, Number(n)), text: String(t) }));
}
