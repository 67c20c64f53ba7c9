import { layered, type Query, type SaidDuty } from '@fefta/targets';
import { IMPACT } from '../messages/impact.ts';
import type { Database } from './database.ts';
import { Refusal } from './problem.ts';
import type { Side, Sides } from './sides.ts';
import { signatureSql } from './signature.ts';

/** Rows with the same answers on both sides, in the same group. */
export interface Group {
  readonly by: readonly (string | null)[];
  /** Not usable: something is wrong with the row. */
  readonly bad: boolean;
  /** The answers by duty, as the SQL gives them: see SaidDuty. Null: open. */
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  /** Whether the interpreter must be asked. */
  readonly open: boolean;
  readonly count: number;
  /** One of the rows. */
  readonly row: number;
}

/** More groups than this are not held: a column that drills down must not have a value for every row. */
const MOST_GROUPS = 500_000;

/** Is a row of no use? `flags`: how many things can be wrong with one, besides its key. */
export const isBad = (flags: number): string =>
  ['twice', ...Array.from({ length: flags }, (_, i) => `bad_${i}`)].join(' OR ');

/** The query for the answers of both sides to every row, as common table expressions and the name of the last. */
export function bothSides({ before, after }: Sides, from = 'facts'): Query {
  return layered({ from, id: 'row_no' }, before.said.making, after.said.making);
}

const codes = ({ said, prefix }: Side): string[] =>
  said.duties.map(({ sql }: SaidDuty, i) => `${sql} AS ${prefix}_${i}`);
const names = ({ said, prefix }: Side): string[] => said.duties.map((_, i) => `${prefix}_${i}`);

/** Counts all rows by group and answers, in one pass. */
export async function groupsOf(database: Database, sides: Sides, by: number, flags: number): Promise<Group[]> {
  const { before, after } = sides;
  const { tables, last } = bothSides(sides);
  const byNames = Array.from({ length: by }, (_, i) => `by_${i}`);
  const all = [...names(before), ...names(after)];
  const open = (side: Side): string =>
    names(side)
      .map((name) => `${name} IS NULL`)
      .join(' OR ') || 'FALSE';
  const sql = `WITH ${tables.join(', ')},
    coded AS (SELECT *, ${[...codes(before), ...codes(after)].join(', ')}, (${isBad(flags)}) AS bad FROM ${last}),
    signed AS (SELECT ${[...byNames, 'row_no', 'bad'].join(', ')},
      ${all.map((name) => `CASE WHEN NOT bad THEN ${name} END AS ${name}`).join(', ')},
      CASE WHEN NOT bad AND (${open(before)}) THEN ${signatureSql(before.said)} END AS so,
      CASE WHEN NOT bad AND (${open(after)}) THEN ${signatureSql(after.said)} END AS sn FROM coded)
    SELECT ${[...byNames, 'bad', ...all, 'so IS NOT NULL OR sn IS NOT NULL', 'CAST(count(*) AS DOUBLE)', 'CAST(min(row_no) AS DOUBLE)'].join(', ')}
    FROM signed GROUP BY ${[...byNames, 'bad', ...all, 'so', 'sn'].join(', ')}`;
  const rows = await database.lists(sql, MOST_GROUPS);
  if (rows === undefined) throw new Refusal(IMPACT.tooManyGroups(MOST_GROUPS));
  return rows.map((row) => groupOf(row, by, before.said.duties.length, after.said.duties.length));
}

function groupOf(row: readonly unknown[], by: number, before: number, after: number): Group {
  const code = (value: unknown): number | null => (value === null ? null : Number(value));
  const rest = row.slice(by + 1 + before + after);
  return {
    by: row.slice(0, by).map((value) => (value === null ? null : String(value))),
    bad: row[by] === true,
    before: row.slice(by + 1, by + 1 + before).map(code),
    after: row.slice(by + 1 + before, by + 1 + before + after).map(code),
    open: rest[0] === true,
    count: Number(rest[1]),
    row: Number(rest[2]),
  };
}
