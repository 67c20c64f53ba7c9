import type { FactExpr, PlannedFact, PlanType } from '@fefta/runtime';

/**
 * A column of the table of facts. NULL is a fact that is missing.
 *
 * `value`: a boolean, number, text, code or day. `set`, `list`: a key; the elements stand under it in a table of their own, and a
 * key without elements is the empty set. `entity`: TRUE where there is one, though nothing else may be known of it.
 */
export interface Column {
  /** The path of the fact: "target.listed". */
  readonly fact: string;
  readonly path: readonly string[];
  readonly steps: readonly PlannedFact[];
  readonly name: string;
  readonly kind: 'value' | 'set' | 'list' | 'entity';
  readonly type: PlanType;
  /** Of a fact of the items of a list: the name of the list's column, without its beginning. */
  readonly within?: string;
  /** The column that is TRUE where the fact is given as none; only of what may be none. */
  readonly none?: string;
}

/** The columns that a plan asks for, by the path of their fact. */
export type Columns = Map<string, Column>;

/**
 * The name of the column of a fact: letters, digits and underscores only, so that no engine asks for quotes. Letters of other scripts
 * are written by their code points.
 */
export function columnName(path: readonly string[]): string {
  return `f_${path.map(plain).join('__')}`;
}

const plain = (name: string): string =>
  [...name]
    .map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : `x${letter.codePointAt(0)?.toString(16)}_`))
    .join('');

/** Notes the column of a fact, and those of the entities on the way to it that may be none. */
export function addColumn(
  columns: Columns,
  { path, steps, type }: Pick<FactExpr, 'path' | 'steps' | 'type'>,
  within?: string,
): Column | undefined {
  // The item itself.
  if (path.length === 0 && within !== undefined) return elementColumn(columns, type, within);
  let column: Column | undefined;
  for (let length = 1; length <= path.length; length += 1) {
    const fact = steps[length - 1];
    if (fact === undefined) return undefined;
    const isLast = length === path.length;
    if (isLast || fact.type.optional)
      column = noted(columns, { path: path.slice(0, length), steps: steps.slice(0, length), type: fact.type }, within);
  }
  return column;
}

/** The column of items that are plain values, and of the elements of sets; undefined for an entity. */
function elementColumn(columns: Columns, type: PlanType, within: string): Column | undefined {
  if (type.type === 'entity' || type.type === 'set' || type.type === 'list') return undefined;
  const column: Column = columns.get('') ?? { fact: '', path: [], steps: [], name: 'v', kind: 'value', type, within };
  columns.set('', column);
  return column;
}

function noted(
  columns: Columns,
  { path, steps, type }: { path: readonly string[]; steps: readonly PlannedFact[]; type: PlanType },
  within?: string,
): Column {
  const fact = path.join('.');
  const known = columns.get(fact);
  if (known !== undefined) return known;
  const taken = new Set([...columns.values()].map(({ name }) => name.toLowerCase()));
  const wished = columnName(path);
  let name = wished;
  // Engines do not tell upper and lower case apart.
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wished}_${n}`;
  const kind = type.type === 'set' || type.type === 'list' || type.type === 'entity' ? type.type : 'value';
  const column: Column = {
    ...{ fact, path, steps, name, kind, type },
    ...(within !== undefined && { within }),
    ...(type.optional && { none: `${name}_none` }),
  };
  columns.set(fact, column);
  return column;
}

/** What the name of the column says of its fact. */
export const bareName = ({ name }: Pick<Column, 'name'>): string => name.slice(2);

/** The table in which the elements of a set stand: `k`, the key in the column of the fact, and `v`, an element. */
export const setTable = ({ column }: { readonly column: Column }): string =>
  `set_${column.within === undefined ? '' : `${column.within}__`}${bareName(column)}`;

/** The table in which the items of a list stand: `k`, the key in the column of the fact, and a column for each fact of an item. */
export const itemTable = (column: Column): string =>
  column.kind === 'set' ? setTable({ column }) : `items_${bareName(column)}`;

/** The type of a column in SQL. */
export function sqlType({ kind, type }: Column): string {
  if (kind === 'set' || kind === 'list') return 'VARCHAR';
  if (kind === 'entity') return 'BOOLEAN';
  switch (type.type) {
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'integer':
    case 'number':
    case 'ratio':
    case 'money':
    case 'quantity':
      return `DECIMAL(18,${scaleOf(type)})`;
    default:
      return 'VARCHAR';
  }
}

/** Decimals of a column of numbers: a ratio is a share of one, a quantity is in base units. */
export function scaleOf({ type }: PlanType): number {
  if (type === 'integer') return 0;
  if (type === 'ratio') return 10;
  return type === 'money' ? 4 : 8;
}
