import type { Evaluation } from '../evaluate/evaluation.ts';
import { isUnknown, type Result } from '../evaluate/state.ts';
import type { Plan } from '../plan.ts';
import type { AbsentFacts, Unknown } from '../truth.ts';
import { representatives } from './representatives.ts';
import { type How, usesOf } from './uses.ts';

/** Something that is tried with several values in place of what is not known. */
export interface Variable {
  /** The facts that would be reported for it. */
  readonly paths: ReadonlySet<string>;
  readonly values: readonly Result[];
}

/** The variables of an evaluation that came out unknown. */
export interface Variables {
  readonly list: readonly Variable[];
  /** Absent facts that can be split, by full path: the number of the variable. */
  readonly facts: ReadonlyMap<string, number>;
  /** Atoms that depend on a fact that cannot be split, by index: their outcome itself is a variable. */
  readonly atoms: ReadonlyMap<number, number>;
}

/** `absent` is what the evaluation lacked for the duty in question. */
export function variablesOf(plan: Plan, base: Evaluation, absent: AbsentFacts): Variables {
  const unknown = [...base.outcomes].filter((entry): entry is [number, Unknown] => isUnknown(entry[1]));
  const uses = usesByPattern(plan, unknown);
  const list: Variable[] = [];
  const facts = new Map<string, number>();
  const atoms = new Map<number, number>();
  for (const [name, fact] of absent) {
    const ways = uses(fact.pattern, name);
    const values = ways && representatives(base.state, fact, ways);
    if (values !== undefined) facts.set(name, list.push({ paths: new Set([fact.path]), values }) - 1);
  }
  for (const [index, { absent: lacked }] of unknown) {
    if ([...lacked.keys()].every((name) => facts.has(name))) continue;
    const paths = new Set([...lacked.values()].map(({ path }) => path));
    atoms.set(index, list.push({ paths, values: [true, false] }) - 1);
  }
  return { list, facts, atoms };
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
      const ways = byPattern.get(pattern) ?? [];
      byPattern.set(pattern, ways);
      ways.push(how);
    }
  }
  return (pattern: string, name: string): How[] | undefined => {
    if (anonymous && name.includes('[')) return undefined;
    return [...(byPattern.get(pattern) ?? []), ...(byPattern.get(`${pattern}[]`) ?? [])];
  };
}
