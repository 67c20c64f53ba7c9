import type { Evaluation, Given } from '../evaluate/evaluation.ts';
import type { Answered } from '../evaluate/outcome.ts';
import { isUnknown } from '../evaluate/state.ts';
import type { Plan, PlannedAtom, PlannedDuty } from '../plan.ts';
import { type Absent, holds, type Unknown } from '../truth.ts';
import { NOT_REQUIRED, UNDETERMINED } from './attempt.ts';
import { dutyFormula, type Formula } from './formula.ts';
import { leafOf } from './leaf.ts';
import { anyAnswer, isExhausted, matters, type Search } from './search.ts';
import { type Variables, variablesOf } from './variables.ts';

/** Never more completions than so many are tried for one duty, */
const COMPLETIONS = 20_000;
/** and never more outcomes of tests looked up. */
const STEPS = 2_000_000;

/** What is known of a duty that straightforward evaluation left open. */
export interface Refined {
  /** Given if it does not depend on what is missing. */
  readonly answer: Answered | undefined;
  readonly missing: readonly Absent[];
  /** False: it would have taken too long, so that some of these may not matter, or the answer may be certain. */
  readonly exact: boolean;
}

/**
 * Finds the facts that can change the answer: those for which two completions of the case that differ in that fact alone have
 * different answers. If there is none, all completions agree and theirs is the answer.
 */
export function refine(plan: Plan, given: Given, base: Evaluation, duty: PlannedDuty, unknown: Unknown): Refined {
  const variables = variablesOf(plan, base, unknown.absent);
  const search = newSearch(given, base, duty, variables);
  const lacking = new Map([...unknown.absent.values()].map((absent) => [absent.path, absent]));
  const missing = [...lacking.values()].filter(({ path }) => matters(search, ownOf(variables, path)));
  if (isExhausted(search)) return { answer: undefined, missing: [...lacking.values()], exact: false };
  return { answer: missing.length > 0 ? undefined : answered(duty, anyAnswer(search)), missing, exact: true };
}

function newSearch(given: Given, base: Evaluation, duty: PlannedDuty, variables: Variables): Search {
  const remaining = (atom: PlannedAtom): Formula => {
    const truth = base.outcomes.get(atom.index) ?? base.walk.outcome(atom);
    if (!isUnknown(truth)) return truth;
    if (truth.absent.size === 0) return holds(truth);
    return { op: 'leaf', leaf: leafOf(given, variables, atom, truth) };
  };
  const assignment = variables.list.map(() => -1);
  return {
    variables: variables.list,
    trial: { duty: dutyFormula(remaining, duty), assignment, open: [], steps: STEPS },
    left: COMPLETIONS,
  };
}

/** The variables for which a fact would be reported. */
function ownOf({ list }: Variables, path: string): ReadonlySet<number> {
  return new Set(list.flatMap(({ paths }, i) => (paths.has(path) ? [i] : [])));
}

function answered(duty: PlannedDuty, found: number): Answered | undefined {
  if (found <= UNDETERMINED) return undefined;
  if (found >= 0) return { status: 'exempt', exemption: duty.exemptions[found] };
  return { status: found === NOT_REQUIRED ? 'not-required' : 'required', exemption: undefined };
}
