import {
  divideExact,
  type FactExpr,
  type PlanExpr,
  type PlanType,
  type Result,
  type Rules,
  type SumExpr,
  subtractExact,
} from '@fefta/runtime';
import type { Path, Trial } from './trial.ts';
import { isExact, written } from './values.ts';

/** The place of a fact in the case, with the items that are in the slots. */
export function pathOf(trial: Trial, { slot, path }: FactExpr): Path | undefined {
  if (slot < 0) return path;
  const item = trial.items.get(slot);
  return item && [...item, ...path];
}

/** Makes an expression have a value by changing a fact: the fact that it is, or one of which it depends in a straight line. */
export function bring(rules: Rules, trial: Trial, expr: PlanExpr, wanted: Result, unit: string | undefined): boolean {
  if (expr.op === 'value') return bring(rules, trial, expr.of.value, wanted, unit);
  if (expr.op === 'fact') return put(rules, trial, expr, wanted, unit);
  if (!isExact(wanted)) return false;
  return trial.attempt(() => {
    const summed = sumsIn(expr).filter((each) => inFirst(trial, each));
    const done = factsOf(expr).some((fact) => trial.attempt(() => solve(rules, trial, expr, fact, wanted, unit)));
    for (const { slot } of summed) trial.items.delete(slot);
    return done;
  });
}

function put(rules: Rules, trial: Trial, fact: FactExpr, value: Result, unit: string | undefined): boolean {
  const path = pathOf(trial, fact);
  const json = written({ rules, type: fact.type, unit }, value);
  return path !== undefined && json !== undefined && trial.set(path, json);
}

/** Two values of the fact tell the line; the point on it is then tried. */
function solve(
  rules: Rules,
  trial: Trial,
  expr: PlanExpr,
  fact: FactExpr,
  wanted: Result,
  unit: string | undefined,
): boolean {
  const at = (value: Result): Result | undefined => {
    const { facts, edits } = trial;
    const result = put(rules, trial, fact, value, unit) ? trial.value(expr) : undefined;
    if (result !== wanted || !isExact(result)) {
      trial.facts = facts;
      trial.edits = edits;
    }
    return result;
  };
  const [zero, one] = [at(0), at(1)];
  if (zero === undefined || one === undefined || !isExact(zero) || !isExact(one) || !isExact(wanted)) return false;
  const x = divideExact(subtractExact(wanted, zero), subtractExact(one, zero));
  return x !== undefined && put(rules, trial, fact, x, unit);
}

const NUMBERS: ReadonlySet<PlanType['type']> = new Set<PlanType['type']>([
  'integer',
  'number',
  'ratio',
  'money',
  'quantity',
]);

/** The numbers among the facts on which an expression depends. */
function factsOf(data: unknown, seen: Set<object> = new Set()): FactExpr[] {
  if (typeof data !== 'object' || data === null || data instanceof Set || data instanceof Map || seen.has(data))
    return [];
  seen.add(data);
  const node = data as PlanExpr;
  if (node.op === 'fact') return NUMBERS.has(node.type.type) ? [node] : [];
  return Object.values(data).flatMap((each) => factsOf(each, seen));
}

/** Puts the first item in the slot of a sum, made up where there is none: by it the sum is moved. */
function inFirst(trial: Trial, { slot, source }: SumExpr): boolean {
  const list = source.op === 'fact' ? pathOf(trial, source) : undefined;
  const items = list && trial.read(list);
  if (!list || !Array.isArray(items) || (items.length === 0 && !trial.set(list, [{}]))) return false;
  trial.items.set(slot, [...list, 0]);
  return true;
}

function sumsIn(data: unknown, seen: Set<object> = new Set()): SumExpr[] {
  if (typeof data !== 'object' || data === null || data instanceof Set || data instanceof Map || seen.has(data))
    return [];
  seen.add(data);
  const inner = Object.values(data).flatMap((each) => sumsIn(each, seen));
  return (data as PlanExpr).op === 'sum' ? [data as SumExpr, ...inner] : inner;
}
