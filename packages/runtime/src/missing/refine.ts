import type { Evaluation, Given } from '../evaluate/evaluation.ts';
import type { Answered } from '../evaluate/outcome.ts';
import type { Plan, PlannedDuty } from '../plan.ts';
import type { Absent, Unknown } from '../truth.ts';
import { attempt, BUDGET, type Trial, type Tried, tryEach } from './trial.ts';
import { variablesOf } from './variables.ts';

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
  const trial: Trial = { given, duty, base, variables, tried: new Map(), forced: new Map(), left: BUDGET };
  const lacking = new Map([...unknown.absent.values()].map((absent) => [absent.path, absent]));
  const missing = [...lacking.values()].filter(({ path }) => matters(trial, variables.of.get(path) ?? new Set()));
  if (trial.left < 0) return { answer: undefined, missing: [...lacking.values()], exact: false };
  return { answer: missing.length > 0 ? undefined : anyAnswer(trial), missing, exact: true };
}

/** Sets everything else in turn; where only variables of the fact are left open, do they make a difference? */
function matters(trial: Trial, own: ReadonlySet<string>): boolean {
  if (trial.left < 0) return false;
  const tried = attempt(trial);
  if (!('open' in tried) || !tried.open.some((name) => own.has(name))) return false;
  const other = tried.open.find((name) => !own.has(name));
  if (other === undefined) return differ(trial, tried, new Set());
  return tryEach(trial, other, () => matters(trial, own));
}

/** Are there two answers among the values of what is open? */
function differ(trial: Trial, tried: Tried, seen: Set<string>): boolean {
  if (!('open' in tried)) {
    seen.add(keyOf(tried));
    return seen.size > 1;
  }
  const [name] = tried.open;
  return name !== undefined && tryEach(trial, name, () => trial.left >= 0 && differ(trial, attempt(trial), seen));
}

function keyOf({ answer }: Exclude<Tried, { open: unknown }>): string {
  return typeof answer === 'string' ? answer : JSON.stringify([answer.status, answer.exemption?.name]);
}

/** The answer of some completion. */
function anyAnswer(trial: Trial): Answered | undefined {
  let found: Answered | undefined;
  const visit = (): boolean => {
    const tried = attempt(trial);
    if ('open' in tried) return tryEach(trial, tried.open[0] ?? '', visit);
    if (typeof tried.answer !== 'string') found = tried.answer;
    return true;
  };
  visit();
  return found;
}
