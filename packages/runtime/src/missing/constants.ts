import { evaluate } from '../evaluate/expression.ts';
import { itemsOf } from '../evaluate/sets.ts';
import { isUnknown, type Result, type State, type Value } from '../evaluate/state.ts';
import type { PlanSet } from '../plan.ts';
import type { How } from './uses.ts';

/** The values with which a fact is compared; undefined if it is used in another way or compared with something not known. */
export function constants(state: State, uses: readonly How[]): Value[] | undefined {
  const found: Value[] = [];
  for (const how of uses) {
    const values =
      how.kind === 'with'
        ? known([evaluate(state, how.other)])
        : how.kind === 'in'
          ? membersOf(state, how.set)
          : undefined;
    if (values === undefined) return undefined;
    found.push(...values);
  }
  return found;
}

/** The members of a set; undefined if one of them is not known. */
export function membersOf(state: State, set: PlanSet): Value[] | undefined {
  if (set.op === 'strings') return [...set.values];
  if (set.op === 'items') return known(set.items.map((item) => evaluate(state, item)));
  const value = evaluate(state, set);
  return isUnknown(value) ? undefined : (itemsOf(value) ?? []);
}

/** Those that are something; undefined if one of them is not known. */
function known(results: readonly Result[]): Value[] | undefined {
  if (results.some(isUnknown)) return undefined;
  return results.filter((result): result is Value => result !== null);
}
