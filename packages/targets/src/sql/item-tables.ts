import { itemTable } from './columns.ts';
import { type Joined, joinFlags } from './flag-tables.ts';
import type { Rows } from './query.ts';
import type { ItemQuery, OnceSum } from './shape.ts';

/** The items of a list with all that is asked of each; then one row for each key (or row), joined to the rows. */
export function itemsTables(query: ItemQuery, { from, id }: Rows): Joined {
  const { name, list, outer, once } = query;
  const table = itemTable(list);
  const tables: string[] = [];
  let items = table;
  const key = outer.size > 0 ? 'row_key' : 'k';
  if (outer.size > 0) {
    items = `${name}_rows`;
    const columns = [`${from}.${id} AS row_key`, `${table}.*`, ...[...outer].map((of) => `${from}.${of} AS up_${of}`)];
    tables.push(
      `${items} AS (\n  SELECT ${columns.join(', ')}\n  FROM ${from}\n  JOIN ${table} ON ${table}.k = ${from}.${list.name}\n)`,
    );
  }
  const flags = joinFlags(items, [...query.flags.values()], `${name}_`);
  if (flags.columns.length > 0) {
    const columns = [`${items}.*`, ...flags.columns].join(', ');
    tables.push(...flags.tables);
    tables.push(`${name}_flags AS (\n  SELECT ${columns}\n  FROM ${items}\n  ${flags.joins.join('\n  ')}\n)`);
    items = `${name}_flags`;
  }
  if (query.pieces.size > 0) {
    const pieces = [...query.pieces].map(([sql, of]) => `    ${sql} AS ${of}`);
    tables.push(`${name}_items AS (\n  SELECT ${items}.*,\n${pieces.join(',\n')}\n  FROM ${items}\n)`);
    items = `${name}_items`;
  }
  const sums = summed(`${name}_sums`, items, key, query.sums);
  const each = [...once].map(([column, of], i) =>
    summedOnce(`${name}_by_${i}`, { items, key, column }, [...of.values()]),
  );
  const all = [...sums, ...each];
  const isTo = `${from}.${outer.size > 0 ? id : list.name}`;
  return {
    tables: [...tables, ...all.map(({ sql }) => sql)],
    joins: all.map((of) => `LEFT JOIN ${of.name} ON ${of.name}.${key} = ${isTo}`),
    columns: all.flatMap((of) => of.columns.map((column) => `${of.name}.${column}`)),
  };
}

interface Summed {
  readonly name: string;
  readonly sql: string;
  readonly columns: readonly string[];
}

/** One row for each key: everything over its items. */
function summed(name: string, items: string, key: string, sums: ItemQuery['sums']): Summed[] {
  if (sums.size === 0) return [];
  const columns = [...sums].map(([sql, of]) => `    ${sql} AS ${of}`);
  const sql = `${name} AS (\n  SELECT ${key},\n${columns.join(',\n')}\n  FROM ${items}\n  GROUP BY ${key}\n)`;
  return [{ name, sql, columns: [...sums.values()] }];
}

interface Once {
  readonly items: string;
  readonly key: string;
  /** The column of which each value counts once. */
  readonly column: string;
}

/** The same, of items brought together first that have one value in a column. */
function summedOnce(name: string, { items, key, column }: Once, all: readonly OnceSum[]): Summed {
  const inner = all.flatMap(({ value, isNone }, i) => [
    `      MIN(${value}) AS lo_${i}`,
    `      MAX(${value}) AS hi_${i}`,
    `      MAX(${isNone}) AS none_${i}`,
  ]);
  const outer = all.flatMap(({ total, conflict }, i) => [
    `    SUM(lo_${i}) AS ${total}`,
    `    MAX(CASE WHEN lo_${i} <> hi_${i} OR (none_${i} = 1 AND lo_${i} IS NOT NULL) THEN 1 ELSE 0 END) AS ${conflict}`,
  ]);
  const each = `SELECT ${key}, ${column},\n${inner.join(',\n')}\n    FROM ${items}\n    WHERE ${column} IS NOT NULL\n    GROUP BY ${key}, ${column}`;
  const sql = `${name} AS (\n  SELECT ${key},\n${outer.join(',\n')}\n  FROM (\n    ${each}\n  ) each_once\n  GROUP BY ${key}\n)`;
  return { name, sql, columns: all.flatMap(({ total, conflict }) => [total, conflict]) };
}
