import { typeAt } from '@fefta/analysis/table';
import { type Column, itemTable, sqlType } from '@fefta/targets';
import { parse } from 'csv-parse/sync';
import { IMPACT } from '../messages/impact.ts';
import type { Database } from './database.ts';
import { factColumns, keyText, setJoins } from './facts.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { ITEM, type Places, placesIn } from './places.ts';
import { Refusal } from './problem.ts';
import { quoted } from './quoting.ts';
import { makeSets } from './sets.ts';
import type { ListFacts, Sides } from './sides.ts';
import { openSource, type Source, type SourceOptions } from './source.ts';

/** A list and the file with its items, as it was asked for. */
export interface ListSource extends SourceOptions {
  /** The fact of the act that is the list. */
  readonly fact: string;
}

/** The items of a list: one in a row, under the key of the row of the population to which it belongs. */
export interface GivenList extends ListFacts {
  readonly file: string;
  readonly source: Source;
  readonly places: Places;
  /** The column of the key, and its SQL where the table is called `p`. */
  readonly keyName: string;
  readonly key: string;
}

/** Opens the tables of items and finds the facts in them. */
export async function openLists(
  database: Database,
  sides: Sides,
  asked: readonly ListSource[],
  mapping: Mapping,
  cwd: string,
): Promise<GivenList[]> {
  const unused = Object.keys(mapping.lists).find((fact) => !asked.some((one) => one.fact === fact));
  if (unused !== undefined) throw new Refusal(IMPACT.listWithoutFile(unused));
  const found: GivenList[] = [];
  for (const [i, { fact, ...options }] of asked.entries()) {
    if (found.some(({ list }) => list.fact === fact) || mapping.facts[fact] !== undefined)
      throw new Refusal(IMPACT.listTwice(fact));
    const facts = sides.lists.find(({ list }) => list.fact === fact);
    if (facts === undefined)
      throw new Refusal(
        IMPACT.noSuchList(
          fact,
          sides.lists.map(({ list }) => list.fact),
        ),
      );
    if (mapping.key === undefined) throw new Refusal(IMPACT.listNeedsKey(fact));
    const source = await openSource(database, options, cwd, `given_${i}`);
    const own = mapping.lists[fact] ?? { facts: {} };
    const unknown = Object.keys(own.facts).find((name) => !isItemFact(sides, fact, name));
    if (unknown !== undefined) throw new Refusal(IMPACT.noItemFact(fact, unknown));
    found.push(given(facts, options.file, source, own, own.key ?? mapping.key));
  }
  return found;
}

/** Do the items have such a fact on either side, looked at or not? */
const isItemFact = ({ before, after }: Sides, list: string, name: string): boolean =>
  [before, after].some(({ plan }) => {
    const type = typeAt(plan, list);
    if (type === undefined || !('of' in type)) return false;
    if (type.of.type !== 'entity') return name === ITEM;
    const facts = plan.entities.get(type.of.name) ?? new Map();
    return typeAt({ ...plan, facts }, name) !== undefined;
  });

function given(facts: ListFacts, file: string, source: Source, mapping: TableMapping, key: string): GivenList {
  const column = source.columns.find(({ name }) => name === key);
  if (column === undefined) throw new Refusal(IMPACT.noKeyColumn(facts.list.fact, file, key));
  const places = placesIn(facts, source, mapping, facts.list);
  if (facts.columns.length > 0 && places.found.every((place) => place.source === undefined))
    throw new Refusal(IMPACT.nothingFoundIn(facts.list.fact, file));
  return { ...facts, file, source, places, keyName: key, key: column.sql };
}

/**
 * For each list its items as the SQL of the rules asks for them (without those that have no key), the keys that occur (`…_keys`), those
 * under which something is wrong (`…_bad`), and all items as they are given (`…_all`).
 */
export async function makeItems(database: Database, sides: Sides, lists: readonly GivenList[]): Promise<void> {
  for (const list of lists) await makeList(database, list);
  const found = new Set(lists.map(({ list }) => list.fact));
  for (const facts of sides.lists) if (!found.has(facts.list.fact)) await makeNothing(database, facts);
}

async function makeList(database: Database, given: GivenList): Promise<void> {
  const { places, source, list, key } = given;
  const table = itemTable(list);
  await makeSets(database, given, places);
  const columns = ['p.row_no', `${keyText(key)} AS k`, ...factColumns(given, places)];
  await database.run(
    `CREATE VIEW ${table}_all AS SELECT ${columns.join(', ')} FROM ${source.table} p ${setJoins(places).join(' ')}`,
  );
  const bad = places.found.map((_, i) => `bad_${i}`).join(' OR ') || 'FALSE';
  await database.run(`CREATE TABLE ${table} AS SELECT *, (${bad}) AS bad FROM ${table}_all WHERE k IS NOT NULL`);
  await database.run(`CREATE TABLE ${table}_keys AS SELECT DISTINCT k FROM ${table}`);
  await database.run(`CREATE TABLE ${table}_lost (k VARCHAR)`);
  const lost = await lostKeys(database, given);
  if (lost.length > 0)
    await database.run(`INSERT INTO ${table}_lost VALUES ${lost.map((text) => `(${quoted(text)})`).join(', ')}`);
  await database.run(`CREATE TABLE ${table}_bad AS SELECT k FROM ${table} WHERE bad UNION SELECT k FROM ${table}_lost`);
}

/** The keys in lines that cannot be read, as far as they show one: the rows to which these belong lack items. */
async function lostKeys(database: Database, { source, key }: GivenList): Promise<string[]> {
  if (source.rejectedLines.length === 0) return [];
  const at = source.columns.findIndex(({ sql }) => sql === key);
  const lines = await database.rows(`SELECT DISTINCT csv_line AS line FROM ${source.table}_rejects`);
  return [...new Set(lines.flatMap(({ line }) => cellAt(String(line), source.delimiter ?? ',', at) ?? []))];
}

function cellAt(line: string, delimiter: string, at: number): string | undefined {
  try {
    const [cells = []] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][];
    return cells[at] || undefined;
  } catch {
    // Quotes that never end: whose line it is cannot be told.
    return undefined;
  }
}

/** A list of which no items are given is missing in every row. */
async function makeNothing(database: Database, facts: ListFacts): Promise<void> {
  const declared = facts.columns.flatMap((column: Column) => [
    `${column.name} ${sqlType(column)}`,
    ...(column.none === undefined ? [] : [`${column.none} BOOLEAN`]),
  ]);
  await makeSets(database, facts, { found: [], missing: [] });
  await database.run(
    `CREATE TABLE ${itemTable(facts.list)} (${['row_no BIGINT', 'k VARCHAR', ...declared].join(', ')})`,
  );
}
