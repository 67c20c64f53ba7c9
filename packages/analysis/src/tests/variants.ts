import type { FactDeclaration, Type } from '@fefta/bundle';
import { type Rules, readCase } from '@fefta/runtime';
import type { Landmarks } from './landmarks.ts';

/** A case as JSON. */
export interface CaseJson {
  act: string;
  asOf: string;
  assume: string[];
  facts: Record<string, unknown>;
}

type Facts = ReadonlyMap<string, FactDeclaration>;
type Path = readonly (string | number)[];

/** One change of a case: the value at a path; undefined withdraws the fact. */
interface Edit {
  path: Path;
  value: unknown;
}

const MAX_LIST = 4;

/** Cases that differ from a good one in one fact or in the date; those that are no good case are left out. */
export function variantsOf(rules: Rules, original: CaseJson, landmarks: Landmarks): CaseJson[] {
  const facts = rules.facts.get(original.act) ?? new Map();
  const changed = [...editsOf(rules, facts, original.facts, [], landmarks)].map((edit) => apply(original, edit));
  const dated = landmarks.dates.map((asOf) => ({ ...original, asOf }));
  return [...changed, ...dated].filter((each) => readCase(rules, each).ok);
}

function* editsOf(rules: Rules, facts: Facts, given: unknown, path: Path, landmarks: Landmarks): Generator<Edit> {
  if (typeof given !== 'object' || given === null) return;
  for (const [name, { type }] of facts) {
    const at = [...path, name];
    const value = Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined;
    if (value !== undefined) yield { path: at, value: undefined };
    for (const other of alternatives(rules, type, landmarks)) yield { path: at, value: other };
    yield* inside(rules, type, value, at, landmarks);
  }
}

/** Edits of the facts of an entity, or of each entity of a list. */
function* inside(rules: Rules, type: Type, value: unknown, path: Path, landmarks: Landmarks): Generator<Edit> {
  if (type.type === 'entity') {
    yield* editsOf(rules, rules.facts.get(type.name) ?? new Map(), value, path, landmarks);
  } else if (type.type === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.slice(0, MAX_LIST).entries()) {
      yield* inside(rules, type.of, item, [...path, index], landmarks);
    }
  }
}

function alternatives(rules: Rules, type: Type, landmarks: Landmarks): unknown[] {
  return [...plainAlternatives(rules, type, landmarks), ...(type.optional ? [null] : [])];
}

function plainAlternatives(rules: Rules, type: Type, { numbers, dates }: Landmarks): unknown[] {
  switch (type.type) {
    case 'boolean':
      return [true, false];
    case 'ratio':
      return numbers
        .filter((number) => !number.startsWith('-'))
        .map((number) => (number.includes('/') ? number : `${number}00%`));
    case 'integer':
      return numbers.filter((number) => !number.includes('/'));
    case 'number':
      return numbers.filter((number) => !number.includes('/'));
    case 'money':
      return numbers.filter((number) => !number.includes('/')).map((number) => `${number} ${type.currency}`);
    case 'date':
      return dates;
    case 'enum':
      return (rules.enums.get(type.name)?.members ?? []).map(({ name }) => name);
    case 'sectors':
      return (rules.sectors.get(type.name)?.sectors ?? []).slice(0, MAX_LIST).map(({ name }) => name);
    case 'set':
      return [
        [],
        ...plainAlternatives(rules, type.of, { numbers, dates })
          .slice(0, MAX_LIST)
          .map((item) => [item]),
      ];
    case 'list':
      return [[]];
    default:
      return [];
  }
}

function apply(original: CaseJson, { path, value }: Edit): CaseJson {
  return { ...original, facts: withValue(original.facts, path, value) as Record<string, unknown> };
}

/** A copy with another value at a path; what lies beside the path is shared. */
export function withValue(holder: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const copy = (Array.isArray(holder) ? [...holder] : { ...(holder as object) }) as Record<string | number, unknown>;
  if (rest.length === 0 && value === undefined) delete copy[step];
  else copy[step] = withValue(copy[step], rest, value);
  return copy;
}
