import type { SqlNumber } from './number.ts';
import { compareNumbers, constantNumber, hold, sameNumber, widest } from './number.ts';
import { cases, dateLiteral, literal, logic, UNKNOWN } from './text.ts';
import { Unsayable } from './unsayable.ts';

/** A value as SQL: NULL is unknown unless `none` (which is never NULL) is true. */
export interface SqlPlain {
  readonly kind: 'boolean' | 'string' | 'date' | 'entity';
  readonly sql: string;
  readonly none: string;
  /** A text known when the SQL is made; it becomes a day beside a day. */
  readonly constant?: string;
}

export type SqlValue = SqlNumber | SqlPlain | { readonly kind: 'none' };

export const NONE = { kind: 'none' } as const;

export const truthValue = (sql: string): SqlPlain => ({ kind: 'boolean', sql, none: 'FALSE' });
export const textValue = (text: string): SqlPlain => ({
  kind: 'string',
  sql: literal(text),
  none: 'FALSE',
  constant: text,
});
export const dayValue = (day: string): SqlPlain => ({
  kind: 'date',
  sql: dateLiteral(day),
  none: 'FALSE',
  constant: day,
});

/** Where a value is none; never NULL. */
export const isNone = (value: SqlValue): string => (value.kind === 'none' ? 'TRUE' : value.none);

/** What is NULL where the value is unknown or none. */
export function sqlOf(value: SqlValue): string {
  if (value.kind === 'none') return 'NULL';
  return value.kind === 'number' ? value.num : value.sql;
}

/** The truth of a value: none is false. */
export function truthOfValue(value: SqlValue): string {
  if (value.kind === 'none') return 'FALSE';
  if (value.kind !== 'boolean') throw new Unsayable('comparison');
  return cases([[value.none, 'FALSE']], value.sql);
}

/** `>=` and the like: false with none on either side. */
export function inOrderSql(op: '>=' | '>' | '<=' | '<', left: SqlValue, right: SqlValue): string {
  if (left.kind === 'none' || right.kind === 'none') return 'FALSE';
  const none = logic('or', [left.none, right.none]);
  if (left.kind === 'number' && right.kind === 'number')
    return cases([[none, 'FALSE']], compareNumbers(left, op, right));
  const [a, b] = alike(left, right);
  // Engines do not agree on the order of texts.
  if (a.kind !== 'date') throw new Unsayable('comparison');
  return cases([[none, 'FALSE']], `(${a.sql} ${op} ${b.sql})`);
}

/** `is`, three-valued: none is none, and equal to nothing else. */
export function sameSql(left: SqlValue, right: SqlValue): string {
  if (left.kind === 'none') return right.kind === 'none' ? 'TRUE' : isNoneKnown(right);
  if (right.kind === 'none') return isNoneKnown(left);
  if (left.kind === 'number' && right.kind === 'number') return sameNumber(left, right);
  const [a, b] = alike(left, right);
  if (a.kind === 'entity') throw new Unsayable('comparison');
  return cases(
    [
      [logic('and', [a.none, b.none]), 'TRUE'],
      [a.none, cases([[`${b.sql} IS NOT NULL`, 'FALSE']], UNKNOWN)],
      [b.none, cases([[`${a.sql} IS NOT NULL`, 'FALSE']], UNKNOWN)],
    ],
    `(${a.sql} = ${b.sql})`,
  );
}

const isNoneKnown = (value: Exclude<SqlValue, { kind: 'none' }>): string =>
  cases(
    [
      [value.none, 'TRUE'],
      [`${sqlOf(value)} IS NOT NULL`, 'FALSE'],
    ],
    UNKNOWN,
  );

/** Is the text written as a day? */
export const isDay = (text: string): boolean => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text);

/** Both of one kind: a text beside a day is a day. */
export function alike(left: SqlValue, right: SqlValue): [SqlPlain, SqlPlain] {
  if (left.kind === 'number' || right.kind === 'number' || left.kind === 'none' || right.kind === 'none')
    throw new Unsayable('comparison');
  const [a, b] = [asDay(left, right), asDay(right, left)];
  if (a.kind !== b.kind) throw new Unsayable('comparison');
  return [a, b];
}

function asDay(value: SqlPlain, beside: SqlPlain): SqlPlain {
  if (value.kind !== 'string' || value.constant === undefined || !isDay(value.constant)) return value;
  return beside.kind === 'date' || (beside.constant !== undefined && isDay(beside.constant))
    ? dayValue(value.constant)
    : value;
}

/** One of several values: that of the first branch whose condition is true, unless one that may hold gives another. */
export function chosen(
  branches: readonly (readonly [condition: string, value: SqlValue])[],
  otherwise: SqlValue,
): SqlValue {
  const all: (readonly [string, SqlValue])[] = [...branches, ['TRUE', otherwise]];
  const shape = all.map(([, value]) => value).find((value) => value.kind !== 'none');
  if (shape === undefined) return NONE;
  if (shape.kind === 'number') return chosenNumber(all);
  const values = all.map(
    ([condition, value]) => [condition, value.kind === 'none' ? value : alike(value, shape)[0]] as const,
  );
  return {
    kind: values.map(([, value]) => value.kind).find((kind) => kind !== 'none') as SqlPlain['kind'],
    sql: cases(certainly(values, sqlOf), 'NULL'),
    none: cases(certainly(values, isNone, 'FALSE'), 'FALSE'),
  };
}

/** Numbers are brought to one denominator of a literal each; others are not chosen between. */
function chosenNumber(all: readonly (readonly [string, SqlValue])[]): SqlNumber {
  const values = all.map(([condition, value]) => {
    if (value.kind !== 'number' && value.kind !== 'none') throw new Unsayable('comparison');
    if (value.kind === 'number' && value.den !== '1') throw new Unsayable('comparison');
    return [condition, value] as const;
  });
  const numbers = values.map(([, value]) => value).filter((value) => value.kind === 'number');
  const numDigits = widest(numbers.map((number) => number.numDigits));
  hold(numDigits);
  const { den, denDigits } = constantNumber(1);
  return {
    kind: 'number',
    num: cases(certainly(values, sqlOf), 'NULL'),
    den,
    none: cases(certainly(values, isNone, 'FALSE'), 'FALSE'),
    numDigits,
    denDigits,
  };
}

/** For each branch what it gives, or what is not known where an earlier one may hold that gives something else. */
function certainly(
  all: readonly (readonly [string, SqlValue])[],
  part: (value: SqlValue) => string,
  unknown = 'NULL',
): [string, string][] {
  return all.map(([condition, value], i) => {
    const conflicts = all
      .slice(0, i)
      .filter(([, earlier]) => sqlOf(earlier) !== sqlOf(value) || isNone(earlier) !== isNone(value))
      .map(([before, earlier]) =>
        logic('and', [
          before === 'TRUE' || before === 'FALSE' ? 'FALSE' : `${before} IS NULL`,
          `NOT COALESCE(${sameSql(earlier, value)}, FALSE)`,
        ]),
      );
    return [condition, cases([[logic('or', conflicts), unknown]], part(value))];
  });
}
