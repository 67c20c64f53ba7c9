import { PATTERN, type PlanType } from '@fefta/runtime';
import type { Column } from '@fefta/targets';
import type { FactMapping } from './mapping.ts';
import { notationOf, numberOfDecimal, numberOfText } from './numbers.ts';
import { isOneOf, quoted } from './quoting.ts';
import type { SourceColumn } from './source.ts';

/** SQL over the table of the population (or of items) of one fact: its value (NULL: missing, none or bad), whether it is none, whether it is bad. */
export interface Cell {
  readonly value: string;
  readonly none: string;
  /** Something stands there that is not of the fact's type. Never NULL. */
  readonly bad: string;
}

/** A fact and where it stands. */
export interface Place {
  readonly column: Column;
  /** The fact as people are told of it. */
  readonly shown: string;
  /** The table in which it stands. */
  readonly table: string;
  readonly mapping: FactMapping;
  /** The column of that table; absent: one value for all rows. */
  readonly source?: SourceColumn;
  /** Members that both sides take: of an enum, code list or sector list, or of the elements of a set. */
  readonly members?: ReadonlySet<string>;
}

/** How a place is read; undefined if its unit does not fit its type. */
export function cellOf(place: Place): Cell | undefined {
  const { column, mapping, source } = place;
  const text = textOf(place);
  const none = isOneOf(text, mapping.none ?? []);
  const direct = source && directly(column, mapping, source);
  const value = direct ?? valueOfText(place, text);
  if (value === undefined) return undefined;
  const given = direct === undefined ? `(COALESCE(${text}, '') <> '' AND NOT ${none})` : `(${source?.sql} IS NOT NULL)`;
  return {
    value: `CASE WHEN ${given} THEN ${value} END`,
    none: mapping.value === null ? 'TRUE' : none,
    bad: `(${given} AND (${value}) IS NULL)`,
  };
}

/** The cell as text, in the words of the rules. */
export function textOf({ mapping, source, column }: Place): string {
  if (source === undefined) return constantText(mapping.value, mapping.separator);
  const raw = source.type.endsWith('[]')
    ? `array_to_string(${source.sql}, ${quoted(mapping.separator ?? ';')})`
    : source.type === 'VARCHAR'
      ? source.sql
      : `CAST(${source.sql} AS VARCHAR)`;
  // The words of a set are those of its elements.
  return column.kind === 'set' ? raw : worded(raw, mapping.words);
}

/** Words of the population as words of the rules. */
export function worded(sql: string, words: Record<string, string> = {}): string {
  const branches = Object.entries(words).map(([word, meant]) => `WHEN ${quoted(word)} THEN ${quoted(meant)}`);
  return branches.length === 0 ? sql : `CASE ${sql} ${branches.join(' ')} ELSE ${sql} END`;
}

/** The empty set where it is the value of every row. */
const EMPTY = '[]';

/** Cells that say "the empty set". */
export const emptyWords = ({ empty = [], value }: FactMapping): readonly string[] =>
  Array.isArray(value) && value.length === 0 ? [...empty, EMPTY] : empty;

function constantText(value: unknown, separator = ';'): string {
  if (value === null || value === undefined) return 'CAST(NULL AS VARCHAR)';
  if (Array.isArray(value)) return quoted(value.length === 0 ? EMPTY : value.map(String).join(separator));
  return quoted(typeof value === 'object' ? 'true' : String(value));
}

const INTEGERS = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const DECIMAL = /^DECIMAL\(\d+,(\d+)\)$/;

/** Of a column that has the right type already, without a way through texts. */
function directly(
  { type, kind }: Column,
  mapping: FactMapping,
  { sql, type: given }: SourceColumn,
): string | undefined {
  if (kind !== 'value' || mapping.words !== undefined || mapping.none !== undefined) return undefined;
  if (type.type === 'boolean') return given === 'BOOLEAN' ? sql : undefined;
  if (type.type === 'date')
    return given === 'DATE'
      ? `CASE WHEN ${sql} BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN ${sql} END`
      : undefined;
  const decimals = INTEGERS.test(given) ? 0 : DECIMAL.exec(given)?.[1];
  const notation = notationOf(type, mapping.unit);
  if (decimals === undefined || notation === undefined || notation.after !== '') return undefined;
  return numberOfDecimal(sql, Number(decimals), type, notation);
}

/** NULL where the text is not written as the type is; nothing is coerced. */
function valueOfText({ column, mapping, members }: Place, text: string): string | undefined {
  if (column.kind === 'entity') return `CASE WHEN ${text} = 'true' THEN TRUE END`;
  // A list is none in every row, if it is anything here: see lists.ts.
  if (column.kind === 'list') return 'CAST(NULL AS VARCHAR)';
  // Whether its elements are good is found out once for each set: see sets.ts.
  if (column.kind === 'set') return text;
  const { type } = column;
  switch (type.type) {
    case 'boolean':
      return `CASE ${text} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`;
    case 'date':
      return `CASE WHEN regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') AND ${text} >= '0001' THEN TRY_CAST(${text} AS DATE) END`;
    case 'text':
      return text;
    case 'period':
      return `CASE WHEN regexp_full_match(${text}, ${quoted(PATTERN.period)}) THEN ${text} END`;
    case 'enum':
    case 'codes':
    case 'sectors':
      return `CASE WHEN ${isOneOf(text, [...(members ?? [])])} THEN ${text} END`;
    default:
      return numeric(text, type, mapping.unit);
  }
}

function numeric(text: string, type: PlanType, unit: string | undefined): string | undefined {
  const notation = notationOf(type, unit);
  return notation && numberOfText(text, type, notation);
}
