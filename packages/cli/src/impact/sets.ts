import { setTable } from '@fefta/targets';
import { emptyWords, type Place, textOf, worded } from './cells.ts';
import type { Database } from './database.ts';
import type { Places } from './places.ts';
import { isOneOf, quoted } from './quoting.ts';
import type { Facts } from './sides.ts';

/** The tables of the elements of all sets; those of sets that stand nowhere are empty. */
export async function makeSets(database: Database, { columns }: Facts, { found }: Places): Promise<void> {
  const sets = setsOf(found);
  for (const place of sets) await makeSet(database, place);
  const given = new Set(sets.map(({ column }) => column.fact));
  for (const column of columns)
    if (column.kind === 'set' && !given.has(column.fact))
      await database.run(`CREATE TABLE ${setTable({ column })} (k VARCHAR, v VARCHAR)`);
}

export const setsOf = (found: readonly Place[]): Place[] => found.filter(({ column }) => column.kind === 'set');

/** The elements of each set that occurs, once; and which of them have something wrong. */
async function makeSet(database: Database, place: Place): Promise<void> {
  const { column, mapping, members } = place;
  const table = setTable({ column });
  const text = textOf(place);
  const isNothing = isOneOf('k', [...(mapping.none ?? []), ...emptyWords(mapping)]);
  await database.run(
    `CREATE TABLE ${table} AS SELECT k, ${worded('e', mapping.words)} AS v FROM (` +
      `SELECT k, unnest(string_split(k, ${quoted(mapping.separator ?? ';')})) AS e FROM (SELECT DISTINCT ${text} AS k FROM ${place.table} p) ` +
      `WHERE k IS NOT NULL AND k <> '' AND NOT ${isNothing})`,
  );
  const unknown = members === undefined ? 'FALSE' : `bool_or(NOT ${isOneOf('v', [...members])})`;
  await database.run(
    `CREATE TABLE ${table}_bad AS SELECT k FROM ${table} GROUP BY k HAVING count(*) <> count(DISTINCT v) OR ${unknown}`,
  );
}
