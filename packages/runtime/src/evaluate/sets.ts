import type { PlanExpr, PlanSet } from '../plan.ts';
import { eitherUnknown, type Truth, UNKNOWABLE, type Unknown } from '../truth.ts';
import { equal } from './compare.ts';
import { evaluate } from './expression.ts';
import { fromJson } from './look.ts';
import { type Items, isUnknown, type Result, type State, type Value } from './state.ts';

/** Is a value in the set? Unknown if something not known in the set could be it. */
type Has = (value: Value) => Truth;

/** `in`, `overlaps`, `within`: false with none on the left. */
export function contained(state: State, op: 'in' | 'overlaps' | 'within', left: PlanExpr, right: PlanSet): Truth {
  const value = evaluate(state, left);
  if (value === null) return false;
  const has = membership(state, right);
  if (has === null) return false;
  const unknown = eitherUnknown(value, has);
  if (unknown !== undefined) return unknown;
  if (op === 'in') return (has as Has)(value as Value);
  const items = itemsOf(value);
  return items === undefined ? UNKNOWABLE : throughout(items, has as Has, op === 'overlaps');
}

/** The members of a set or list as values; undefined if the value is neither. */
export function itemsOf(value: Result): Value[] | undefined {
  if (typeof value !== 'object' || value === null || !('items' in value)) return undefined;
  const { items, of, path } = value as Items;
  return items
    .map((raw, i) => fromJson(of, raw, () => `${path}[${i}]`))
    .filter((v): v is Value => v !== null && !isUnknown(v));
}

/** Overlaps: one is a member. Within: all are. */
function throughout(items: readonly Value[], has: Has, wanted: boolean): Truth {
  let unknown: Unknown | undefined;
  for (const item of items) {
    const truth = has(item);
    if (truth === wanted) return wanted;
    unknown = eitherUnknown(unknown, truth);
  }
  return unknown ?? !wanted;
}

/** None: a set that is none has no members, and the question is false. */
function membership(state: State, set: PlanSet): Has | Unknown | null {
  if (set.op === 'strings') return (value) => typeof value === 'string' && set.values.has(value);
  if (set.op === 'items') return among(set.items.map((item) => evaluate(state, item)));
  const value = evaluate(state, set);
  if (value === null || isUnknown(value)) return value;
  const items = itemsOf(value);
  return items === undefined ? UNKNOWABLE : among(items);
}

function among(results: readonly Result[]): Has {
  const known = results.filter((result): result is Value => result !== null && !isUnknown(result));
  const unknown = eitherUnknown(...results);
  return (value) => known.some((member) => equal(value, member)) || (unknown ?? false);
}
