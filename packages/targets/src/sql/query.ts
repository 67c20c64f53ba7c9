import type { Piece, SetFlag } from './shape.ts';
import { literal } from './text.ts';

/** The table in which the elements of a set stand: `k`, the key in the column of the fact, and `v`, an element. */
export const setTable = ({ column }: Pick<SetFlag, 'column'>): string => `set_${column.name.slice(2)}`;

/** The common table expressions up to the one that has everything, and its name. */
export interface Query {
  readonly tables: readonly string[];
  readonly last: string;
}

/** Flags of sets worked out once for each key, joined to the rows; then layer after layer of pieces. */
export function layered(from: string, flags: readonly SetFlag[], layers: readonly (readonly Piece[])[]): Query {
  const bySet = Map.groupBy(flags, setTable);
  const tables = [...bySet].map(([table, of]) => flagTable(table, of));
  const joins = [...bySet].map(
    ([table, [first]]) => `LEFT JOIN ${table}_flags ON ${table}_flags.k = rows_0.${first?.column.name}`,
  );
  const flagNames = [...bySet].flatMap(([table, of]) => of.map(({ name }) => `${table}_flags.${name}`));
  let last = 'rows_0';
  tables.push(`rows_0 AS (\n  SELECT * FROM ${from}\n)`);
  if (joins.length > 0) {
    tables.push(
      `rows_flags AS (\n  SELECT rows_0.*, ${flagNames.join(', ')}\n  FROM rows_0\n  ${joins.join('\n  ')}\n)`,
    );
    last = 'rows_flags';
  }
  for (const [i, layer] of layers.entries()) {
    if (layer.length === 0) continue;
    const next = `rows_${i + 1}`;
    const pieces = layer.map(({ name, sql }) => `    ${sql} AS ${name}`);
    tables.push(`${next} AS (\n  SELECT ${last}.*,\n${pieces.join(',\n')}\n  FROM ${last}\n)`);
    last = next;
  }
  return { tables, last };
}

/** Elements that no test looks for are left out first: then few keys have flags. Not where a test is of every element. */
function flagTable(table: string, flags: readonly SetFlag[]): string {
  const isAmong = (members: readonly string[]): string =>
    members.length === 0 ? 'FALSE' : `v IN (${members.map(literal).join(', ')})`;
  const columns = flags.map(
    ({ name, every, members }) =>
      `    ${every ? 'MIN' : 'MAX'}(CASE WHEN ${isAmong(members)} THEN 1 ELSE 0 END) = 1 AS ${name}`,
  );
  const all = [...new Set(flags.flatMap(({ members }) => members))].sort();
  const only = flags.some(({ every }) => every) ? '' : `\n  WHERE ${isAmong(all)}`;
  return `${table}_flags AS (\n  SELECT k,\n${columns.join(',\n')}\n  FROM ${table}${only}\n  GROUP BY k\n)`;
}
