import { itemTable } from '@fefta/targets';
import type { Database, Row } from './database.ts';
import { quoted } from './quoting.ts';
import { rowColumns } from './row-case.ts';
import type { Sides } from './sides.ts';

/** Rows of the view `facts` with the items of their lists in place of the keys, in the order of the file. */
export async function withItems(database: Database, { lists }: Sides, rows: readonly Row[]): Promise<Row[]> {
  const found = rows.map((row) => ({ ...row }));
  for (const { list, columns } of lists) {
    const keys = [
      ...new Set(found.flatMap((row) => (typeof row[list.name] === 'string' ? [String(row[list.name])] : []))),
    ];
    if (keys.length === 0) continue;
    const wanted = ['k AS item_key', ...rowColumns(columns)].join(', ');
    const items = await database.rows(
      `SELECT ${wanted} FROM ${itemTable(list)} WHERE k IN (${keys.map(quoted).join(', ')}) ORDER BY row_no`,
    );
    const byKey = Map.groupBy(items, ({ item_key }) => String(item_key));
    for (const row of found) {
      const key = row[list.name];
      if (typeof key === 'string') row[list.name] = byKey.get(key) ?? [];
    }
  }
  return found;
}
