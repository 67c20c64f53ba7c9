import { joinFlags } from './flag-tables.ts';
import { itemsTables } from './item-tables.ts';
import type { ItemQuery, Making, Piece, SetFlag } from './shape.ts';

/** The common table expressions up to the one that has everything, and its name. */
export interface Query {
  readonly tables: readonly string[];
  readonly last: string;
}

/** Where the rows come from: a table, and the column that tells each row from all others. */
export interface Rows {
  readonly from: string;
  readonly id: string;
}

/** What plans have collected that are answered together. */
type Collected = Pick<Making, 'flags' | 'queries' | 'layers'>;

/**
 * Flags of sets worked out once for each key, and what is asked of items once for each list, joined to the rows; then layer after layer of
 * pieces. Items that are compared with facts of the row are asked as soon as these are there.
 */
export function layered({ from, id }: Rows, ...plans: readonly Collected[]): Query {
  const flags = unique(plans.flatMap((plan) => [...plan.flags.values()]));
  const queries = unique(plans.flatMap((plan) => [...plan.queries.values()])).filter(isAsked);
  const tables = [`rows_0 AS (\n  SELECT * FROM ${from}\n)`];
  const byKey = queries.filter(({ outer }) => outer.size === 0);
  let last = joined(tables, { last: 'rows_0', next: 'rows_flags', flags, queries: byKey, id });
  for (let i = 0; i < Math.max(0, ...plans.map(({ layers }) => layers.length)); i += 1) {
    const perRow = queries.filter(({ outer, stage }) => outer.size > 0 && stage === i);
    last = joined(tables, { last, next: `rows_${i}_items`, flags: [], queries: perRow, id });
    const layer = plans.flatMap(({ layers }) => layers[i] ?? []);
    if (layer.length === 0) continue;
    tables.push(withPieces(`rows_${i + 1}`, last, layer));
    last = `rows_${i + 1}`;
  }
  return { tables, last };
}

function unique<T extends { readonly name: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/** Was what was collected also asked for? A test that cannot be said leaves things behind. */
const isAsked = ({ sums, once }: ItemQuery): boolean => sums.size > 0 || once.size > 0;

/** A table with more columns. */
export function withPieces(name: string, from: string, layer: readonly Piece[]): string {
  const pieces = layer.map(({ name: of, sql }) => `    ${sql} AS ${of}`);
  return `${name} AS (\n  SELECT ${from}.*,\n${pieces.join(',\n')}\n  FROM ${from}\n)`;
}

interface Joining {
  readonly last: string;
  readonly next: string;
  readonly flags: readonly SetFlag[];
  readonly queries: readonly ItemQuery[];
  readonly id: string;
}

function joined(tables: string[], { last, next, flags, queries, id }: Joining): string {
  const parts = [joinFlags(last, flags), ...queries.map((query) => itemsTables(query, { from: last, id }))];
  const columns = parts.flatMap((part) => part.columns);
  if (columns.length === 0) return last;
  const joins = parts.flatMap((part) => part.joins);
  tables.push(...parts.flatMap((part) => part.tables));
  tables.push(
    `${next} AS (\n  SELECT ${[`${last}.*`, ...columns].join(', ')}\n  FROM ${last}\n  ${joins.join('\n  ')}\n)`,
  );
  return next;
}
