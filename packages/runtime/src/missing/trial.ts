import { type Evaluation, type Given, newEvaluation } from '../evaluate/evaluation.ts';
import { type Answered, walkOutcome } from '../evaluate/outcome.ts';
import { isUnknown, type Result } from '../evaluate/state.ts';
import type { PlannedAtom, PlannedDuty } from '../plan.ts';
import { type Absent, type Truth, Unknown } from '../truth.ts';
import { atomName, type Variables } from './variables.ts';

/** Never more than so many evaluations for one duty. */
export const BUDGET = 20_000;

/** What is being tried: one duty, with some of the variables set. */
export interface Trial {
  readonly given: Given;
  readonly duty: PlannedDuty;
  readonly base: Evaluation;
  readonly variables: Variables;
  readonly tried: Map<string, Result>;
  readonly forced: Map<string, boolean>;
  /** Evaluations left. */
  left: number;
}

/** An answer; `undetermined` if it is unknown whatever the facts; or the variables on which it still depends. */
export type Tried = { readonly answer: Answered | 'undetermined' | 'error' } | { readonly open: readonly string[] };

/** Decides the duty with the variables set as they are. */
export function attempt(trial: Trial): Tried {
  trial.left -= 1;
  const evaluation = newEvaluation(trial.given, trial.tried, (atom, evaluated) => outcome(trial, atom, evaluated));
  const { answer } = walkOutcome(evaluation.walk, trial.duty);
  if (evaluation.state.errors.length > 0) return { answer: 'error' };
  if (!(answer instanceof Unknown)) return { answer };
  return answer.absent.size === 0 ? { answer: 'undetermined' } : { open: [...answer.absent.keys()] };
}

/** What was known stays known; what is free is as forced, or open. */
function outcome(trial: Trial, atom: PlannedAtom, evaluated: () => Truth): Truth {
  const before = trial.base.outcomes.get(atom.index);
  if (typeof before === 'boolean') return before;
  const truth = evaluated();
  const lacked = trial.variables.free.get(atom.index);
  if (!isUnknown(truth) || lacked === undefined) return truth;
  const name = atomName(atom.index);
  return trial.forced.get(name) ?? new Unknown(new Map([[name, firstOf(lacked)]]));
}

/** Any of the facts that an unknown outcome lacks; only the name of the variable counts here. */
function firstOf({ absent }: Unknown): Absent {
  const [first] = absent.values();
  return (
    first ?? { path: '', judgement: false, type: { type: 'boolean', optional: false }, optional: false, pattern: '' }
  );
}

/** Runs `visit` with the variable set to each of its values in turn, until it gives true. False also if it has no values. */
export function tryEach(trial: Trial, name: string, visit: () => boolean): boolean {
  const values = trial.variables.values.get(name);
  if (values !== undefined) return someValue(trial.tried, name, values, visit);
  return name.startsWith('#') && someValue(trial.forced, name, [true, false], visit);
}

function someValue<T>(into: Map<string, T>, name: string, values: readonly T[], visit: () => boolean): boolean {
  const found = values.some((value) => {
    into.set(name, value);
    return visit();
  });
  into.delete(name);
  return found;
}
