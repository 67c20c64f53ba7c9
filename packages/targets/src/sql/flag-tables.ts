import { setTable } from './columns.ts';
import type { SetFlag } from './shape.ts';
import { literal } from './text.ts';

/** Tables that are made, and how they are joined to other ones: which of their columns are taken. */
export interface Joined {
  readonly tables: readonly string[];
  readonly joins: readonly string[];
  readonly columns: readonly string[];
}

/** Flags of sets, worked out once for each key, joined to a table in which the keys stand. Their tables' names begin with `of`. */
export function joinFlags(to: string, flags: readonly SetFlag[], of = ''): Joined {
  const bySet = [...Map.groupBy(flags, setTable)].map(([table, all]) => ({ name: `${of}${table}_flags`, table, all }));
  return {
    tables: bySet.map(({ name, table, all }) => flagTable(name, table, all)),
    joins: bySet.map(({ name, all: [first] }) => `LEFT JOIN ${name} ON ${name}.k = ${to}.${first?.column.name}`),
    columns: bySet.flatMap(({ name, all }) => all.map((flag) => `${name}.${flag.name}`)),
  };
}

/** Elements that no test looks for are left out first: then few keys have flags. Not where a test is of every element. */
function flagTable(name: string, table: string, flags: readonly SetFlag[]): string {
  const isAmong = (members: readonly string[]): string =>
    members.length === 0 ? 'FALSE' : `v IN (${members.map(literal).join(', ')})`;
  const columns = flags.map(
    ({ name, every, members }) =>
      `    ${every ? 'MIN' : 'MAX'}(CASE WHEN ${isAmong(members)} THEN 1 ELSE 0 END) = 1 AS ${name}`,
  );
  const all = [...new Set(flags.flatMap(({ members }) => members))].sort();
  const only = flags.some(({ every }) => every) ? '' : `\n  WHERE ${isAmong(all)}`;
  return `${name} AS (\n  SELECT k,\n${columns.join(',\n')}\n  FROM ${table}${only}\n  GROUP BY k\n)`;
}
