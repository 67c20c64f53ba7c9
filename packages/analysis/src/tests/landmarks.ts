import type { Expression } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';
import { pointsOf } from './fractions.ts';

/** The values at which the rules of an act can change their answer. */
export interface Landmarks {
  /** Exact numbers, sorted. */
  numbers: string[];
  /** Dates on which a version begins or ends, and the days before. */
  dates: string[];
}

/** Of everything that the duties on an act, and a condition on it, can ask for. */
export function landmarksOf(rules: Rules, act: string, condition: Expression): Landmarks {
  const numbers = new Set<string>(['0', '1']);
  const dates = new Set<string>();
  visit([condition, ...reached(rules, act, condition)], (record) => {
    if (record.op === 'number' && typeof record.value === 'string') numbers.add(record.value);
    if (typeof record.date === 'string') for (const date of [record.date, dayBefore(record.date)]) dates.add(date);
  });
  return { numbers: pointsOf([...numbers]), dates: [...dates].sort() };
}

/** The rules that can have a part in an answer, each once. */
function reached(rules: Rules, act: string, condition: Expression): object[] {
  const lists = [rules.duties, rules.exemptions, rules.predicates, rules.definitions, rules.tables];
  const declared = (name: string): object[] =>
    lists.map((list): object | undefined => list.get(name)).filter((each) => each !== undefined);
  const names = new Set<string>();
  const follow = (data: unknown) => {
    visit(data, (record) => {
      if (typeof record.name === 'string' && record.op === 'definition') names.add(record.name);
      if (typeof record.rule === 'string') names.add(record.rule);
      for (const list of [record.unless, record.conditions, record.leaves])
        if (Array.isArray(list)) for (const name of list) if (typeof name === 'string') names.add(name);
    });
  };
  follow(condition);
  for (const duty of rules.duties.values())
    if (duty.acts.some((on) => rules.ancestors.get(act)?.includes(on) || rules.ancestors.get(on)?.includes(act)))
      names.add(duty.name);
  for (const exemption of rules.exemptions.values())
    if (exemption.duties.some((duty) => names.has(duty))) names.add(exemption.name);
  // The set grows while it is gone through.
  for (const name of names) follow(declared(name));
  return [...names].flatMap(declared);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function visit(value: unknown, look: (record: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) look(value as Record<string, unknown>);
  for (const inner of Object.values(value)) visit(inner, look);
}
