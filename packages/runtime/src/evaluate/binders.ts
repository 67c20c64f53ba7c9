import { userError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { addExact, exactKey } from '../exact-arithmetic.ts';
import type { PlanExpr, QuantifierExpr, SumExpr } from '../plan.ts';
import { eitherUnknown, UNKNOWABLE, type Unknown } from '../truth.ts';
import { isExact } from './arithmetic.ts';
import { equal } from './compare.ts';
import { evaluate, truthOf } from './expression.ts';
import { type Items, isUnknown, type Result, type State, type Value } from './state.ts';

/** any, all, count and sum. Over none: as over nothing; over an unknown list: unknown. */
export function binder(state: State, expr: QuantifierExpr | SumExpr): Result {
  const source = evaluate(state, expr.source);
  if (isUnknown(source)) return source;
  if (source !== null && (typeof source !== 'object' || !('items' in source))) return UNKNOWABLE;
  const items = source ?? { items: [], path: '' };
  if (expr.op === 'sum') return sum(state, expr, items);
  return expr.op === 'count' ? count(state, expr, items) : quantified(state, expr, items);
}

type Listed = Pick<Items, 'items' | 'path'>;

/** Puts each item in the slot in turn; stops when `visit` gives false. */
export function eachItem(
  state: State,
  slot: number,
  { items, path }: Listed,
  visit: (itemPath: string) => boolean,
): void {
  for (const [i, raw] of items.entries()) {
    const itemPath = `${path}[${i}]`;
    state.slots[slot] = { raw, path: itemPath };
    if (!visit(itemPath)) return;
  }
}

const isTrue: PlanExpr = { op: 'boolean', value: true };

function quantified(state: State, expr: QuantifierExpr, list: Listed): Result {
  const decisive = expr.op === 'any';
  let unknown: Unknown | undefined;
  let decided = false;
  eachItem(state, expr.slot, list, () => {
    const truth = truthOf(state, expr.where ?? isTrue);
    if (isUnknown(truth)) unknown = eitherUnknown(unknown, truth);
    decided = truth === decisive;
    return !decided;
  });
  return decided ? decisive : (unknown ?? !decisive);
}

function count(state: State, expr: QuantifierExpr, list: Listed): Result {
  let unknown: Unknown | undefined;
  let found = 0;
  eachItem(state, expr.slot, list, () => {
    const truth = truthOf(state, expr.where ?? isTrue);
    if (isUnknown(truth)) unknown = eitherUnknown(unknown, truth);
    else if (truth) found += 1;
    return true;
  });
  return unknown ?? found;
}

/** The values of the items that count, none of them twice for one key. A value that is none adds nothing; no key: counted for itself. */
function sum(state: State, expr: SumExpr, list: Listed): Result {
  const byKey = new Map<string, Value | null>();
  let total: Exact = 0;
  let unknown: Unknown | undefined;
  eachItem(state, expr.slot, list, (path) => {
    const where = truthOf(state, expr.where ?? isTrue);
    if (where === false) return true;
    const value = evaluate(state, expr.value);
    const key = expr.key === undefined ? null : evaluate(state, expr.key);
    if (isUnknown(where) || isUnknown(value) || isUnknown(key)) {
      unknown = eitherUnknown(unknown, where, value, key);
      return true;
    }
    const name = keyText(key);
    if (name !== undefined && byKey.has(name)) {
      if (!equal(byKey.get(name) ?? null, value)) conflict(state, path);
      return true;
    }
    if (name !== undefined) byKey.set(name, value);
    if (isExact(value)) total = addExact(total, value);
    return true;
  });
  return unknown ?? total;
}

/** Equal keys have equal texts; undefined for none. */
function keyText(key: Value | null): string | undefined {
  if (key === null) return undefined;
  if (isExact(key)) return exactKey(key);
  return typeof key === 'object' ? JSON.stringify(key) : `${typeof key} ${key}`;
}

function conflict(state: State, path: string): void {
  const ja = `${path} は前の項目と同じキーですが値が違います。同じものなら値をそろえ、別のものならキーを分けてください。`;
  const en = `${path} has the same key as an earlier item but another value. Give one value for one key, or separate keys.`;
  state.errors.push(userError('key-conflict', path, ja, en));
}
