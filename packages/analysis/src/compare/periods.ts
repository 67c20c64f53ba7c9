import type { Rules } from '@fefta/runtime';
import { type Difference, differenceOf } from './difference.ts';

/** Days between which the difference of two sides stays the same. */
export interface Period extends Difference {
  /** The first day, and the first day after it; absent: without beginning, without end. */
  from?: string;
  until?: string;
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

const differenceOn = (before: Rules, after: Rules, asOf: string): Difference =>
  differenceOf({ rules: before, asOf, assume: [] }, { rules: after, asOf, assume: [] });

/** What is told, but for the cases that show it. */
function keyOf({ rules, cases, changeClass }: Difference): string {
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
