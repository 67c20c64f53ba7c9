import type { FactExpr, PlanExpr, PlanSet } from '@fefta/runtime';
import { binderSql } from './binder.ts';
import { addColumn, type Column, scaleOf } from './columns.ts';
import { lifted } from './items.ts';
import { calculateSql, constantNumber, type SqlNumber } from './number.ts';
import { type Making, once, piece } from './shape.ts';
import { cases, dateLiteral, literal, logic, not, UNKNOWN } from './text.ts';
import { testSql } from './truth.ts';
import { Unsayable } from './unsayable.ts';
import {
  chosen,
  dayValue,
  inOrderSql,
  isDay,
  isNone,
  NONE,
  type SqlPlain,
  type SqlValue,
  sameSql,
  sqlOf,
  textValue,
  truthOfValue,
  truthValue,
} from './value.ts';

/** The value of an expression as SQL, with the meaning of docs/semantics.md. What cannot be said is thrown as Unsayable. */
export function valueSql(making: Making, expr: PlanExpr): SqlValue {
  const value = (e: PlanExpr): SqlValue => valueSql(making, e);
  const truth = (e: PlanExpr): string => truthSql(making, e);
  switch (expr.op) {
    case 'boolean':
      return truthValue(expr.value ? 'TRUE' : 'FALSE');
    case 'number':
      return constantNumber(expr.value);
    case 'string':
      return textValue(expr.value);
    case 'act-date':
      return dayValue(making.asOf);
    case 'none':
      return NONE;
    case 'unknown':
      return truthValue(UNKNOWN);
    case 'fact':
      return factSql(making, expr);
    case 'value':
      if (making.within !== undefined) return lifted(making.within, (row) => valueSql(row, expr));
      return remembered(making, expr.of.index, () => value(expr.of.value));
    case 'test':
      if (making.within !== undefined) return lifted(making.within, (row) => valueSql(row, expr));
      return truthValue(testSql(making, expr.test));
    case 'and':
    case 'or':
      return truthValue(logic(expr.op, expr.args.map(truth)));
    case 'not':
      return truthValue(not(truth(expr.arg)));
    case '>=':
    case '>':
    case '<=':
    case '<':
      return truthValue(inOrderSql(expr.op, value(expr.left), value(expr.right)));
    case 'is':
      return truthValue(sameSql(value(expr.left), value(expr.right)));
    case 'is-not':
      return truthValue(not(sameSql(value(expr.left), value(expr.right))));
    case 'in':
      return truthValue(elementSql(making, value(expr.left), expr.right));
    case 'overlaps':
    case 'within':
      return truthValue(setSql(making, expr.left, expr.right, expr.op === 'within'));
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return arithmetic(expr.op, value(expr.left), value(expr.right));
    case 'add-period':
    case 'subtract-period':
      return shiftedSql(value(expr.left), expr);
    case 'any':
    case 'all':
    case 'count':
    case 'sum':
      return binderSql(making, expr);
    case 'if':
      return chosen([[truth(expr.condition), value(expr.yes)]], value(expr.no));
    case 'rows':
      return chosen(
        expr.rows.map((row) => [truth(row.condition), value(row.result)] as const),
        NONE,
      );
    case 'fiscal-year':
      return fiscalYearSql(value(expr.arg));
    default:
      throw new Unsayable('period');
  }
}

export const truthSql = (making: Making, expr: PlanExpr): string => truthOfValue(valueSql(making, expr));

/** A definition or table is worked out once, in columns of its own. */
function remembered(making: Making, index: number, make: () => SqlValue): SqlValue {
  return once(making, `v${index}`, () => {
    const made = make();
    if (made.kind === 'none') return made;
    const none = piece(making, `v${index}_none`, made.none);
    if (made.kind !== 'number') return { ...made, sql: named(making, `v${index}`, made.sql, made.constant), none };
    const den = /^[0-9.]+$/.test(made.den) ? made.den : piece(making, `v${index}_den`, made.den);
    return { ...made, num: named(making, `v${index}`, made.num, made.constant), den, none };
  });
}

const named = (making: Making, name: string, sql: string, constant: unknown): string =>
  constant === undefined ? piece(making, name, sql) : sql;

const numeric = new Set(['integer', 'number', 'ratio', 'money', 'quantity']);

/** The column of a fact of the row, or of the item in question. */
function columnOf({ columns, within }: Making, expr: FactExpr): Column {
  const column = expr.slot === (within?.slot ?? -1) ? addColumn(columns, expr, within?.name) : undefined;
  if (column === undefined) throw new Unsayable('list');
  return column;
}

function factSql(making: Making, expr: FactExpr): SqlValue {
  const { within } = making;
  if (within !== undefined && expr.slot < 0) return lifted(within, (row) => factSql(row, expr));
  if (expr.type.type === 'period') throw new Unsayable('period');
  const column = columnOf(making, expr);
  const none = noneOf(making, column);
  if (numeric.has(expr.type.type)) {
    const scale = scaleOf(expr.type);
    const number: SqlNumber = {
      ...constantNumber(1),
      num: column.name,
      none,
      numDigits: [18 - scale, scale],
      constant: undefined,
    };
    return number;
  }
  return { kind: kindOf(column), sql: column.name, none };
}

/** A fact is none where it or an entity on the way to it is. */
export function noneOf(making: Making, { path, steps }: Pick<Column, 'path' | 'steps'>): string {
  const flags = path.flatMap((_, i) => {
    if (!steps[i]?.type.optional) return [];
    const fact = { path: path.slice(0, i + 1), steps: steps.slice(0, i + 1), type: steps[i].type };
    const none = addColumn(making.columns, fact, making.within?.name)?.none;
    return none === undefined ? [] : [`COALESCE(${none}, FALSE)`];
  });
  return logic('or', flags);
}

function kindOf({ kind, type }: Column): SqlPlain['kind'] {
  if (kind !== 'value') return 'entity';
  return type.type === 'boolean' || type.type === 'date' ? type.type : 'string';
}

type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide';

function arithmetic(op: Arithmetic, left: SqlValue, right: SqlValue): SqlValue {
  if (left.kind === 'none' || right.kind === 'none') return NONE;
  if (left.kind !== 'number' || right.kind !== 'number') throw new Unsayable('comparison');
  return calculateSql(op, left, right);
}

/** An element in a set of texts, of values, or in a set that is a fact (only of what is known when the SQL is made). */
function elementSql(making: Making, left: SqlValue, right: PlanSet): string {
  if (left.kind === 'none') return 'FALSE';
  if (right.op === 'strings') {
    if (left.kind === 'number' || left.kind === 'boolean' || left.kind === 'entity') throw new Unsayable('comparison');
    const among = left.kind === 'date' ? daysAmong(left.sql, right.values) : isAmong(left.sql, right.values);
    return cases([[left.none, 'FALSE']], among);
  }
  if (right.op === 'items') {
    const items = right.items.map((item) => valueSql(making, item)).filter((item) => item.kind !== 'none');
    const each = items.map((item) => cases([[isNone(item), 'FALSE']], sameSql(left, item)));
    return cases([[left.none, 'FALSE']], each.length > 0 ? logic('or', each) : isAmong(sqlOf(left), new Set()));
  }
  if (right.op !== 'fact' || left.kind !== 'string' || left.constant === undefined) throw new Unsayable('set');
  return flagSql(making, right, false, [left.constant]);
}

const isAmong = (sql: string, values: ReadonlySet<string>): string => isOneOf(sql, [...values].sort().map(literal));

const daysAmong = (sql: string, values: ReadonlySet<string>): string =>
  isOneOf(sql, [...values].filter(isDay).sort().map(dateLiteral));

/** Unknown stays unknown, also in the empty set. */
function isOneOf(sql: string, literals: readonly string[]): string {
  if (literals.length === 0) return cases([[`${sql} IS NOT NULL`, 'FALSE']], UNKNOWN);
  return `(${sql} IN (${literals.join(', ')}))`;
}

function setSql(making: Making, left: PlanExpr, right: PlanSet, every: boolean): string {
  if (left.op === 'none') return 'FALSE';
  if (left.op !== 'fact' || right.op !== 'strings') throw new Unsayable('set');
  return flagSql(making, left, every, [...right.values].sort());
}

/** Whether some element (or every one) of a set fact is among the members: worked out once for each key of the set. */
function flagSql(making: Making, expr: FactExpr, every: boolean, members: readonly string[]): string {
  const { within } = making;
  if (expr.type.type !== 'set') throw new Unsayable('set');
  if (within !== undefined && expr.slot < 0)
    return truthOfValue(lifted(within, (row) => truthValue(flagSql(row, expr, every, members))));
  const column = columnOf(making, expr);
  const key = JSON.stringify([column.fact, every, members]);
  const known = making.flags.get(key);
  for (const member of members) literal(member);
  const flag = known ?? { name: `s${making.flags.size}`, column, every, members };
  making.flags.set(key, flag);
  // Keys without elements, or without any that matters, have no flag.
  const withoutElements = `CASE WHEN ${column.name} IS NOT NULL THEN ${every ? 'TRUE' : 'FALSE'} END`;
  return cases([[noneOf(making, column), 'FALSE']], `COALESCE(${flag.name}, ${withoutElements})`);
}

type Shift = Extract<PlanExpr, { op: 'add-period' | 'subtract-period' }>;
const UNITS = { day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;

/** A day and a period of days, months or years; none beyond the calendar. */
function shiftedSql(date: SqlValue, { op, right }: Shift): SqlValue {
  if (date.kind === 'none' || right.op === 'none') return NONE;
  if (right.op !== 'period' || right.value.unit === 'business-day') throw new Unsayable('period');
  const day = date.kind === 'string' && date.constant !== undefined ? dayValue(date.constant) : date;
  if (day.kind !== 'date') throw new Unsayable('comparison');
  const { amount, unit } = right.value;
  const sql = `CAST(${day.sql} ${op === 'add-period' ? '+' : '-'} INTERVAL '${amount}' ${UNITS[unit]} AS DATE)`;
  const beyond = `COALESCE(${sql} > DATE '9999-12-31' OR ${sql} < DATE '0001-01-01', FALSE)`;
  return { kind: 'date', sql, none: logic('or', [day.none, beyond]) };
}

function fiscalYearSql(date: SqlValue): SqlValue {
  if (date.kind === 'none') return NONE;
  const day = date.kind === 'string' && date.constant !== undefined ? dayValue(date.constant) : date;
  if (day.kind !== 'date') throw new Unsayable('comparison');
  const part = (name: string) => `EXTRACT(${name} FROM ${day.sql})`;
  const num = `CAST(${part('YEAR')} - CASE WHEN ${part('MONTH')} < 4 THEN 1 ELSE 0 END AS DECIMAL(5,0))`;
  return { ...constantNumber(1), num, none: day.none, numDigits: [5, 0], constant: undefined };
}
