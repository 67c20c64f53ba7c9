import { layered, type Query, type SaidDuty } from '@fefta/targets';
import { IMPACT } from '../messages/impact.ts';
import type { Database } from './database.ts';
import { Refusal } from './problem.ts';
import type { Side, Sides } from './sides.ts';
import { itemsOpenSql, signatureSql } from './signature.ts';

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
  /** The rows are open because of items, and are not told apart: one of them cannot stand for all. */
  readonly vague: boolean;
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
  const ask = (apart: boolean) => database.lists(groupsSql(sides, { by, flags, apart }), MOST_GROUPS);
  // Rows that items leave open are each a kind of their own. Where that is too many, they are counted together, and stay open.
  const rows = (await ask(true)) ?? (sides.lists.length > 0 ? await ask(false) : undefined);
  if (rows === undefined) throw new Refusal(IMPACT.tooManyGroups(MOST_GROUPS));
  return rows.map((row) => groupOf(row, by, sides.before.said.duties.length, sides.after.said.duties.length));
}

/** `apart`: rows that items leave open are told apart. */
function groupsSql(sides: Sides, { by, flags, apart }: { by: number; flags: number; apart: boolean }): string {
  const { before, after } = sides;
  const { tables, last } = bothSides(sides);
  const byNames = Array.from({ length: by }, (_, i) => `by_${i}`);
  const all = [...names(before), ...names(after)];
  const open = (side: Side): string =>
    names(side)
      .map((name) => `${name} IS NULL`)
      .join(' OR ') || 'FALSE';
  const isVague = (side: Side): string => (apart ? 'FALSE' : `(${open(side)}) AND (${itemsOpenSql(side.said)})`);
  const vague = `((${isVague(before)}) OR (${isVague(after)}))`;
  const signed = (side: Side): string =>
    `CASE WHEN NOT bad AND (${open(side)}) THEN ${apart ? '' : `CASE WHEN vague THEN '' ELSE `}${signatureSql(side.said)}${apart ? '' : ' END'} END`;
  return `WITH ${tables.join(', ')},
    coded AS (SELECT *, ${[...codes(before), ...codes(after)].join(', ')}, (${isBad(flags)}) AS bad FROM ${last}),
    told AS (SELECT *, NOT bad AND ${vague} AS vague FROM coded),
    signed AS (SELECT ${[...byNames, 'row_no', 'bad', 'vague'].join(', ')},
      ${all.map((name) => `CASE WHEN NOT bad THEN ${name} END AS ${name}`).join(', ')},
      ${signed(before)} AS so, ${signed(after)} AS sn FROM told)
    SELECT ${[...byNames, 'bad', ...all, 'so IS NOT NULL OR sn IS NOT NULL', 'vague', 'CAST(count(*) AS DOUBLE)', 'CAST(min(row_no) AS DOUBLE)'].join(', ')}
    FROM signed GROUP BY ${[...byNames, 'bad', ...all, 'so', 'sn', 'vague'].join(', ')}`;
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
    vague: rest[1] === true,
    count: Number(rest[2]),
    row: Number(rest[3]),
  };
}
