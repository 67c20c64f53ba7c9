import type { PlanType } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { IMPACT } from '../messages/impact.ts';
import { showable } from '../report/excerpt.ts';
import type { Mapping } from './mapping.ts';
import { notationOf } from './numbers.ts';
import type { Places } from './places.ts';
import { table } from './report-pretty.ts';
import type { Sides } from './sides.ts';
import type { Source } from './source.ts';

/** A fact that is expected, and where it was found. */
export interface ColumnRow {
  readonly fact: string;
  readonly type: string;
  readonly written: string;
  readonly column: string | null;
  readonly columnType: string | null;
  readonly value?: unknown;
}

/** What the rules look at, and what of it the population has. */
export function columnRows(sides: Sides, places: Places, mapping: Mapping): ColumnRow[] {
  const found = new Map(places.found.map((place) => [place.column.fact, place]));
  return sides.columns.map(({ fact, type, none }) => {
    const place = found.get(fact);
    const value = mapping.facts[fact]?.value;
    return {
      fact,
      type: `${typeName(type)}${none === undefined ? '' : '?'}`,
      written: writtenAs(type, mapping.facts[fact]?.unit, sides.members.get(fact)),
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
  if (type.type === 'period') return '30 days';
  return notationOf(type, unit)?.shown ?? 'abc';
}

export function columnsPretty(rows: readonly ColumnRow[], source: Source, context: Context): string {
  const body = rows.map(({ fact, type, written, column, columnType, value }) => [
    `${fact}: ${type}`,
    written,
    value === undefined
      ? (column ?? context.say(IMPACT.noColumnFor))
      : context.say(IMPACT.constantValue(JSON.stringify(value))),
    columnType ?? '',
  ]);
  const used = new Set(rows.map(({ column }) => column));
  const unused = source.columns.filter(({ name }) => !used.has(name)).map(({ name }) => name);
  const lines = table(IMPACT.columnsHead[context.language], body);
  if (unused.length > 0) lines.push(showable(context.say(IMPACT.unusedColumns(unused.join(', ')))));
  return `${lines.join('\n')}\n`;
}
