import { typeAt } from '@fefta/analysis/table';
import type { Column } from '@fefta/targets';
import { IMPACT } from '../messages/impact.ts';
import { cellOf, type Place } from './cells.ts';
import type { FactMapping, TableMapping } from './mapping.ts';
import { Refusal } from './problem.ts';
import { type Facts, type ListFacts, type Sides, shownFact } from './sides.ts';
import type { Source } from './source.ts';

/** Where each fact stands, and which stand nowhere. */
export interface Places {
  readonly found: readonly Place[];
  /** Facts that are missing in every row. */
  readonly missing: readonly string[];
}

/** What a plain value that is an item is called in the mapping, and its column. */
export const ITEM = 'value';

export const nameOf = ({ fact }: Column): string => (fact === '' ? ITEM : fact);

/** Finds the column of each fact of a row: the one that the mapping names, or one that is called like the fact. `given`: lists with tables. */
export function placesOf(
  sides: Sides,
  source: Source,
  mapping: TableMapping,
  given: readonly Pick<ListFacts, 'list'>[],
): Places {
  const unknown = Object.keys(mapping.facts).find(
    (fact) => ![sides.before, sides.after].some(({ plan }) => typeAt(plan, fact) !== undefined),
  );
  if (unknown !== undefined) throw new Refusal(IMPACT.noFact(unknown));
  const list = Object.keys(mapping.facts).find((fact) => isNotEmptyList(sides, fact, mapping.facts[fact] ?? {}));
  if (list !== undefined) throw new Refusal(IMPACT.listInMapping(list));
  const { found, missing } = placesIn(sides, source, mapping);
  return { found, missing: missing.filter((fact) => !given.some(({ list }) => list.fact === fact)) };
}

/** A list with items has a table; in the mapping it can only be empty, or none. */
function isNotEmptyList({ before, after }: Sides, fact: string, { value }: FactMapping): boolean {
  const isList = [before, after].some(({ plan }) => typeAt(plan, fact)?.type === 'list');
  return isList && value !== null && !(Array.isArray(value) && value.length === 0);
}

/** The same of a table of items. */
export function placesIn({ columns, members }: Facts, source: Source, mapping: TableMapping, list?: Column): Places {
  const byName = new Map(source.columns.map((column) => [column.name, column]));
  const found: Place[] = [];
  const missing: string[] = [];
  for (const column of columns) {
    const mapped = mapping.facts[nameOf(column)];
    const of = members.get(column.fact);
    const at = byName.get(mapped?.column ?? nameOf(column));
    const shown = shownFact(column, list);
    if (mapped?.column !== undefined && at === undefined) throw new Refusal(IMPACT.noColumn(mapped.column, shown));
    const isList = column.kind === 'list' && mapped?.value !== null;
    if (isList || (at === undefined && mapped?.value === undefined)) {
      if (mapped === undefined && column.kind !== 'entity' && !isWithinNone(column.path, mapping)) missing.push(shown);
      continue;
    }
    const place: Place = {
      ...{ column, shown, table: source.table, mapping: mapped ?? {} },
      ...(of && { members: of }),
      ...(mapped?.value === undefined && { source: at }),
    };
    checkMapping(place);
    found.push(place);
  }
  return { found, missing };
}

/** Is the fact one of an entity that there is in no row? */
const isWithinNone = (path: readonly string[], { facts }: TableMapping): boolean =>
  path.some((_, i) => facts[path.slice(0, i).join('.')]?.value === null);

function checkMapping(place: Place): void {
  const { column, mapping, shown } = place;
  const isNone = mapping.none !== undefined || mapping.value === null;
  if (isNone && column.none === undefined) throw new Refusal(IMPACT.neverNone(shown));
  if (cellOf(place) === undefined) throw new Refusal(IMPACT.badUnit(shown, mapping.unit ?? ''));
}
