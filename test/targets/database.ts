import { DuckDBInstance } from '@duckdb/node-api';
import { type Column, type ItemColumns, itemTable, setTable, sqlType } from '../../packages/targets/src/index.ts';
import type { Row } from './rows.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A database with the rows in the tables that a statement asks for. */
export async function databaseOf(columns: readonly Column[], items: readonly ItemColumns[], rows: readonly Row[]) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const run = async (sql: string): Promise<void> => void (await connection.run(sql));
  const fill = async (table: string, of: readonly Column[], all: readonly (readonly [string, Row])[], key: string) => {
    const declared = of.flatMap((column) => [
      `${column.name} ${sqlType(column)}`,
      ...(column.none === undefined ? [] : [`${column.none} BOOLEAN`]),
    ]);
    await run(`CREATE TABLE ${table} (${[key, ...declared].join(', ')})`);
    const names = of.flatMap(({ name, none }) => (none === undefined ? [name] : [name, none]));
    for (const [first, { values }] of all)
      await run(
        `INSERT INTO ${table} VALUES (${[first, ...names.map((name) => values.get(name) ?? 'NULL')].join(', ')})`,
      );
    for (const column of of.filter(({ kind }) => kind === 'set')) {
      const sets = new Map(all.flatMap(([, { sets }]) => sets.get(column.name) ?? []).map((set) => [set.key, set]));
      await run(`CREATE TABLE ${setTable({ column })} (k VARCHAR, v VARCHAR)`);
      for (const { key, elements } of sets.values())
        for (const element of elements)
          await run(`INSERT INTO ${setTable({ column })} VALUES (${text(key)}, ${text(element)})`);
    }
  };
  await fill(
    'facts',
    columns,
    rows.map((row, id) => [String(id), row]),
    'id INTEGER',
  );
  for (const { list, columns: of } of items.filter((one) => one.list.kind === 'list')) {
    const lists = new Map(rows.flatMap(({ lists }) => lists.get(list.name) ?? []).map((one) => [one.key, one.items]));
    const all = [...lists].flatMap(([key, found]) => found.map((item) => [text(key), item] as const));
    await fill(itemTable(list), [...of.values()], all, 'k VARCHAR');
  }
  return {
    async query(sql: string): Promise<Record<string, unknown>[]> {
      return (await connection.runAndReadAll(sql)).getRowObjectsJS();
    },
    close(): void {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
