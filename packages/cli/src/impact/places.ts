import { typeAt } from '@fefta/analysis/table';
import { IMPACT } from '../messages/impact.ts';
import { cellOf, type Place } from './cells.ts';
import type { Mapping } from './mapping.ts';
import { Refusal } from './problem.ts';
import type { Sides } from './sides.ts';
import type { Source } from './source.ts';

/** Where each fact stands, and which stand nowhere. */
export interface Places {
  readonly found: readonly Place[];
  /** Facts that are missing in every row. */
  readonly missing: readonly string[];
}

/** Finds the column of each fact: the one that the mapping names, or one that is called like the fact. */
export function placesOf(sides: Sides, source: Source, mapping: Mapping): Places {
  const byName = new Map(source.columns.map((column) => [column.name, column]));
  const found: Place[] = [];
  const missing: string[] = [];
  for (const column of sides.columns) {
    const mapped = mapping.facts[column.fact];
    const members = sides.members.get(column.fact);
    const from = mapped?.column ?? column.fact;
    const of = byName.get(from);
    if (mapped?.column !== undefined && of === undefined)
      throw new Refusal(IMPACT.noColumn(mapped.column, column.fact));
    if (column.kind === 'list' || (of === undefined && mapped?.value === undefined)) {
      if (mapped === undefined && column.kind !== 'entity' && !isWithinNone(column.path, mapping))
        missing.push(column.fact);
      continue;
    }
    const place: Place = {
      column,
      mapping: mapped ?? {},
      ...(members && { members }),
      ...(mapped?.value === undefined && { source: of }),
    };
    checkMapping(place);
    found.push(place);
  }
  const unknown = Object.keys(mapping.facts).find(
    (fact) => ![sides.before, sides.after].some(({ plan }) => typeAt(plan, fact) !== undefined),
  );
  if (unknown !== undefined) throw new Refusal(IMPACT.noFact(unknown));
  return { found, missing };
}

/** Is the fact one of an entity that there is in no row? */
const isWithinNone = (path: readonly string[], { facts }: Mapping): boolean =>
  path.some((_, i) => facts[path.slice(0, i).join('.')]?.value === null);

function checkMapping(place: Place): void {
  const { column, mapping } = place;
  const isNone = mapping.none !== undefined || mapping.value === null;
  if (isNone && column.none === undefined) throw new Refusal(IMPACT.neverNone(column.fact));
  if (cellOf(place) === undefined) throw new Refusal(IMPACT.badUnit(column.fact, mapping.unit ?? ''));
}
