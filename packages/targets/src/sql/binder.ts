import type { FactExpr, PlanExpr, SumExpr } from '@fefta/runtime';
import { addColumn, type Column } from './columns.ts';
import { noneOf, truthSql, valueSql } from './expression.ts';
import { type Binder, itemPiece, lifted, sumOf, withinItems } from './items.ts';
import { constantNumber, type Digits, hold, type SqlNumber } from './number.ts';
import { type Making, type OnceSum, once, piece, type Within } from './shape.ts';
import { cases, logic, not, UNKNOWN } from './text.ts';
import { Unsayable } from './unsayable.ts';
import { type SqlValue, sqlOf, truthValue } from './value.ts';

/** No list has more items than a number of so many digits. */
const COUNT_DIGITS = 10;

/** any, all, count and sum: over none as over nothing, over a list that is missing unknown. */
export function binderSql(making: Making, binder: Binder): SqlValue {
  const { source, op } = binder;
  if (source.op === 'none' || (isOfRow(source) && making.empty.has(source.name))) return overNothing(op);
  if (making.within !== undefined) {
    if (isOfRow(source)) return lifted(making.within, (row) => binderSql(row, binder));
    throw new Unsayable('list');
  }
  const list = isOfRow(source) ? addColumn(making.columns, source) : undefined;
  if (list === undefined || !('of' in list.type) || list.type.of.optional) throw new Unsayable('list');
  return once(making, `b${binder.slot}`, () => {
    const inner = withinItems(making, binder, list);
    const where = binder.where === undefined ? 'TRUE' : itemPiece(inner.within, truthSql(inner, binder.where));
    if (op === 'sum') return sum(making, inner, binder, where);
    return op === 'count'
      ? count(making, inner, binder.slot, where)
      : quantified(making, inner, { op, slot: binder.slot, where });
  });
}

const isOfRow = (source: PlanExpr): source is FactExpr =>
  source.op === 'fact' && source.slot < 0 && source.path.length > 0;

/** Sets, lists and entities of different items are never one key. */
export const isAlwaysApart = (key: PlanExpr): boolean =>
  key.op === 'none' || (key.op === 'fact' && ['set', 'list', 'entity'].includes(key.type.type));

/** Over no items: any is false, all is true, count and sum are zero. */
function overNothing(op: Binder['op']): SqlValue {
  return op === 'any' || op === 'all' ? truthValue(op === 'all' ? 'TRUE' : 'FALSE') : constantNumber(0);
}

type Inner = Making & { readonly within: Within };

/** A column over all items, of the row; after it the question can be asked in the layers of the row. */
function over(making: Making, { within }: Inner, sql: string): string {
  const { query } = within;
  query.stage = Math.max(query.stage, query.outer.size === 0 ? 0 : (making.depth.at(-1) ?? 0));
  return sumOf(within, sql);
}

/** False, unknown and true in an order: some item decides, or some is unknown, or all are the other way. */
function quantified(
  making: Making,
  inner: Inner,
  { op, slot, where }: { op: 'any' | 'all'; slot: number; where: string },
): SqlValue {
  const order = cases(
    [
      [where, '2'],
      [not(where), '0'],
    ],
    '1',
  );
  const found = over(making, inner, `${op === 'any' ? 'MAX' : 'MIN'}(${order})`);
  const decisive = op === 'any' ? ([`${found} = 2`, 'TRUE'] as const) : ([`${found} = 0`, 'FALSE'] as const);
  const nothing = op === 'any' ? 'FALSE' : 'TRUE';
  const { list } = inner.within.query;
  const sql = cases(
    [[noneOf(making, list), nothing], decisive, [`${found} = 1`, UNKNOWN], [`${list.name} IS NULL`, UNKNOWN]],
    nothing,
  );
  return truthValue(piece(making, `b${slot}`, sql));
}

function count(making: Making, inner: Inner, slot: number, where: string): SqlValue {
  const open = over(making, inner, `MAX(${isUnknown(where)})`);
  const all = over(making, inner, `SUM(${cases([[where, '1']], '0')})`);
  return total(making, inner.within.query.list, {
    slot,
    open: [`${open} = 1`],
    all: [all],
    digits: [COUNT_DIGITS, 0],
    den: constantNumber(1),
  });
}

const isUnknown = (truth: string): string =>
  truth === 'TRUE' || truth === 'FALSE' ? '0' : `CASE WHEN ${truth} IS NULL THEN 1 ELSE 0 END`;

/** Each key once; a value that is none adds nothing, an item without a key counts for itself. */
function sum(making: Making, inner: Inner, { slot, value: of, key: by }: SumExpr, where: string): SqlValue {
  const { within } = inner;
  const { list } = within.query;
  const number = numberOf(valueSql(inner, of));
  const value = onItem(within, { sql: number.num, none: number.none });
  const key = onItem(within, by === undefined ? NO_KEY : keyOf(valueSql(inner, by)));
  const digits: Digits = [number.numDigits[0] + COUNT_DIGITS, number.numDigits[1]];
  hold(digits);
  const open = over(making, inner, `MAX(${isOpen(where, [value, key])})`);
  const counts = logic('and', [where, not(value.none)]);
  const adding = (when: string) =>
    when === 'FALSE' ? [] : [over(making, inner, `SUM(${cases([[when, value.sql]], 'NULL')})`)];
  const rest = { slot, digits, den: number };
  if (key.none === 'TRUE') return total(making, list, { ...rest, open: [`${open} = 1`], all: adding(counts) });
  const alone = adding(logic('and', [counts, key.none]));
  const each = onceFor(inner, itemPiece(within, cases([[key.none, 'NULL']], key.sql)), {
    value: cases([[counts, value.sql]], `CAST(NULL AS DECIMAL(${digits[1] + 1},${digits[1]}))`),
    isNone: cases([[logic('and', [where, value.none]), '1']], '0'),
  });
  making.conflicts.add(`COALESCE(${each.conflict}, 0) = 1`);
  return total(making, list, { ...rest, open: [`${open} = 1`, `${each.conflict} = 1`], all: [...alone, each.total] });
}

/** A value of an item; `none` is never NULL. */
interface OnItem {
  readonly sql: string;
  readonly none: string;
}

const NO_KEY: OnItem = { sql: 'NULL', none: 'TRUE' };

const onItem = (within: Within, { sql, none }: OnItem): OnItem => ({
  sql: itemPiece(within, sql),
  none: itemPiece(within, none),
});

/** 1 where it is not known whether an item counts, or something of one that may is missing. */
function isOpen(where: string, values: readonly OnItem[]): string {
  const lacking = values.map(({ sql, none }) => logic('and', [`${sql} IS NULL`, not(none)]));
  const isUnsure = where === 'TRUE' || where === 'FALSE' ? 'FALSE' : `${where} IS NULL`;
  return cases(
    [
      [not(where), '0'],
      [logic('or', [isUnsure, ...lacking]), '1'],
    ],
    '0',
  );
}

function numberOf(value: SqlValue): SqlNumber {
  if (value.kind === 'none') return { ...constantNumber(0), num: 'NULL', none: 'TRUE', constant: undefined };
  // Fractions with denominators of their own have no common one.
  if (value.kind !== 'number' || !/^[0-9.]+$/.test(value.den)) throw new Unsayable('list');
  return value;
}

/** What is the same for equal keys and for no others. */
function keyOf(value: SqlValue): OnItem {
  if (value.kind === 'none') return NO_KEY;
  if (value.kind === 'entity' || (value.kind === 'number' && value.den !== '1')) throw new Unsayable('list');
  return { sql: sqlOf(value), none: value.none };
}

/** Sums that take each value of a column once. */
function onceFor({ within }: Inner, column: string, { value, isNone }: Pick<OnceSum, 'value' | 'isNone'>): OnceSum {
  const { query } = within;
  const sums = query.once.get(column) ?? new Map<string, OnceSum>();
  query.once.set(column, sums);
  const text = `${value} ${isNone}`;
  const name = `${query.name}_o${[...query.once.keys()].indexOf(column)}_${sums.size}`;
  const made = sums.get(text) ?? { value, isNone, total: name, conflict: `${name}_conflict` };
  sums.set(text, made);
  return made;
}

interface Total {
  readonly slot: number;
  readonly open: readonly string[];
  readonly all: readonly string[];
  readonly digits: Digits;
  readonly den: Pick<SqlNumber, 'den' | 'denDigits'>;
}

/** A number of the row: zero where there are no items, NULL where the list or something of its items is missing. */
function total(making: Making, list: Column, { slot, open, all, digits, den }: Total): SqlNumber {
  const known = all.map((sql) => `COALESCE(${sql}, 0)`).join(' + ') || '0';
  const type = `DECIMAL(${digits[0] + digits[1]},${digits[1]})`;
  const sql = cases(
    [
      [noneOf(making, list), '0'],
      [logic('or', [...open, `${list.name} IS NULL`]), 'NULL'],
    ],
    known,
  );
  const num = piece(making, `b${slot}`, `CAST(${sql} AS ${type})`);
  return { kind: 'number', num, den: den.den, denDigits: den.denDigits, none: 'FALSE', numDigits: digits };
}
