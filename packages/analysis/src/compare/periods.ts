import type { Rules } from '@fefta/runtime';
import { type CaseComparison, compareCases } from './cases.ts';
import { type ChangeClass, classOf } from './comparison.ts';
import { compareRules, type RuleChange } from './rules.ts';

/** Days between which the difference of two sides stays the same. */
export interface Period {
  /** The first day, and the first day after it; absent: without beginning, without end. */
  from?: string;
  until?: string;
  rules: RuleChange[];
  cases: CaseComparison;
  changeClass: ChangeClass;
}

/** The difference of two sides on every day: the periods in which there is one, in order. */
export function periodsOf(before: Rules, after: Rules): Period[] {
  const days = ['', ...new Set([...daysOf(before), ...daysOf(after)])].sort();
  const found: (Period & { key: string })[] = [];
  for (const [index, day] of days.entries()) {
    const until = days[index + 1];
    const last = found.at(-1);
    const own = differenceOn(before, after, day || FIRST);
    const key = keyOf(own);
    if (last?.key === key && last.until === day) delete last.until;
    else if (own.changeClass !== 'none') found.push({ ...(day !== '' && { from: day }), ...own, key });
    else continue;
    const current = found.at(-1);
    if (current && until !== undefined) current.until = until;
  }
  return found.map(({ key: _, ...period }) => period);
}

/** Before anything that has a date. */
const FIRST = '1900-01-01';

function differenceOn(before: Rules, after: Rules, asOf: string): Omit<Period, 'from' | 'until'> {
  const sides = [
    { rules: before, asOf, assume: [] },
    { rules: after, asOf, assume: [] },
  ] as const;
  const rules = compareRules(...sides);
  const isMore = rules.some(({ kind }) => kind !== 'explained-otherwise');
  const cases = isMore ? compareCases(...sides) : { changes: [], names: [], notCompared: [], unchanged: [] };
  return { rules, cases, changeClass: classOf(rules, cases) };
}

/** What is told, but for the cases that show it. */
function keyOf({ rules, cases, changeClass }: Omit<Period, 'from' | 'until'>): string {
  return JSON.stringify([rules, cases, changeClass], (name, value: unknown) =>
    name === 'witness' ? undefined : value,
  );
}

/** The days that are written in the rules of one side. */
function daysOf({ bundle }: Rules): string[] {
  const days = new Set<string>();
  const visit = (data: unknown): void => {
    if (typeof data !== 'object' || data === null) return;
    const { date, inForce } = data as Record<string, unknown>;
    for (const day of [date, inForce]) if (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day)) days.add(day);
    for (const inner of Object.values(data)) visit(inner);
  };
  const { duties, exemptions, predicates, definitions, tables, groups, sectors, codes, amendments, controlLists } =
    bundle;
  visit([duties, exemptions, predicates, definitions, tables, groups, sectors, codes, amendments, controlLists ?? []]);
  return [...days];
}
