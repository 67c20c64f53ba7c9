import type { Evaluation } from '../evaluate/evaluation.ts';
import { isUnknown, type Result } from '../evaluate/state.ts';
import type { Plan } from '../plan.ts';
import type { AbsentFacts, Unknown } from '../truth.ts';
import { representatives } from './representatives.ts';
import { type How, usesOf } from './uses.ts';

/** What is tried in place of what is not known. */
export interface Variables {
  /** Absent facts that can be split, by full path, with their representative values. */
  readonly values: ReadonlyMap<string, readonly Result[]>;
  /** Atoms that depend on a fact that cannot be split, by index: they are tried as true and as false. */
  readonly free: ReadonlyMap<number, Unknown>;
  /** For every fact that could be reported: the variables that it stands for. */
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The name of the variable of a free atom. */
export const atomName = (index: number): string => `#${index}`;

/** The variables of an evaluation that came out unknown; `absent` is what it lacked. */
export function variablesOf(plan: Plan, base: Evaluation, absent: AbsentFacts): Variables {
  const unknown = [...base.outcomes].filter((entry): entry is [number, Unknown] => isUnknown(entry[1]));
  const uses = usesByPattern(plan, unknown);
  const values = new Map<string, readonly Result[]>();
  for (const [name, fact] of absent) {
    const ways = uses(fact.pattern, name);
    const found = ways && representatives(base.state, fact, ways);
    if (found !== undefined) values.set(name, found);
  }
  const free = new Map(unknown.filter(([, truth]) => [...truth.absent.keys()].some((name) => !values.has(name))));
  return { values, free, of: groups(absent, free) };
}

/**
 * How the atoms that are not known look at a fact. Undefined for a fact of a list's item, if some atom goes through items without
 * telling whose they are.
 */
function usesByPattern(plan: Plan, unknown: readonly [number, Unknown][]) {
  const byPattern = new Map<string, How[]>();
  let anonymous = false;
  for (const [index] of unknown) {
    const atom = plan.atoms[index];
    for (const { pattern, how } of atom === undefined ? [] : usesOf(atom)) {
      anonymous ||= pattern.startsWith('?');
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), how]);
    }
  }
  return (pattern: string, name: string): How[] | undefined => {
    if (anonymous && name.includes('[')) return undefined;
    return [...(byPattern.get(pattern) ?? []), ...(byPattern.get(`${pattern}[]`) ?? [])];
  };
}

function groups(absent: AbsentFacts, free: ReadonlyMap<number, Unknown>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (path: string, name: string): void => {
    found.set(path, (found.get(path) ?? new Set()).add(name));
  };
  for (const [name, { path }] of absent) add(path, name);
  for (const [index, { absent: lacked }] of free) {
    for (const { path } of lacked.values()) if (found.has(path)) add(path, atomName(index));
  }
  return found;
}
