import { type Column, itemTable, setTable, sqlType } from '@fefta/targets';
import { type Cell, cellOf, textOf } from './cells.ts';
import type { Database } from './database.ts';
import type { Places } from './places.ts';
import { makeSets, setsOf } from './sets.ts';
import type { Facts, ListFacts, Sides } from './sides.ts';

/** What is looked for in every row beside the facts: the columns that drill down, and the key. */
export interface Beside {
  readonly by: readonly string[];
  readonly key: string | undefined;
}

/**
 * The view `facts`, as the SQL of the rules asks for it, with `row_no`, `bad_0` … for each place and then each list, `by_0` …, `twice`.
 * The tables of the lists are there already.
 */
export async function makeFacts(
  database: Database,
  sides: Sides,
  places: Places,
  lists: readonly Pick<ListFacts, 'list'>[],
  { by, key }: Beside,
): Promise<void> {
  await makeSets(database, sides, places);
  if (key !== undefined) {
    await database.run(
      `CREATE TABLE twice AS SELECT CAST(${key} AS VARCHAR) AS k FROM population p WHERE ${key} IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
    );
  }
  const own = key === undefined ? 'NULL' : keyText(key);
  const columns = [
    'p.row_no',
    ...factColumns(sides, places, new Map(lists.map(({ list }) => [list.fact, itemTable(list)])), own),
    ...lists.map(({ list }, i) => `(${itemTable(list)}_bad.k IS NOT NULL) AS bad_${places.found.length + i}`),
    ...by.map((sql, i) => `CAST(${sql} AS VARCHAR) AS by_${i}`),
    `${key === undefined ? 'FALSE' : '(twice.k IS NOT NULL)'} AS twice`,
  ];
  const joins = [
    ...setJoins(places),
    ...lists.flatMap(({ list }) => {
      const tables = entitiesAround(sides, list).length > 0 ? ['bad', 'keys'] : ['bad'];
      return tables.map((of) => `LEFT JOIN ${itemTable(list)}_${of} ON ${itemTable(list)}_${of}.k = ${own}`);
    }),
    ...(key === undefined ? [] : [`LEFT JOIN twice ON twice.k = CAST(${key} AS VARCHAR)`]),
  ];
  await database.run(`CREATE VIEW facts AS SELECT ${columns.join(',\n')} FROM population p ${joins.join(' ')}`);
}

/** A key as text; an empty cell is none. */
export const keyText = (key: string): string => `NULLIF(CAST(${key} AS VARCHAR), '')`;

/** Joins what is wrong with the sets of a table. */
export const setJoins = ({ found }: Places): string[] =>
  setsOf(found).map((place) => {
    const table = `${setTable(place)}_bad`;
    return `LEFT JOIN ${table} ON ${table}.k = ${textOf(place)}`;
  });

/** The columns of the facts, and `bad_0` … for each place. `lists` have the given key, and tables with the keys that occur. */
export function factColumns(
  { columns }: Facts,
  { found }: Places,
  lists: ReadonlyMap<string, string> = new Map(),
  key = 'NULL',
): string[] {
  const cells = new Map(found.map((place) => [place.column.fact, cellOf(place) as Cell]));
  const making = { cells, columns, lists, key };
  return [
    ...columns.flatMap((column) => columnSql(column, making)),
    ...found.map((place, i) =>
      place.column.kind === 'set'
        ? `(${setTable(place)}_bad.k IS NOT NULL) AS bad_${i}`
        : `${cells.get(place.column.fact)?.bad ?? 'FALSE'} AS bad_${i}`,
    ),
  ];
}

interface Making {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly columns: readonly Column[];
  readonly lists: ReadonlyMap<string, string>;
  readonly key: string;
}

function columnSql(column: Column, making: Making): string[] {
  const cell = making.cells.get(column.fact);
  const none = column.none === undefined ? [] : [`${cell?.none ?? 'FALSE'} AS ${column.none}`];
  return [`CAST(${valueSql(column, cell, making)} AS ${sqlType(column)}) AS ${column.name}`, ...none];
}

function valueSql(column: Column, cell: Cell | undefined, making: Making): string {
  if (column.kind === 'entity') return presence(column, making);
  if (column.kind !== 'list' || !making.lists.has(column.fact)) return cell?.value ?? 'NULL';
  // Without the entity to which it belongs a list is not empty, but missing.
  const there = entitiesAround(making, column).map((entity) => `(${presence(entity, making)}) IS NOT NULL`);
  return there.length === 0 ? making.key : `CASE WHEN ${there.join(' AND ')} THEN ${making.key} END`;
}

/** Entities that may be none, or are asked about themselves, to which a fact belongs. */
const entitiesAround = ({ columns }: Pick<Facts, 'columns'>, { fact }: Column): Column[] =>
  columns.filter((column) => column.kind === 'entity' && fact.startsWith(`${column.fact}.`));

/** There is an entity where that is said, or where one of its facts is given, or an item of its lists. */
function presence({ fact }: Column, { cells, columns, lists }: Making): string {
  const inside = columns
    .filter((other) => other.fact.startsWith(`${fact}.`))
    .flatMap((other) => {
      const cell = cells.get(other.fact);
      const table = lists.get(other.fact);
      if (table !== undefined) return [`${table}_keys.k IS NOT NULL`];
      return cell === undefined ? [] : [`(${cell.value}) IS NOT NULL`, ...(cell.none === 'FALSE' ? [] : [cell.none])];
    });
  const said = cells.get(fact);
  const given = [...(said ? [`COALESCE(${said.value}, FALSE)`] : []), ...inside];
  return given.length === 0 ? 'NULL' : `CASE WHEN ${given.join(' OR ')} THEN TRUE END`;
}
