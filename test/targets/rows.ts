import type { PlanType } from '../../packages/runtime/src/index.ts';
import { type Column, type ItemColumns, scaleOf, sqlType } from '../../packages/targets/src/index.ts';
import type { Draw } from '../runtime-fast/random.ts';

/** A row of the table of facts, and the same as facts of a case. */
export interface Row {
  /** Column → SQL literal; absent: NULL. */
  readonly values: Map<string, string>;
  readonly facts: Record<string, unknown>;
  /** Elements of sets: column → key and elements. */
  readonly sets: Map<string, { key: string; elements: readonly string[] }>;
  /** Items of lists: column → key and items. */
  readonly lists: Map<string, { key: string; items: readonly Row[] }>;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Random rows; `absent` percent of the facts are missing. Some lists are those of several rows. */
export function randomRows(
  draw: Draw,
  count: number,
  { columns, items, absent }: { columns: readonly Column[]; items: readonly ItemColumns[]; absent: number },
): Row[] {
  const known = new Map<string, Row[][]>();
  return Array.from({ length: count }, () => {
    const row = randomRow(draw, columns, absent);
    for (const { list, columns: of } of items.filter((one) => one.list.kind === 'list')) {
      const isThere = list.path.every((_, i) => at(row.facts, list.path.slice(0, i)) !== null);
      if (!isThere || at(row.facts, list.path) !== undefined || draw.chance(absent)) continue;
      const before = known.get(list.name) ?? [];
      const made = draw.some(4, () => randomRow(draw, [...of.values()], draw.chance(80) ? 0 : absent));
      const at_ = before.length > 0 && draw.chance(20) ? draw.below(before.length) : before.push(made) - 1;
      known.set(list.name, before);
      const chosen = before[at_] ?? [];
      row.lists.set(list.name, { key: `L${at_}`, items: chosen });
      row.values.set(list.name, text(`L${at_}`));
      put(
        row.facts,
        list.path,
        chosen.map(({ facts, values }) => (of.has('') ? facts[''] : values.size === 0 ? {} : facts)),
      );
    }
    for (const { kind, path, name } of columns)
      if (kind === 'entity' && typeof at(row.facts, path) === 'object' && at(row.facts, path) !== null)
        row.values.set(name, 'TRUE');
    return row;
  });
}

/** Random values for the columns; `absent` percent are missing. */
function randomRow(draw: Draw, columns: readonly Column[], absent: number): Row {
  const row: Row = { values: new Map(), facts: {}, sets: new Map(), lists: new Map() };
  const nothing = new Set<string>();
  for (const column of columns.toSorted((a, b) => a.path.length - b.path.length)) {
    const { path, kind } = column;
    if (path.some((_, i) => nothing.has(path.slice(0, i).join('.')))) continue;
    // A plain value is an item of a list itself, which cannot be missing.
    if (path.length > 0 && draw.chance(absent)) continue;
    if (column.none !== undefined && draw.chance(25)) {
      row.values.set(column.none, 'TRUE');
      put(row.facts, path, null);
      nothing.add(column.fact);
    } else if (kind === 'entity') put(row.facts, path, {});
    else if (kind === 'set') giveSet(draw, row, column);
    else if (kind === 'value') giveValue(draw, row, column);
  }
  for (const { kind, path, name } of columns)
    if (kind === 'entity' && typeof at(row.facts, path) === 'object' && at(row.facts, path) !== null)
      row.values.set(name, 'TRUE');
  return row;
}

function giveSet(draw: Draw, row: Row, { name, path, type }: Column): void {
  const members = 'of' in type && 'members' in type.of ? [...type.of.members] : ['a', 'b', 'c'];
  const elements = members.length === 0 ? [] : [...new Set(draw.some(3, () => draw.from(members)))].sort();
  const key = elements.join(';');
  row.values.set(name, text(key));
  row.sets.set(name, { key, elements });
  put(row.facts, path, elements);
}

function giveValue(draw: Draw, row: Row, column: Column): void {
  const given = randomValue(draw, column.type);
  if (given === undefined) return;
  row.values.set(column.name, `CAST(${given.sql} AS ${sqlType(column)})`);
  put(row.facts, column.path, given.json);
}

function randomValue(draw: Draw, type: PlanType): { sql: string; json: unknown } | undefined {
  switch (type.type) {
    case 'boolean': {
      const json = draw.chance(50);
      return { sql: String(json), json };
    }
    case 'integer': {
      const json = draw.from([0, 1, 3, 5, -3, 1000, 2, 999999999999999, -999999999999999]);
      return { sql: String(json), json };
    }
    case 'number': {
      const json = draw.from([
        '0',
        '0.5',
        '9.5',
        '0.1',
        '1',
        '5',
        '-3',
        '0.33333333',
        '1000',
        '9999999999.99999999',
        '-9999999999',
      ]);
      return { sql: json, json };
    }
    case 'ratio': {
      const [sql = '', json = ''] = draw.from([
        ['0', '0%'],
        ['0.05', '5%'],
        ['0.5', '1/2'],
        ['0.333', '33.3%'],
        ['0.3333333333', '33.33333333%'],
        ['1', '100%'],
        ['-99999999.9999999999', '-9999999999.99999999%'],
      ]);
      return { sql, json };
    }
    case 'money': {
      const sql = draw.from(['0', '5', '1000', '0.5', '99999999999999.9999']);
      return { sql, json: `${sql} ${type.currency}` };
    }
    case 'quantity':
      return draw.from([
        { sql: '5', json: '5 Hz' },
        { sql: '1000', json: '1 kHz' },
      ]);
    case 'date': {
      const json = draw.from([
        '2019-12-31',
        '2020-04-01',
        '2020-06-07',
        '2021-01-01',
        '2020-02-29',
        '9999-12-31',
        '0001-01-01',
      ]);
      return { sql: `DATE '${json}'`, json };
    }
    case 'text': {
      const json = draw.from(['a', 'b\u2028', "c'd"]);
      return { sql: text(json), json };
    }
    case 'enum':
    case 'codes':
    case 'sectors': {
      const members = [...type.members];
      if (members.length === 0) return undefined;
      const json = draw.from(members);
      return { sql: text(json), json };
    }
    case 'period':
      return { sql: text('2 months'), json: '2 months' };
    default:
      return undefined;
  }
}

function put(facts: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = facts;
  for (const step of path.slice(0, -1)) {
    if (!Object.hasOwn(at, step)) own(at, step, {});
    at = at[step] as Record<string, unknown>;
  }
  const last = path.at(-1) ?? '';
  const before = Object.hasOwn(at, last) ? at[last] : undefined;
  if (typeof before !== 'object' || before === null || value === null) own(at, last, value);
}

/** An own member also where it is called __proto__. */
const own = (at: object, name: string, value: unknown): void =>
  void Object.defineProperty(at, name, { value, enumerable: true, configurable: true, writable: true });

function at(facts: unknown, path: readonly string[]): unknown {
  let found = facts;
  for (const step of path)
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<string, unknown>)[step]
        : undefined;
  return found;
}

export { scaleOf };
