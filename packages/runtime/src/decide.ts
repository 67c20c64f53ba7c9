import { withCaseParts } from './case-parts.ts';
import type { Answer } from './decision.ts';
import type { UserError } from './errors.ts';
import { type Evaluation, newEvaluation } from './evaluate/evaluation.ts';
import { type DutyOutcome, walkOutcome } from './evaluate/outcome.ts';
import { isUnknown } from './evaluate/state.ts';
import type { Watch } from './evaluate/watch.ts';
import { type Case, readCase } from './facts/read-case.ts';
import { refine } from './missing/refine.ts';
import type { Rules } from './rules.ts';
import { rulings, type Settled, settledBy } from './rulings.ts';
import type { Absent } from './truth.ts';

/**
 * Decides a case, given as parsed JSON `{ act, asOf, facts, assume }`: for each duty of the act that is in force whether it is
 * required, and why. What is wrong with a case comes back as `errors`; nothing is thrown. See docs/semantics.md.
 */
export function decide(rules: Rules, json: unknown): Answer {
  const read = readCase(rules, json);
  if (read.ok) return decideCase(rules, read.case).answer;
  const { act, asOf, errors } = read;
  return { ...(act !== undefined && { act }), ...(asOf !== undefined && { asOf }), errors, bundle: digest(rules) };
}

const digest = (rules: Rules): string => rules.bundle.manifest.content;

/** Decides a case that was read; gives the evaluation along, which tells what was looked at. A watcher is told while it happens. */
export function decideCase(rules: Rules, given: Case, watch?: Watch): { answer: Answer; evaluation: Evaluation } {
  const { act, asOf, plan } = given;
  const evaluation = newEvaluation(given, undefined, watch?.(plan));
  const { walk, state } = evaluation;
  const outcomes = plan.duties.map((duty) => walkOutcome(walk, duty));
  const settled = state.errors.length > 0 ? [] : outcomes.map((outcome) => settle(given, evaluation, outcome));
  const decisions = rulings(walk, settled).map((ruling) => withCaseParts(state, ruling));
  if (state.errors.length > 0)
    return { answer: { act, asOf, errors: once(state.errors), bundle: digest(rules) }, evaluation };
  return { answer: { act, asOf, decisions, bundle: digest(rules) }, evaluation };
}

function settle(given: Case, evaluation: Evaluation, outcome: DutyOutcome): Settled {
  const { duty, answer, because } = outcome;
  const settled = settledBy(outcome);
  if (settled !== undefined || !isUnknown(answer)) return settled as Settled;
  const { answer: certain, missing, exact } = refine(given.plan, given, evaluation, duty, answer);
  if (certain !== undefined) return { duty, ...certain, because, missing: [], exact };
  return {
    duty,
    status: openStatus(missing),
    exemption: undefined,
    because,
    missing: missing.map(({ path }) => path),
    exact,
  };
}

/** An authority is asked only if nothing but its judgement is missing. */
function openStatus(missing: readonly Absent[]): 'undetermined' | 'needs-judgement' {
  return missing.length > 0 && missing.every(({ judgement }) => judgement) ? 'needs-judgement' : 'undetermined';
}

/** The same mistake may show in several tests. */
function once(errors: readonly UserError[]): UserError[] {
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}
