import {
  compareExact,
  divideExact,
  type Exact,
  evaluate,
  exactKey,
  newEvaluation,
  type PlanExpr,
  type PlanType,
  type Result,
  type Rules,
  Unknown,
} from '@fefta/runtime';
import type { Facts } from './facts.ts';
import { keyOfResult } from './keys.ts';
import { fits } from './numbers.ts';
import type { Steps } from './steps.ts';
import { toJson } from './to-json.ts';
import type { Wanted } from './wanted.ts';

/** Bounds of what is tried. */
const MOST_SHAPES = 3000;
const MOST_NUMBERS = 8;
const MOST_PAIRED = 20;
const MOST_COPIES = 20;

type Binder = Extract<PlanExpr, { op: 'any' | 'all' | 'count' | 'sum' }>;

/** Lists that differ in what is asked of their items: empty ones, of one item, and of so many as a sum needs. */
export function* itemLists(
  rules: Rules,
  name: string,
  of: PlanType,
  numbers: readonly Exact[],
  wanted: readonly Wanted[],
  asOf: string,
): Steps<unknown[][]> {
  if (of.type !== 'entity') return [[]];
  const binders = wanted.flatMap(({ variable }) => bindersOf(variable.expr, name, new Set()));
  const few = distinct(numbers.filter((each) => fits({ type: 'ratio' }, each) || compareExact(each, 1) > 0));
  const items = yield* shapes(rules, of.name, binders, few, asOf);
  const counts = copiesOf(few);
  const copies = items.flatMap((item) => counts.map((count) => Array.from({ length: count }, () => item)));
  const pairs = items.slice(0, MOST_PAIRED).flatMap((a) => items.slice(0, MOST_PAIRED).map((b) => [a, b]));
  return [[], ...items.map((item) => [item]), ...pairs, ...copies];
}

/** One item for each way in which the binders can take one: whether it is counted, with which value and key. */
function* shapes(
  rules: Rules,
  entity: string,
  binders: readonly Binder[],
  numbers: readonly Exact[],
  asOf: string,
): Steps<Facts[]> {
  let found: Facts[] = [{}];
  for (const fact of rules.facts.get(entity)?.values() ?? []) {
    const { type } = fact;
    const values = valuesOf(rules, type as PlanType, numbers, asOf);
    if (values.length === 0 || found.length * values.length > MOST_SHAPES) continue;
    found = found.flatMap((each) => values.map((value) => ({ ...each, [fact.name]: value })));
    found = yield* byShape(found, binders, asOf);
  }
  return found;
}

/** A fact that is still open makes no difference yet: only items of which all that is asked is known are taken together. */
function* byShape(items: readonly Facts[], binders: readonly Binder[], asOf: string): Steps<Facts[]> {
  const kept = new Map<string, Facts>();
  for (const item of items) {
    const own = binders.map((binder) => shapeOf(item, binder, asOf));
    const key = own.includes(undefined) ? JSON.stringify(item) : own.join(' ');
    if (!kept.has(key)) kept.set(key, item);
    yield;
  }
  return [...kept.values()];
}

function shapeOf(item: Facts, binder: Binder, asOf: string): string | undefined {
  const { state } = newEvaluation({ asOf, facts: {} });
  state.slots[binder.slot] = { raw: item, path: '' };
  const parts = [binder.where, ...(binder.op === 'sum' ? [binder.value] : [])].map(
    (each): Result => (each === undefined ? true : evaluate(state, each)),
  );
  return parts.some((each) => each instanceof Unknown) ? undefined : parts.map(keyOfResult).join(',');
}

function valuesOf(rules: Rules, type: PlanType, numbers: readonly Exact[], asOf: string): unknown[] {
  switch (type.type) {
    case 'boolean':
      return [true, false];
    case 'ratio':
    case 'money':
    case 'number':
    case 'integer':
      return numbers
        .filter((each) => fits(type, each))
        .slice(0, MOST_NUMBERS)
        .map((each) => toJson(rules, type, each));
    case 'enum':
      return (rules.enums.get(type.name)?.members ?? []).map(({ name }) => name);
    case 'text':
      return ['…'];
    case 'date':
      return [asOf];
    default:
      return [];
  }
}

/** How often an item must stand in a list for its value to reach another. */
function copiesOf(numbers: readonly Exact[]): number[] {
  const positive = numbers.filter((each) => compareExact(each, 0) > 0);
  const counts = positive.flatMap((small) =>
    positive.map((large) => Math.ceil(Number(exactKeyNumber(divideExact(large, small) ?? 0)))),
  );
  return [...new Set([2, 3, ...counts])].filter((count) => count > 1 && count <= MOST_COPIES).sort((a, b) => a - b);
}

/** Only to count with. */
function exactKeyNumber(value: Exact): number {
  const [n = '0', d = '1'] = exactKey(value).split('/');
  return Number(n) / Number(d);
}

function distinct(numbers: readonly Exact[]): Exact[] {
  return [...new Map(numbers.map((each) => [exactKey(each), each])).values()];
}

/** The quantifiers and sums over a list. */
function bindersOf(data: unknown, name: string, seen: Set<object>): Binder[] {
  if (typeof data !== 'object' || data === null || seen.has(data) || data instanceof Set) return [];
  seen.add(data);
  const node = data as Partial<Binder>;
  const inner = Object.entries(data).flatMap(([key, each]) => (key === 'type' ? [] : bindersOf(each, name, seen)));
  const isOver = node.source?.op === 'fact' && node.source.name === name;
  return isOver ? [data as Binder, ...inner] : inner;
}
