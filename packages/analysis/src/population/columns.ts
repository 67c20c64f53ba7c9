import type { PopulationGroup } from './model.ts';

/** So many facts are offered. */
const MOST = 200;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds the facts of a case that hold one value, by their paths; facts of entities that are given in a list are none of them. */
export function addColumns(facts: unknown, found: Set<string>, above = ''): void {
  if (!isObject(facts)) return;
  for (const [name, value] of Object.entries(facts)) {
    if (found.size >= MOST) return;
    if (isObject(value)) addColumns(value, found, `${above}${name}.`);
    else if (!Array.isArray(value)) found.add(above + name);
  }
}

/** What a case has for a fact, as it is written. */
export function valueAt(facts: unknown, path: readonly string[]): PopulationGroup['value'] {
  let value: unknown = facts;
  for (const name of path) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  if (value === undefined || value === null) return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
