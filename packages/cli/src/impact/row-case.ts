import { put, typeAt } from '@fefta/analysis/table';
import { compareExact, type PlanType } from '@fefta/runtime';
import type { Column } from '@fefta/targets';
import { emptyWords } from './cells.ts';
import type { Row } from './database.ts';
import type { FactMapping, Mapping, TableMapping } from './mapping.ts';
import { nameOf } from './places.ts';
import type { Side } from './sides.ts';

/** What the columns of a row are asked for as, so that nothing is lost on the way: texts and booleans. */
export function rowColumns(columns: readonly Column[]): string[] {
  return columns.flatMap(({ name, none, kind, type }) => {
    const isTruth = kind === 'entity' || (kind === 'value' && type.type === 'boolean');
    return [isTruth ? name : `CAST(${name} AS VARCHAR) AS ${name}`, ...(none === undefined ? [] : [none])];
  });
}

/** A row of the view `facts` as a case for one side: the facts at which that side looks. */
export function caseOf(row: Row, side: Side, mapping: Mapping): { act: string; asOf: string; facts: object } {
  const facts: Record<string, unknown> = {};
  for (const [fact, mapped] of Object.entries(mapping.facts))
    if (Array.isArray(mapped.value) && typeAt(side.plan, fact)?.type === 'list') put(facts, fact.split('.'), []);
  const { columns, items } = side.said.making;
  const itemsOf = ({ fact }: Column, rows: readonly Row[]): unknown[] => {
    const own = mapping.lists[fact] ?? { facts: {} };
    const of = [...(items.get(fact)?.columns.values() ?? [])];
    return rows.map((item) => itemOf(item, of, own));
  };
  putAll(facts, row, [...columns.values()], mapping, itemsOf);
  return { act: side.act, asOf: side.asOf, facts };
}

/** An item of a list as a case gives it. */
function itemOf(row: Row, columns: readonly Column[], mapping: TableMapping): unknown {
  const plain = columns.find(({ fact }) => fact === '');
  if (plain !== undefined) return cellValue(row, plain, mapping);
  const facts: Record<string, unknown> = {};
  putAll(facts, row, columns, mapping, () => undefined);
  return facts;
}

/** `itemsOf` gives the items of a list. */
type ItemsOf = (column: Column, rows: readonly Row[]) => unknown;

function putAll(
  facts: Record<string, unknown>,
  row: Row,
  columns: readonly Column[],
  mapping: TableMapping,
  itemsOf: ItemsOf,
): void {
  for (const column of columns.toSorted((a, b) => a.path.length - b.path.length)) {
    const items = column.kind === 'list' ? row[column.name] : undefined;
    const value = Array.isArray(items) ? itemsOf(column, items) : cellValue(row, column, mapping);
    if (value !== undefined) put(facts, column.path, value);
  }
}

/** The value as a case gives it; null is none, undefined is missing. */
function cellValue(row: Row, column: Column, mapping: TableMapping): unknown {
  const { name, none, kind, type } = column;
  if (none !== undefined && row[none] === true) return null;
  const value = row[name];
  if (value === null || value === undefined || kind === 'list') return undefined;
  if (kind === 'entity') return {};
  if (kind === 'set') return elements(String(value), mapping.facts[nameOf(column)] ?? {});
  if (type.type === 'boolean') return value;
  return written(type, String(value));
}

function elements(text: string, mapping: FactMapping): string[] {
  if (emptyWords(mapping).includes(text)) return [];
  return text.split(mapping.separator ?? ';').map((element) => mapping.words?.[element] ?? element);
}

/** A decimal of the table as a case writes values of the type. */
function written(type: PlanType, text: string): string {
  switch (type.type) {
    case 'integer':
    case 'number':
      return plain(text);
    case 'ratio':
      return `${percent(text)}%`;
    case 'money':
      return `${plain(text)} ${type.currency}`;
    case 'quantity':
      return `${plain(text)} ${baseUnit(type.units)}`;
    default:
      return text;
  }
}

function plain(text: string): string {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** A share of one in percent: the point goes two places to the right. */
function percent(text: string): string {
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text) ?? [];
  const digits = decimals.padEnd(2, '0');
  const moved = `${whole}${digits.slice(0, 2)}.${digits.slice(2)}`.replace(/^0+(?=[0-9])/, '');
  return plain(`${sign}${moved}`.replace(/\.$/, ''));
}

type Units = (PlanType & { type: 'quantity' })['units'];

/** A unit of which one is one of the base unit. */
function baseUnit(units: Units): string {
  for (const [name, { factor, offset }] of units)
    if (compareExact(factor, 1) === 0 && compareExact(offset, 0) === 0) return name;
  return '';
}
