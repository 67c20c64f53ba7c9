import { type Given, newEvaluation } from '../evaluate/evaluation.ts';
import { truthOf } from '../evaluate/expression.ts';
import { isUnknown, type Result } from '../evaluate/state.ts';
import type { PlannedAtom } from '../plan.ts';
import type { Unknown } from '../truth.ts';
import type { Variables } from './variables.ts';

/** The value of each variable by its number among the variable's values; -1: not set. */
export type Assignment = number[];

/** An atom that is not known: its outcome depends on some of the variables. */
export interface Leaf {
  /** The facts among its variables. */
  readonly facts: readonly { readonly name: string; readonly variable: number }[];
  /** The variable that is its outcome, if it depends on a fact that cannot be split. */
  readonly free: number | undefined;
  /** Its outcome (null: unknown) for the values of its facts. */
  outcome(assignment: Assignment): boolean | null;
}

/** The leaf of an atom, from its unknown outcome. What was found once for the values of its facts is remembered. */
export function leafOf(given: Given, variables: Variables, atom: PlannedAtom, unknown: Unknown): Leaf {
  const facts = [...unknown.absent.keys()]
    .map((name) => ({ name, variable: variables.facts.get(name) }))
    .filter((fact): fact is { name: string; variable: number } => fact.variable !== undefined);
  const evaluated = (assignment: Assignment): boolean | null => evaluateAtom(given, variables, atom, facts, assignment);
  const [only] = facts;
  const outcome =
    facts.length === 1 && only !== undefined ? byNumber(only.variable, evaluated) : byText(facts, evaluated);
  return { facts, free: variables.atoms.get(atom.index), outcome };
}

type Evaluated = Leaf['outcome'];

function byNumber(variable: number, evaluated: Evaluated): Evaluated {
  const known: (boolean | null | undefined)[] = [];
  return (assignment) => {
    const value = (assignment[variable] ?? -1) + 1;
    const before = known[value];
    if (before !== undefined) return before;
    const found = evaluated(assignment);
    known[value] = found;
    return found;
  };
}

function byText(facts: Leaf['facts'], evaluated: Evaluated): Evaluated {
  const known = new Map<string, boolean | null>();
  return (assignment) => {
    let key = '';
    for (const { variable } of facts) key += `${assignment[variable]},`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = evaluated(assignment);
    known.set(key, found);
    return found;
  };
}

/** Unknown also where the values lead to a mistake that only shows when facts are put together. */
function evaluateAtom(
  given: Given,
  { list }: Variables,
  atom: PlannedAtom,
  facts: Leaf['facts'],
  assignment: Assignment,
): boolean | null {
  const tried = new Map<string, Result>();
  for (const { name, variable } of facts) {
    const value = list[variable]?.values[assignment[variable] ?? -1];
    if (value !== undefined) tried.set(name, value);
  }
  const { state } = newEvaluation(given, tried);
  const truth = truthOf(state, atom.test);
  return isUnknown(truth) || state.errors.length > 0 ? null : truth;
}
