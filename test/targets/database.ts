import { DuckDBInstance } from '@duckdb/node-api';
import { type Column, setTable, sqlType } from '../../packages/targets/src/index.ts';
import type { Row } from './rows.ts';

/** A database with the rows in the tables that a statement asks for. */
export async function databaseOf(columns: readonly Column[], rows: readonly Row[]) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const declared = columns.flatMap((column) => [
    `${column.name} ${sqlType(column)}`,
    ...(column.none === undefined ? [] : [`${column.none} BOOLEAN`]),
  ]);
  await connection.run(`CREATE TABLE facts (${['id INTEGER', ...declared].join(', ')})`);
  const names = columns.flatMap(({ name, none }) => (none === undefined ? [name] : [name, none]));
  for (const [id, { values }] of rows.entries()) {
    const list = [String(id), ...names.map((name) => values.get(name) ?? 'NULL')];
    await connection.run(`INSERT INTO facts VALUES (${list.join(', ')})`);
  }
  for (const column of columns.filter(({ kind }) => kind === 'set')) {
    const table = setTable({ column });
    await connection.run(`CREATE TABLE ${table} (k VARCHAR, v VARCHAR)`);
    const sets = new Map(rows.map(({ sets }) => sets.get(column.name)).flatMap((set) => (set ? [[set.key, set]] : [])));
    for (const { key, elements } of sets.values())
      for (const element of elements)
        await connection.run(
          `INSERT INTO ${table} VALUES (${[key, element].map((t) => `'${t.replaceAll("'", "''")}'`)})`,
        );
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
