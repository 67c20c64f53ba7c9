import type { Bundle, ControlItem, Expression, PeriodClause, SetExpression, TableCell } from '@fefta/bundle';
import { type Rules, renderDuration, renderExpression, simpleName } from '@fefta/runtime';
import { listOf, type RuleChange, timeless } from './rules.ts';
import type { Standing } from './standing.ts';

/** What of a declaration stands on one side only, in the language and in its order. */
export interface Reworded {
  gone: string[];
  fresh: string[];
}

/** The words of a changed declaration that make the difference: tests, exclusions, periods, members. None where it is only put together otherwise. */
export function reworded(change: RuleChange, before: Standing, after: Standing): Reworded {
  if (change.kind !== 'changed') return { gone: [], fresh: [] };
  const [was, is] = [before, after].map((side) => wordsOf(change, side)) as [string[], string[]];
  return { gone: minus(was, is), fresh: minus(is, was) };
}

/** Words that stand twice are taken away as often as they stand in the other. */
function minus(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

type Version = Partial<{
  when: Expression;
  value: Expression;
  unless: string[];
  conditions: string[];
  leaves: string[];
  bearers: { party: Expression; each?: { source: Expression; where?: Expression }; when?: Expression }[];
  periods: PeriodClause[];
  rows: { cells: TableCell[]; result: Expression }[];
}>;

type Declaration = { name: string } & Partial<{
  on: string;
  of: string;
  acts: string[];
  duties: string[];
  versions: Version[];
  members: { code?: string; name?: string }[];
  entries: { code: string }[];
  sectors: { name: string; include: string[][]; core: boolean }[];
  items: ControlItem[];
}>;

function wordsOf({ what, name }: RuleChange, side: Standing): string[] {
  const list = (side.rules.bundle[listOf(what) as keyof Bundle] ?? []) as Declaration[];
  const found = list.find((each) => each.name === name);
  if (!found) return [];
  const own = timeless(found, side);
  const writing = new Writing(side.rules, subjectOf(side.rules, own));
  return [
    ...(own.versions ?? []).flatMap((version) => writing.version(version)),
    ...(own.members ?? []).map((member) => member.code ?? member.name ?? ''),
    ...(own.entries ?? []).map(({ code }) => code),
    ...(own.sectors ?? []).flatMap((sector) => [
      `${sector.name}${sector.core ? ' core' : ''}`,
      ...sector.include.map((range) => `${sector.name} ${[...new Set(range)].join('–')}`),
    ]),
    ...(own.items ?? []).flatMap((item) => writing.item(item)),
  ];
}

/** The act or entity on which the expressions of a declaration stand. */
function subjectOf({ duties }: Rules, { on, of, acts, duties: freed = [] }: Declaration): string {
  return on ?? of ?? acts?.[0] ?? duties.get(freed[0] ?? '')?.acts[0] ?? '';
}

class Writing {
  private readonly rules: Rules;
  private readonly subject: string;

  constructor(rules: Rules, subject: string) {
    this.rules = rules;
    this.subject = subject;
  }

  version({
    when,
    value,
    unless = [],
    conditions = [],
    leaves = [],
    bearers = [],
    periods = [],
    rows = [],
  }: Version): string[] {
    return [
      ...this.tests(when),
      ...this.tests(value),
      ...unless.map((each) => `unless ${simpleName(each)}`),
      ...conditions.map((each) => `on condition ${simpleName(each)}`),
      ...leaves.map((each) => `leaves ${simpleName(each)}`),
      ...bearers.flatMap(({ party, each, when: only }) => [
        `borne by ${each ? `each of ${this.text(each.source)}` : this.text(party)}`,
        ...this.tests(only),
      ]),
      ...periods.map((each) => this.period(each)),
      ...rows.map(({ cells, result }) => `${cells.map((cell) => this.cell(cell)).join(' | ')} | ${this.text(result)}`),
    ];
  }

  /** An item with its number, what it tests, and the items within. */
  item({ number, when, except, items, deleted }: ControlItem): string[] {
    return [
      `${number}${deleted ? ' deleted' : ''}`,
      ...this.tests(when).map((test) => `${number}: ${test}`),
      ...except.flatMap((each) => this.tests(each)).map((test) => `${number}: except ${test}`),
      ...items.flatMap((each) => this.item(each)),
    ];
  }

  private period({ name, length, from, countsFirstDay, extensions }: PeriodClause): string {
    const longer = extensions.map((each) => renderDuration(each.length)).join(', ');
    const counted = countsFirstDay ? ' counting the first day' : '';
    return `${name} ${renderDuration(length)}${counted} from ${this.text(from)}${longer && ` (${longer})`}`;
  }

  private cell(cell: TableCell): string {
    return cell === null ? '-' : cell.map(({ op, value }) => `${op} ${this.text(value)}`).join(' or ');
  }

  /** The tests of an expression, each by itself. */
  private tests(expr: Expression | undefined): string[] {
    if (!expr) return [];
    if (expr.op === 'and' || expr.op === 'or') return expr.args.flatMap((arg) => this.tests(arg));
    if (expr.op === 'if') return [expr.condition, expr.then, expr.else].flatMap((part) => this.tests(part));
    return [this.text(expr)];
  }

  private text(expr: Expression | SetExpression): string {
    return renderExpression(this.rules, this.subject, expr as Expression);
  }
}
