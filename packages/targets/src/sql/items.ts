import type { FactExpr, QuantifierExpr, SumExpr } from '@fefta/runtime';
import { addColumn, bareName, type Column } from './columns.ts';
import { type ItemColumns, type ItemQuery, type Making, piece, type Within } from './shape.ts';
import type { SqlValue } from './value.ts';

/** A question about the items of a list (or the elements of a set). */
export type Binder = QuantifierExpr | SumExpr;

/** The columns of the items of a list. */
export function itemColumns({ items }: Making, list: Column): ItemColumns {
  const known = items.get(list.fact) ?? { list, columns: new Map() };
  items.set(list.fact, known);
  return known;
}

/** Where the conditions and values of a question about items are put into SQL. */
export function withinItems(making: Making, binder: Binder, list: Column): Making & { readonly within: Within } {
  const { columns } = itemColumns(making, list);
  const query = queryOf(making, binder, list);
  const within: Within = { slot: binder.slot, name: bareName(list), query, row: making };
  return { ...making, columns, flags: query.flags, within };
}

/** One for all questions that need nothing but the items; one for each of the others. */
function queryOf({ queries, prefix }: Making, binder: Binder, list: Column): ItemQuery {
  const table = `items_${bareName(list)}`;
  const name = looksAtRow(binder) ? `${prefix}${table}_${binder.slot}` : table;
  const known = queries.get(name);
  if (known !== undefined) return known;
  const maps = { flags: new Map(), pieces: new Map(), sums: new Map(), once: new Map() };
  const query: ItemQuery = { name, list, ...maps, outer: new Set(), stage: 0 };
  queries.set(name, query);
  return query;
}

const looksAtRow = ({ op: _, source: __, ...of }: Binder): boolean =>
  someNode(
    of,
    (node) => node.op === 'value' || node.op === 'test' || (node.op === 'fact' && isOfRow(node as FactExpr)),
  );

const isOfRow = ({ slot, path }: FactExpr): boolean => slot < 0 && path.length > 0;

/** Does any node of an expression, also through definitions, do? Types are not looked into. */
export function someNode(expr: object, does: (node: { readonly op: string }) => boolean): boolean {
  const seen = new Set<object>();
  const visit = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null || node instanceof Map || node instanceof Set) return false;
    if (seen.has(node)) return false;
    seen.add(node);
    if ('op' in node && does(node as { op: string })) return true;
    return Object.entries(node).some(([name, part]) => name !== 'type' && name !== 'steps' && visit(part));
  };
  return visit(expr);
}

/** Notes the facts of items at which an expression looks: whoever decides in place of the SQL must know them. */
export function noteItems(making: Making, expr: object): void {
  someNode(expr, (node) => {
    if (!('source' in node) || !('slot' in node)) return false;
    const { source, slot } = node as unknown as Binder;
    if (source.op !== 'fact' || !isOfRow(source)) return false;
    const list = addColumn(making.columns, source);
    if (list === undefined) return false;
    const { columns } = itemColumns(making, list);
    someNode(node, (part) => {
      const fact = part as FactExpr;
      if (fact.op === 'fact' && fact.slot === slot) addColumn(columns, fact, bareName(list));
      return false;
    });
    return false;
  });
}

/** The name of a column of each item. */
export function itemPiece({ query }: Within, sql: string): string {
  if (/^[a-z_0-9]+$/i.test(sql) || isLiteral(sql)) return sql;
  const name = query.pieces.get(sql) ?? `w${query.pieces.size}`;
  query.pieces.set(sql, name);
  return name;
}

/** The name of a column worked out over all items of a key (or row). */
export function sumOf({ query }: Within, sql: string): string {
  const name = query.sums.get(sql) ?? `${query.name}_g${query.sums.size}`;
  query.sums.set(sql, name);
  return name;
}

/** A value of the row for its items: worked out in the row, looked at by the items. */
export function lifted({ slot, query, row }: Within, make: (row: Making) => SqlValue): SqlValue {
  const column = (sql: string): string => {
    if (isLiteral(sql)) return sql;
    const name = piece(row, `u${slot}_${query.outer.size}`, sql);
    query.outer.add(name);
    return `up_${name}`;
  };
  const value = make(row);
  if (value.kind === 'none' || ('constant' in value && value.constant !== undefined)) return value;
  const none = column(value.none);
  return value.kind === 'number'
    ? { ...value, num: column(value.num), den: column(value.den), none }
    : { ...value, sql: column(value.sql), none };
}

const isLiteral = (sql: string): boolean =>
  /^(NULL|TRUE|FALSE|-?[0-9.]+)$/.test(sql) || /^(DATE )?'([^']|'')*'$/.test(sql);
