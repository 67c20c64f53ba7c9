import { addExact, type Exact, exactKey, type FactExpr, type Result, type Rules, subtractExact } from '@fefta/runtime';
import { itemLists } from './item-lists.ts';
import { fits, pointsOf } from './numbers.ts';
import type { Steps } from './steps.ts';
import { toJson } from './to-json.ts';
import type { Wanted } from './wanted.ts';

/** So many members of a list are tried. */
const MOST_MEMBERS = 12;

/** Simple values of a fact, as a case gives them; numbers are those that are told. */
export function* candidatesFor(
  rules: Rules,
  { name, type }: FactExpr,
  numbers: readonly Exact[],
  wanted: readonly Wanted[],
  asOf: string,
): Steps<unknown[]> {
  const none = type.optional ? [null] : [];
  switch (type.type) {
    case 'boolean':
      return [false, true, ...none];
    case 'integer':
    case 'number':
    case 'ratio':
    case 'money':
    case 'quantity': {
      const own = wanted.find(({ variable }) => variable.kind === 'fact' && variable.name === name);
      const isOwn = (each: Exact) => !own || own.classes.has(own.variable.placeOf(each));
      const fitting = numbers.filter((each) => fits(type, each) && isOwn(each));
      const distinct = new Map(fitting.map((each) => [exactKey(each), toJson(rules, type, each)]));
      return [...distinct.values(), ...none];
    }
    case 'date':
      return [...datesIn(wanted), asOf, '2000-01-01', '2100-01-01', ...none];
    case 'enum':
    case 'codes':
    case 'sectors':
      return [...[...type.members].slice(0, MOST_MEMBERS), ...none];
    case 'set':
      return [
        [],
        ...(yield* candidatesFor(rules, { type: type.of } as FactExpr, numbers, wanted, asOf)).map((each) => [each]),
        ...none,
      ];
    case 'list':
      return [...(yield* itemLists(rules, name, type.of, numbers, wanted, asOf)), ...none];
    case 'text':
      return ['…', ...none];
    case 'period':
      return ['1 day', ...none];
    default:
      return [{}, ...none];
  }
}

/** Numbers with which to begin: of each class that is wanted, the constants of what is computed, and those next to them. */
export function numbersIn(wanted: readonly Wanted[], fact: FactExpr): Exact[] {
  const own = wanted.find(({ variable }) => variable.kind === 'fact' && variable.name === fact.name);
  if (own) return pointsOf(own.variable, own.classes);
  const classes = wanted.flatMap(({ variable, classes }) => pointsOf(variable, classes));
  const constants = wanted.flatMap(({ variable }) => constantsOf(variable.expr, new Set()));
  return [...classes, 0, 1, ...constants.flatMap((each) => [each, addExact(each, 1), subtractExact(each, 1)])];
}

function constantsOf(data: unknown, seen: Set<object>): Exact[] {
  if (typeof data !== 'object' || data === null || seen.has(data) || data instanceof Set) return [];
  seen.add(data);
  if ('op' in data && data.op === 'number' && 'value' in data) return [data.value as Exact];
  return Object.entries(data).flatMap(([name, inner]) => (name === 'type' ? [] : constantsOf(inner, seen)));
}

const datesIn = (wanted: readonly Wanted[]): Result[] =>
  wanted
    .flatMap(({ variable, classes }) => [...classes].map((each) => variable.classes[each] as Result))
    .filter((each) => typeof each === 'string');
