import type { Type } from '@fefta/bundle';
import {
  compareExact,
  evaluate,
  exactKey,
  type FactExpr,
  newEvaluation,
  type PlanType,
  type Result,
  type Rules,
  renderDuration,
  renderNumber,
  Unknown,
} from '@fefta/runtime';
import { keyOfResult } from './keys.ts';
import { factsIn } from './leaves.ts';
import type { Cube } from './regions.ts';
import type { Space } from './space.ts';
import type { Variable } from './variables.ts';

export type Facts = Record<string, unknown>;

/** So many ways of filling in facts are tried for a value that is computed from them. */
const MOST_TRIALS = 3000;

/**
 * Facts for a case in which each variable of the cube is of one of its classes; undefined where none was found. What is computed from facts is
 * brought about by trying simple facts: whether the case is right is for the interpreter to say.
 */
export function witnessOf(rules: Rules, space: Space, cube: Cube, asOf: string): Facts | undefined {
  const facts: Facts = {};
  const own = [...cube].map(([index, classes]) => ({ variable: space.variables[index] as Variable, classes }));
  for (const { variable, classes } of own) {
    if (variable.kind !== 'fact') continue;
    const value = variable.classes[simplest(variable, classes)] as Result;
    if (!put(facts, (variable.expr as FactExpr).path, toJson(rules, variable.type as PlanType, value)))
      return undefined;
  }
  for (const { variable, classes } of own)
    if (variable.kind !== 'fact' && !bringAbout(rules, variable, classes, facts, asOf)) return undefined;
  return facts;
}

/** A class that is something rather than none, and a limit rather than what lies beside it. */
function simplest({ classes, limits }: Variable, chosen: ReadonlySet<number>): number {
  const all = [...chosen];
  const worth = (each: number) =>
    classes[each] === null ? 0 : limits.has(keyOfResult(classes[each] as Result)) ? 2 : 1;
  return all.reduce((best, each) => (worth(each) > worth(best) ? each : best), all[0] as number);
}

/** Sets a fact; false where something else stands in its way. */
function put(facts: Facts, path: readonly string[], value: unknown): boolean {
  let at = facts;
  for (const step of path.slice(0, -1)) {
    const next = at[step] ?? (at[step] = {});
    if (typeof next !== 'object' || next === null) return false;
    at = next as Facts;
  }
  const last = path.at(-1) ?? '';
  // A fact below an entity that is none is none too.
  if (at[last] !== undefined && JSON.stringify(at[last]) !== JSON.stringify(value)) return false;
  at[last] = value;
  return true;
}

function bringAbout(
  rules: Rules,
  variable: Variable,
  classes: ReadonlySet<number>,
  facts: Facts,
  asOf: string,
): boolean {
  const wanted = [...classes].map((each) => variable.classes[each] as Result);
  const isRight = (): boolean => {
    const result = evaluate(newEvaluation({ asOf, facts }).state, variable.expr);
    return !(result instanceof Unknown) && classes.has(variable.placeOf(result));
  };
  if (isRight()) return true;
  const open = [...factsIn(variable.expr).values()].filter(({ path }) => read(facts, path) === undefined);
  const choices = open.map((fact) => ({ fact, values: candidates(rules, fact.type, wanted, asOf) }));
  let left = MOST_TRIALS;
  const fill = (at: number): boolean => {
    const choice = choices[at];
    if (!choice) return left-- > 0 && isRight();
    for (const value of choice.values) {
      if (left <= 0) return false;
      if (!put(facts, choice.fact.path, value)) continue;
      if (fill(at + 1)) return true;
      remove(facts, choice.fact.path);
    }
    return false;
  };
  return fill(0);
}

function read(facts: Facts, path: readonly string[]): unknown {
  let at: unknown = facts;
  for (const step of path) {
    if (at === null) return null;
    if (typeof at !== 'object') return undefined;
    at = (at as Facts)[step];
  }
  return at;
}

function remove(facts: Facts, path: readonly string[]): void {
  const holder = read(facts, path.slice(0, -1)) as Facts | undefined | null;
  if (holder) delete holder[path.at(-1) ?? ''];
}

type NumberLike = number | { n: bigint; d: bigint };

const isNumber = (value: Result): value is NumberLike =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'n' in value);

/** Simple values of a type, those that are wanted of the whole first. */
function candidates(rules: Rules, type: PlanType, wanted: readonly Result[], asOf: string): unknown[] {
  const none = type.optional ? [null] : [];
  switch (type.type) {
    case 'boolean':
      return [false, true, ...none];
    case 'integer':
    case 'number':
    case 'ratio':
    case 'money':
    case 'quantity':
      return [
        ...wanted.filter((each) => isNumber(each) && fits(type, each)).map((each) => toJson(rules, type, each)),
        toJson(rules, type, 0),
        toJson(rules, type, 1),
        ...none,
      ];
    case 'date':
      return [...wanted.filter((each) => typeof each === 'string'), asOf, '2000-01-01', '2100-01-01', ...none];
    case 'enum':
    case 'codes':
    case 'sectors':
      return [...[...type.members].slice(0, 12), ...none];
    case 'set':
      return [[], ...candidates(rules, type.of, wanted, asOf).map((each) => [each]), ...none];
    case 'list':
      return [[], ...candidates(rules, type.of, wanted, asOf).map((each) => [each]), ...none];
    case 'entity':
      return [...items(rules, type.name, wanted, asOf), ...none];
    case 'text':
      return ['…', ...none];
    case 'period':
      return ['1 day', ...none];
  }
}

/** A share lies between nothing and the whole; money is not negative. */
function fits({ type }: { type: string }, value: NumberLike): boolean {
  if (type !== 'ratio' && type !== 'money') return true;
  return compareExact(value, 0) >= 0 && (type === 'money' || compareExact(value, 1) <= 0);
}

/** Entities with every simple choice of their own facts, up to a bound. */
function items(rules: Rules, entity: string, wanted: readonly Result[], asOf: string): Facts[] {
  let found: Facts[] = [{}];
  for (const fact of rules.facts.get(entity)?.values() ?? []) {
    const { type } = fact;
    const values = simple(rules, type, wanted, asOf);
    if (values.length === 0) continue;
    const more = found.flatMap((each) => values.map((value) => ({ ...each, [fact.name]: value })));
    if (more.length > 64) {
      found = found.map((each) => ({ ...each, [fact.name]: values[0] }));
      continue;
    }
    found = more;
  }
  return found;
}

function simple(rules: Rules, type: Type, wanted: readonly Result[], asOf: string): unknown[] {
  switch (type.type) {
    case 'boolean':
      return [true, false];
    case 'ratio':
    case 'money':
      return wanted
        .filter((each): each is NumberLike => isNumber(each) && fits(type, each))
        .slice(0, 2)
        .map((each) => toJson(rules, type as PlanType, each));
    case 'enum':
      return (rules.enums.get(type.name)?.members ?? []).slice(0, 6).map(({ name }) => name);
    case 'text':
      return ['…'];
    case 'date':
      return [asOf];
    default:
      return [];
  }
}

/** A value as a case gives it. */
export function toJson(rules: Rules, type: PlanType, value: Result): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (isNumber(value)) {
    if (type.type === 'integer' || type.type === 'number') return exactKey(value);
    return renderNumber(rules, exactKey(value), type as Type);
  }
  if (value instanceof Unknown) return undefined;
  if ('items' in value) return value.items;
  return 'amount' in value ? renderDuration(value) : undefined;
}
