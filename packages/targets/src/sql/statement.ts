import { type Plan, simpleName } from '@fefta/runtime';
import { type Column, columnName, itemTable, setTable, sqlType } from './columns.ts';
import { type SaidDuty, sayPlan } from './plan.ts';
import { layered } from './query.ts';
import type { ItemColumns } from './shape.ts';
import { cases, comment, literal } from './text.ts';

/** What a statement answers and what it does not. */
export interface Statement {
  readonly text: string;
  readonly columns: readonly Column[];
  /** The lists at whose items it looks, with the columns of their tables. */
  readonly items: readonly ItemColumns[];
  readonly duties: readonly { readonly name: string; readonly status: string; readonly exemption: string }[];
  /** Duties that cannot be answered by SQL, with the tests that cannot be said. */
  readonly refused: readonly SaidDuty[];
}

export interface StatementOptions {
  /** Lists that are empty in every row, by the path of the fact. */
  readonly empty?: ReadonlySet<string>;
  /** Lines for the head of the statement: which rules these are. */
  readonly head?: readonly string[];
}

/**
 * One SELECT over the table `facts` (column `id`, and one for each fact) that answers the duties of an act on a day. Runs unchanged on
 * DuckDB, Spark SQL and Trino. The statuses are those of the language; `undetermined` is said where straightforward evaluation lacks
 * a fact (the interpreter may know more: see docs/sql.md).
 */
export function statementFor(plan: Plan, asOf: string, options: StatementOptions = {}): Statement {
  const said = sayPlan(plan, asOf, { empty: options.empty });
  const answered = said.duties.filter(({ unsaid }) => unsaid.length === 0);
  const refused = said.duties.filter(({ unsaid }) => unsaid.length > 0);
  const names = outputNames(answered);
  const { tables: before, last } = layered({ from: 'facts', id: 'id' }, said.making);
  const codes = answered.map(({ sql }, i) => `    ${sql} AS answer_${i}`);
  const tables = [...before, `answers AS (\n  SELECT id,\n${codes.join(',\n')}\n  FROM ${last}\n)`];
  const results = answered.flatMap((duty, i) => [
    `  ${statusSql(duty, `answer_${i}`)} AS ${names[i]}`,
    `  ${exemptionSql(duty, `answer_${i}`)} AS ${names[i]}_exemption`,
  ]);
  const columns = [...said.making.columns.values()];
  const items = [...said.making.items.values()];
  const body =
    answered.length === 0
      ? 'SELECT id FROM facts'
      : `WITH ${tables.join(',\n')}\nSELECT id,\n${results.join(',\n')}\nFROM answers`;
  const text = [...headLines(plan, asOf, options, columns, items, answered, names, refused), body, ''].join('\n');
  return {
    text,
    columns,
    items,
    duties: answered.map(({ duty }, i) => ({
      name: duty.name,
      status: names[i] ?? '',
      exemption: `${names[i]}_exemption`,
    })),
    refused,
  };
}

function outputNames(duties: readonly SaidDuty[]): string[] {
  const taken = new Set<string>();
  return duties.map(({ duty }) => {
    const wished = columnName([simpleName(duty.name)]).replace(/^f_/, 'd_');
    let name = wished;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wished}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function statusSql({ duty }: SaidDuty, code: string): string {
  const exempt: [string, string][] = duty.exemptions.length > 0 ? [[`${code} >= 2`, literal('exempt')]] : [];
  return cases(
    [[`${code} = 0`, literal('not-required')], [`${code} = 1`, literal('required')], ...exempt],
    literal('undetermined'),
  );
}

function exemptionSql({ duty }: SaidDuty, code: string): string {
  const named = duty.exemptions.map(({ name }, i): [string, string] => [`${code} = ${i + 2}`, literal(name)]);
  return cases(named, 'CAST(NULL AS VARCHAR(1))');
}

function headLines(
  plan: Plan,
  asOf: string,
  { head = [] }: StatementOptions,
  columns: readonly Column[],
  items: readonly ItemColumns[],
  answered: readonly SaidDuty[],
  names: readonly string[],
  refused: readonly SaidDuty[],
): string[] {
  const lines = [...head, `act ${plan.act}, on ${asOf}`, '', 'table facts: id, and'];
  lines.push(...columns.flatMap((column) => columnLines(column, column.fact)), ...setLines(columns));
  for (const { list, columns: of } of items) lines.push(...itemLines(list, [...of.values()]));
  lines.push('', 'answers:');
  for (const [i, { duty }] of answered.entries()) lines.push(`  ${names[i]}, ${names[i]}_exemption: ${duty.name}`);
  for (const { duty, unsaid } of refused) {
    lines.push(`  not answered: ${duty.name}, because SQL cannot say`);
    for (const { text, limit } of unsaid) lines.push(`    (${limit}) ${text}`);
  }
  return lines.map((line) => (line === '' ? '--' : `-- ${comment(line)}`));
}

function columnLines(column: Column, fact: string): string[] {
  const line = `  ${column.name} ${sqlType(column)}: ${fact} (${meaning(column)})`;
  return column.none === undefined ? [line] : [line, `  ${column.none} BOOLEAN: TRUE where ${fact} is given as none`];
}

const setLines = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ kind }) => kind === 'set')
    .map((column) => `table ${setTable({ column })}: k, a key of ${column.name}; v, an element`);

/** The table of the items of a list; the elements of a set have theirs already. */
function itemLines(list: Column, columns: readonly Column[]): string[] {
  if (list.kind === 'set') return [];
  const of = (column: Column): string[] => columnLines(column, `${list.fact}[]${column.fact && `.${column.fact}`}`);
  const head = `table ${itemTable(list)}: one row for each item; k, a key of ${list.name}${columns.length > 0 ? '; and' : ''}`;
  return [head, ...columns.flatMap(of), ...setLines(columns)];
}

function meaning({ kind, type }: Column): string {
  if (kind === 'set') return 'key of a set';
  if (kind === 'list') return 'key of a list';
  if (kind === 'entity') return 'TRUE where there is one';
  if (type.type === 'ratio') return 'as a share of one: 0.05 is 5%';
  if (type.type === 'money') return `in ${type.currency}`;
  if (type.type === 'quantity') return `in the base unit of ${type.dimension}`;
  return 'name' in type ? `a member of ${type.name}` : type.type;
}
