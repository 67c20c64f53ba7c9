import type { PlanType } from '@fefta/runtime';
import type { Column } from '@fefta/targets';
import type { Context } from '../context.ts';
import { IMPACT } from '../messages/impact.ts';
import { showable } from '../report/excerpt.ts';
import type { Place } from './cells.ts';
import type { GivenList } from './lists.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { notationOf } from './numbers.ts';
import { nameOf, type Places } from './places.ts';
import { table } from './report-pretty.ts';
import { type Facts, type Sides, shownFact } from './sides.ts';
import type { Source } from './source.ts';

/** A fact that is expected, and where it was found. */
export interface ColumnRow {
  readonly fact: string;
  readonly type: string;
  readonly written: string;
  readonly column: string | null;
  readonly columnType: string | null;
  readonly value?: unknown;
  /** Of a list that has a table: its file. The column is that of the key. */
  readonly file?: string;
}

/** What the rules look at, and what of it the population has. */
export function columnRows(sides: Sides, places: Places, mapping: Mapping, lists: readonly GivenList[]): ColumnRow[] {
  const items = sides.lists.flatMap((facts) => {
    const { fact } = facts.list;
    const given = lists.find(({ list }) => list.fact === fact);
    return rowsOf(facts, given?.places.found ?? [], mapping.lists[fact] ?? { facts: {} }, facts.list);
  });
  const rows = rowsOf(sides, places.found, mapping).map((row) => {
    const given = lists.find(({ list }) => list.fact === row.fact);
    return given === undefined ? row : { ...row, column: given.keyName, file: given.file };
  });
  return [...rows, ...items];
}

function rowsOf(facts: Facts, found: readonly Place[], mapping: TableMapping, list?: Column): ColumnRow[] {
  const byFact = new Map(found.map((place) => [place.column.fact, place]));
  return facts.columns.map((column): ColumnRow => {
    const { fact, type, none } = column;
    const place = byFact.get(fact);
    const { value, unit } = mapping.facts[nameOf(column)] ?? {};
    return {
      fact: shownFact(column, list),
      type: `${typeName(type)}${none === undefined ? '' : '?'}`,
      written: writtenAs(type, unit, facts.members.get(fact)),
      column: place?.source?.name ?? null,
      columnType: place?.source?.type ?? null,
      ...(value !== undefined && { value }),
    };
  });
}

const typeName = (type: PlanType): string => ('of' in type ? `${type.type} of ${typeName(type.of)}` : type.type);

const MOST_MEMBERS = 6;

function writtenAs(type: PlanType, unit: string | undefined, members: ReadonlySet<string> | undefined): string {
  if (members !== undefined) {
    const some = [...members].slice(0, MOST_MEMBERS).join(type.type === 'set' ? ';' : ', ');
    return members.size > MOST_MEMBERS ? `${some}…` : some;
  }
  if (type.type === 'boolean') return 'true, false';
  if (type.type === 'date') return '2020-06-07';
  if (type.type === 'entity') return 'true';
  if (type.type === 'list') return '--list';
  if (type.type === 'period') return '30 days';
  return notationOf(type, unit)?.shown ?? 'abc';
}

export function columnsPretty(rows: readonly ColumnRow[], source: Source, context: Context): string {
  const body = rows.map(({ fact, type, written, column, columnType, value, file }) => [
    `${fact}: ${type}`,
    written,
    value === undefined
      ? (column ?? context.say(IMPACT.noColumnFor))
      : context.say(IMPACT.constantValue(JSON.stringify(value))),
    file ?? columnType ?? '',
  ]);
  const used = new Set(rows.map(({ column }) => column));
  const unused = source.columns.filter(({ name }) => !used.has(name)).map(({ name }) => name);
  const lines = table(IMPACT.columnsHead[context.language], body);
  if (unused.length > 0) lines.push(showable(context.say(IMPACT.unusedColumns(unused.join(', ')))));
  return `${lines.join('\n')}\n`;
}
