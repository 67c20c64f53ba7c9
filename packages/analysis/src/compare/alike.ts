import type { Plan } from '@fefta/runtime';
import { keyOfDuty } from '../cases/keys.ts';

const keys = new WeakMap<Plan, string>();
const traits = new WeakMap<Plan, Traits>();

/** What evaluating a plan may do beside telling whether its rules hold. */
interface Traits {
  /** The answer depends on the very day of the act. */
  readonly looksAtDay: boolean;
  /** Facts that are each of their type may still contradict each other, or be of no use. */
  readonly mayRefuse: boolean;
}

/** Are all duties of two plans answered alike, whatever the case? Without being asked; as of one day also in the days of periods. */
export function areAnsweredAlike(before: Plan, after: Plan, isOneDay: boolean): boolean {
  if (before !== after && keyOf(before) !== keyOf(after)) return false;
  return isOneDay || !traitsOf(after).looksAtDay;
}

/** Can a case that was read be refused while it is decided? */
export const mayRefuse = (plan: Plan): boolean => traitsOf(plan).mayRefuse;

function keyOf(plan: Plan): string {
  let known = keys.get(plan);
  if (known === undefined)
    keys.set(plan, (known = JSON.stringify(plan.duties.map((duty) => [duty.name, keyOfDuty(duty)]))));
  return known;
}

function traitsOf(plan: Plan): Traits {
  let known = traits.get(plan);
  if (!known) {
    const found = { looksAtDay: false, mayRefuse: false };
    const { duties, atoms, values } = plan;
    const parts = duties.map(({ bearers, periods }) => [bearers, periods]);
    look([atoms.map(({ test }) => test), values.map(({ value }) => value), parts], found, new Set());
    traits.set(plan, (known = found));
  }
  return known;
}

type Loose = { op?: unknown; key?: unknown; sort?: unknown; right?: { op?: unknown } };

function look(data: unknown, found: { looksAtDay: boolean; mayRefuse: boolean }, seen: Set<object>): void {
  if (typeof data !== 'object' || data === null || seen.has(data)) return;
  seen.add(data);
  if (data instanceof Set || data instanceof Map) return;
  const { op, key, sort, right } = data as Loose;
  if (op === 'act-date') found.looksAtDay = true;
  // Two values of one key, periods of units that do not compare, business days added to a day: see docs/semantics.md.
  const isOfPeriods =
    sort === 'period' || ((op === 'add-period' || op === 'subtract-period') && right?.op !== 'period');
  if ((op === 'sum' && key !== undefined) || isOfPeriods) found.mayRefuse = true;
  for (const inner of Object.values(data)) look(inner, found, seen);
}
