import {
  type Plan,
  type PlanExpr,
  type PlannedValue,
  type PlanTest,
  planForRule,
  type Rules,
  simpleName,
  valueOfRule,
} from '@fefta/runtime';
import type { Node } from '../cases/diagram.ts';
import { keyOfExpr } from '../cases/keys.ts';
import { ActCases } from './act-cases.ts';
import { comparisonsIn } from './comparisons.ts';
import type { Gathered, Suspect } from './gathered.ts';
import { versionOf } from './idle-limits.ts';
import { limitText } from './limit-text.ts';
import { moved } from './limits.ts';
import { SAYS, WHETHER } from './messages.ts';
import type { Moment } from './moments.ts';
import { type Question, weigh } from './question.ts';
import { tell } from './tell.ts';

type Row = Extract<PlanExpr, { op: 'rows' }>['rows'][number];

interface PlannedTable {
  name: string;
  version: number;
  rows: readonly Row[];
  /** Is it asked of the act itself, and not of an entity among its facts? */
  isOfAct: boolean;
  of: PlannedValue;
}

/** The tables that an act can ask: rows that never apply or never matter, cases without a row, rows that disagree, idle limits. */
export function* tablesOf(rules: Rules, moment: Moment, plan: Plan, gathered: Gathered): Generator<undefined> {
  for (const table of plannedTables(rules, moment, plan)) {
    const asks = table.rows.map(({ condition }) => asked(table, condition));
    const cases = new ActCases(rules, moment, { ...plan, duties: [], atoms: [] }, asks);
    const question: Question = { rules, cases, gathered };
    for (const index of table.rows.keys()) {
      row(question, table, index);
      yield;
    }
    yield* limits(question, table);
    gap(question, table);
    for (const [index, b] of table.rows.entries())
      for (const [before, a] of table.rows.slice(0, index).entries())
        if (keyOfExpr(a.result) !== keyOfExpr(b.result)) disagree(question, table, before, index);
    yield;
  }
}

const asked = ({ name }: PlannedTable, test: PlanExpr): PlanTest => ({
  op: 'atom',
  atom: { index: -1, test, text: simpleName(name), facts: [], rules: [] },
});

function plannedTables(rules: Rules, { act, asOf, assume }: Moment, plan: Plan): PlannedTable[] {
  const asked = new Set(plan.values.map(({ name }) => name));
  const others = rules.bundle.tables.filter(({ name, on }) => on === act && !asked.has(name));
  const more = others.flatMap(({ name }) => {
    const { value } = planForRule(rules, act, asOf, assume, name);
    return value.op === 'value' ? [value.of] : [];
  });
  return [...plan.values, ...more].flatMap((of): PlannedTable[] => {
    const version = versionOf(of);
    if (of.value.op !== 'rows' || version === null) return [];
    const on = rules.tables.get(of.name)?.on;
    return [{ name: of.name, version, rows: of.value.rows, isOfAct: on !== undefined && rules.acts.has(on), of }];
  });
}

/** Which row gives the value, by what it gives: the same for rows that give the same. */
function given({ cases }: Question, rows: readonly Row[]): Node {
  const { says } = cases;
  return rows.reduceRight(
    (rest, { condition, result }) => says.choice(says.truth(condition), says.constant(keyOfExpr(result)), rest),
    says.constant(NONE),
  );
}

const NONE = keyOfExpr({ op: 'none' });

function row(question: Question, table: PlannedTable, index: number): void {
  const { rules, cases, gathered } = question;
  const { name, version, rows } = table;
  const place = rules.tables.get(name)?.versions[version]?.rows[index]?.place;
  const own = rows[index];
  if (!place || !own) return;
  cases.tidy();
  const { says } = cases;
  const key = `${name}#${version} row ${index}`;
  const used = gathered.suspect(key, cases.moment, () => ({
    code: 'never-applies',
    place,
    message: SAYS.rowNever(name, index + 1),
    unless: [],
  }));
  const before = rows.slice(0, index).map(({ condition }) => says.not(says.truth(condition)));
  if (used) weigh(question, used, () => cases.all([...before, says.truth(own.condition)]));
  // A row that gives none says on purpose that there is nothing.
  if (own.result.op === 'none') return;
  const matters = gathered.suspect(`${key} at all`, cases.moment, () => ({
    code: 'never-matters',
    place,
    message: SAYS.rowIdle(name, index + 1),
    unless: [key],
  }));
  if (matters) compare(question, matters, table, rows.toSpliced(index, 1));
}

function compare(question: Question, suspect: Suspect, table: PlannedTable, rows: readonly Row[]): void {
  const { cases } = question;
  weigh(question, suspect, () => cases.differing(given(question, table.rows), given(question, rows)));
}

/** Does the table give the same without the row? */
function isIdle(question: Question, table: PlannedTable, index: number): boolean {
  return given(question, table.rows) === given(question, table.rows.toSpliced(index, 1));
}

/** Limits in the cells. */
function* limits(question: Question, table: PlannedTable): Generator<undefined> {
  const { rules, cases, gathered } = question;
  const { name, version } = table;
  for (const written of comparisonsIn(table.of)) {
    const index = Number(/^\/rows\/(\d+)\/condition/.exec(written.path)?.[1]);
    const place = rules.tables.get(name)?.versions[version]?.rows[index]?.place;
    if (!place) continue;
    // A row that gives none says on purpose that there is nothing, as far as it is not the first to apply.
    if (table.rows[index]?.result.op === 'none' && isIdle(question, table, index)) continue;
    const suspect = gathered.suspect(`${name}#${version} limit ${written.path}`, cases.moment, () => ({
      code: 'never-decides',
      place,
      message: SAYS.thresholdIdle(name, limitText(rules, written)),
      unless: [`${name}#${version} row ${index}`, `${name}#${version} row ${index} at all`],
    }));
    if (!suspect) continue;
    cases.tidy();
    const ways = moved(written, cases.variables, cases.moment.asOf);
    if (!ways && suspect.state === 'suspected') suspect.state = 'unclear';
    if (ways?.length === 0) suspect.state = 'cleared';
    for (const way of ways ?? []) {
      const other = written.with(way) as PlannedValue;
      if (other.value.op === 'rows') compare(question, suspect, table, other.value.rows);
    }
    yield;
  }
}

function gap(question: Question, table: PlannedTable): void {
  const { rules, cases } = question;
  const { name, version, of } = table;
  const place = rules.tables.get(name)?.versions[version]?.place;
  if (!place || of.type.optional) return;
  cases.tidy();
  const { says } = cases;
  tell(question, {
    key: `${name}#${version} without row`,
    code: 'case-without-row',
    severity: 'warning',
    place,
    parts: [cases.all(table.rows.map(({ condition }) => says.not(says.truth(condition))))],
    isRight: (given) => {
      if (!table.isOfAct) return true;
      const found = valueOfRule(rules, name, given);
      return found.kind === 'value' && found.value === null;
    },
    says: (terms) => SAYS.noRow(name, terms),
    whether: WHETHER.noRow,
    name,
  });
}

function disagree(question: Question, table: PlannedTable, a: number, b: number): void {
  const { rules, cases } = question;
  const { name, version, rows } = table;
  const place = rules.tables.get(name)?.versions[version]?.rows[b]?.place;
  if (!place) return;
  cases.tidy();
  const { says } = cases;
  tell(question, {
    key: `${name}#${version} rows ${a} ${b}`,
    code: 'exceptions-clash',
    severity: 'warning',
    place,
    parts: [cases.all([a, b].map((each) => says.truth((rows[each] as Row).condition)))],
    isRight: () => true,
    says: (terms) => SAYS.rowsClash(name, a + 1, b + 1, terms),
    whether: WHETHER.rowsClash,
    name,
  });
}
