import type { Bundle } from '@fefta/bundle';
import { pointsOf } from './fractions.ts';

/** The values at which the rules of a bundle can change their answer. */
export interface Landmarks {
  /** Exact numbers, sorted. */
  numbers: string[];
  /** Dates on which a version begins or ends, and the days before. */
  dates: string[];
}

const RULES = ['duties', 'exemptions', 'predicates', 'definitions', 'tables'] as const;

export function landmarksOf(bundle: Bundle): Landmarks {
  const numbers = new Set<string>(['0', '1']);
  const dates = new Set<string>();
  const rules = RULES.map((list) => bundle[list]);
  visit(rules, (record) => {
    if (record.op === 'number' && typeof record.value === 'string') numbers.add(record.value);
    if (typeof record.date === 'string') for (const date of [record.date, dayBefore(record.date)]) dates.add(date);
  });
  return { numbers: pointsOf([...numbers]), dates: [...dates].sort() };
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function visit(value: unknown, look: (record: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) look(value as Record<string, unknown>);
  for (const inner of Object.values(value)) visit(inner, look);
}
