import { type Column, setTable, sqlType } from '@fefta/targets';
import { type Cell, cellOf, emptyWords, type Place, textOf, worded } from './cells.ts';
import type { Database } from './database.ts';
import type { Places } from './places.ts';
import { isOneOf, quoted } from './quoting.ts';
import type { Sides } from './sides.ts';

/** What is looked for in every row beside the facts: the columns that drill down, and the key. */
export interface Beside {
  readonly by: readonly string[];
  readonly key: string | undefined;
}

/** The view `facts`, as the SQL of the rules asks for it, with `row_no`, `bad_0` … for each place, `by_0` …, `twice`. */
export async function makeFacts(database: Database, sides: Sides, places: Places, beside: Beside): Promise<void> {
  const sets = places.found.filter(({ column }) => column.kind === 'set');
  for (const place of sets) await makeSet(database, place);
  const given = new Set(sets.map(({ column }) => column.fact));
  for (const column of sides.columns)
    if (column.kind === 'set' && !given.has(column.fact))
      await database.run(`CREATE TABLE ${setTable({ column })} (k VARCHAR, v VARCHAR)`);
  if (beside.key !== undefined) {
    await database.run(
      `CREATE TABLE twice AS SELECT CAST(${beside.key} AS VARCHAR) AS k FROM population WHERE ${beside.key} IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
    );
  }
  await database.run(
    `CREATE VIEW facts AS SELECT ${factColumns(sides, places, beside).join(',\n')} FROM population p ${joins(sets, beside)}`,
  );
}

/** The elements of each set that occurs, once; and which of them have something wrong. */
async function makeSet(database: Database, place: Place): Promise<void> {
  const { column, mapping, members } = place;
  const table = setTable({ column });
  const text = textOf(place);
  const isNothing = isOneOf('k', [...(mapping.none ?? []), ...emptyWords(mapping)]);
  await database.run(
    `CREATE TABLE ${table} AS SELECT k, ${worded('e', mapping.words)} AS v FROM (` +
      `SELECT k, unnest(string_split(k, ${quoted(mapping.separator ?? ';')})) AS e FROM (SELECT DISTINCT ${text} AS k FROM population) ` +
      `WHERE k IS NOT NULL AND k <> '' AND NOT ${isNothing})`,
  );
  const unknown = members === undefined ? 'FALSE' : `bool_or(NOT ${isOneOf('v', [...members])})`;
  await database.run(
    `CREATE TABLE ${table}_bad AS SELECT k FROM ${table} GROUP BY k HAVING count(*) <> count(DISTINCT v) OR ${unknown}`,
  );
}

function joins(sets: readonly Place[], { key }: Beside): string {
  const bad = sets.map((place) => {
    const table = `${setTable(place)}_bad`;
    return `LEFT JOIN ${table} ON ${table}.k = ${textOf(place)}`;
  });
  return [...bad, ...(key === undefined ? [] : [`LEFT JOIN twice ON twice.k = CAST(${key} AS VARCHAR)`])].join(' ');
}

function factColumns(sides: Sides, places: Places, { by, key }: Beside): string[] {
  const cells = new Map(places.found.map((place) => [place.column.fact, cellOf(place) as Cell]));
  const badOf = (place: Place): string =>
    place.column.kind === 'set'
      ? `(${setTable(place)}_bad.k IS NOT NULL)`
      : (cells.get(place.column.fact)?.bad ?? 'FALSE');
  return [
    'p.row_no',
    ...sides.columns.flatMap((column) => columnSql(column, cells, sides.columns)),
    ...places.found.map((place, i) => `${badOf(place)} AS bad_${i}`),
    ...by.map((sql, i) => `CAST(${sql} AS VARCHAR) AS by_${i}`),
    `${key === undefined ? 'FALSE' : '(twice.k IS NOT NULL)'} AS twice`,
  ];
}

function columnSql(column: Column, cells: ReadonlyMap<string, Cell>, all: readonly Column[]): string[] {
  const cell = cells.get(column.fact);
  const value = column.kind === 'entity' ? presence(column, cells, all) : (cell?.value ?? 'NULL');
  const none = column.none === undefined ? [] : [`${cell?.none ?? 'FALSE'} AS ${column.none}`];
  return [`CAST(${value} AS ${sqlType(column)}) AS ${column.name}`, ...none];
}

/** There is an entity where that is said, or where one of its facts is given. */
function presence({ fact }: Column, cells: ReadonlyMap<string, Cell>, all: readonly Column[]): string {
  const inside = all
    .filter((other) => other.fact.startsWith(`${fact}.`))
    .flatMap((other) => {
      const cell = cells.get(other.fact);
      return cell === undefined ? [] : [`(${cell.value}) IS NOT NULL`, ...(cell.none === 'FALSE' ? [] : [cell.none])];
    });
  const said = cells.get(fact);
  const given = [...(said ? [`COALESCE(${said.value}, FALSE)`] : []), ...inside];
  return given.length === 0 ? 'NULL' : `CASE WHEN ${given.join(' OR ')} THEN TRUE END`;
}
