import { bothSides, isBad } from './answers.ts';
import type { Database } from './database.ts';
import type { Mapping } from './mapping.ts';
import { rowColumns } from './row-case.ts';
import { answerOf, toldBy, toldByCode } from './settle.ts';
import type { Side, Sides } from './sides.ts';
import { lineOf, type Source } from './source.ts';
import { withItems } from './with-items.ts';

/** Rows of which the interpreter was asked what the SQL had answered. */
export interface Confirmed {
  readonly rows: number;
  /** Lines on which the two disagree: a fault of this program, to be reported. */
  readonly disagree: readonly number[];
}

const BATCH = 10_000;

/** Asks the interpreter about rows spread over the whole population, whatever was answered. */
export async function confirm(
  database: Database,
  sides: Sides,
  source: Source,
  mapping: Mapping,
  flags: number,
  most: number,
): Promise<Confirmed> {
  const step = Math.max(1, Math.floor(source.rows / Math.max(1, most)));
  const disagree = new Set<number>();
  let rows = 0;
  // A step that shares no factor with a pattern in the file would be luck: rows are taken by a hash of their number.
  for (let part = 0; rows < most && part * BATCH < most; part += 1) {
    const wanted = Math.min(BATCH, most - part * BATCH);
    const found = await withItems(database, sides, await database.rows(sampleSql(sides, flags, step, part, wanted)));
    for (const row of found) {
      rows += 1;
      if (![sides.before, sides.after].every((side) => agrees(row, side, mapping)))
        disagree.add(lineOf(source, Number(row.row_no)));
    }
    if (found.length < wanted) break;
  }
  return { rows, disagree: [...disagree].sort((a, b) => a - b) };
}

function sampleSql(sides: Sides, flags: number, step: number, part: number, wanted: number): string {
  const { tables, last } = bothSides(sides, 'chosen_rows');
  const codes = [sides.before, sides.after].flatMap(({ said, prefix }) =>
    said.duties.map(({ sql }, i) => `${sql} AS ${prefix}_${i}`),
  );
  const chosen = `chosen_rows AS MATERIALIZED (SELECT * FROM facts WHERE hash(row_no) % ${step} = 0 AND NOT (${isBad(flags)}) ORDER BY row_no LIMIT ${wanted} OFFSET ${part * BATCH})`;
  const columns = ['CAST(row_no AS DOUBLE) AS row_no', ...rowColumns(sides.columns), ...codes].join(', ');
  return `WITH ${[chosen, ...tables].join(', ')} SELECT ${columns} FROM ${last}`;
}

function agrees(row: Record<string, unknown>, side: Side, mapping: Mapping): boolean {
  const answer = answerOf(row, side, mapping);
  return side.said.duties.every(({ duty }, i) => {
    const code = row[`${side.prefix}_${i}`];
    if (code === null || code === undefined) return true;
    const [sql, told] = [toldByCode(side, i, Number(code)), toldBy(answer, duty.name)];
    return sql.status === told.status && sql.exemption === told.exemption;
  });
}
