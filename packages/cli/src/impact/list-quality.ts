import { itemTable } from '@fefta/targets';
import type { Database } from './database.ts';
import type { GivenList } from './lists.ts';
import { countsOf, examplesOf, type Quality, rowsOf, type Trouble } from './quality.ts';

/** What is wrong with the items of a list. */
export interface ListQuality {
  readonly list: GivenList;
  /** Items and lines of the file, the header aside. */
  readonly items: number;
  /** Items that belong to no row of the population: without a key, or with one that no row has. */
  readonly astray: number;
  readonly troubles: readonly Trouble[];
  readonly empty: Quality['empty'];
  /** Rows of the population without items: their list is empty. */
  readonly rowsWithout: number;
  /** Rows of the population without a key: their list is missing. */
  readonly rowsWithoutKey: number;
}

/** Counts what is wrong, with the first examples of each kind. The view `facts` is there already. */
export async function listQuality(database: Database, list: GivenList): Promise<ListQuality> {
  const table = itemTable(list.list);
  const { source, places, key } = list;
  const own = list.list.name;
  const unknown = `k IS NOT NULL AND k NOT IN (SELECT ${own} FROM facts WHERE ${own} IS NOT NULL)`;
  const checked = { view: `${table}_all`, source };
  const found = await countsOf(database, checked, places.found, ['k IS NULL', unknown]);
  const [noKey = 0, unknownKey = 0] = found.counts;
  const troubles = [...found.troubles];
  if (noKey > 0) {
    const examples = await examplesOf(database, checked, 'k IS NULL', places.found[0]?.source?.sql ?? 'NULL');
    troubles.push({ kind: 'no-key', count: noKey, examples });
  }
  if (unknownKey > 0) {
    const examples = await examplesOf(database, checked, unknown, key);
    troubles.push({ kind: 'unknown-key', count: unknownKey, examples });
  }
  const [row = {}] = await database.rows(
    `SELECT CAST(count(*) FILTER (${own} IS NULL) AS DOUBLE) AS without_key, CAST(count(*) FILTER (${own} IS NOT NULL AND ${own} NOT IN (SELECT k FROM ${table}_keys)) AS DOUBLE) AS without FROM facts`,
  );
  return {
    list,
    items: rowsOf(source),
    astray: noKey + unknownKey,
    troubles,
    empty: found.empty,
    rowsWithout: Number(row.without ?? 0),
    rowsWithoutKey: Number(row.without_key ?? 0),
  };
}
