import type { DutyFormula, Formula } from './formula.ts';
import type { Assignment, Leaf } from './leaf.ts';

/** A duty with some of the variables set. */
export interface Trial {
  readonly duty: DutyFormula;
  readonly assignment: Assignment;
  /** The variables on which the last attempt still depended, in the order of evaluation. */
  readonly open: number[];
  /** Outcomes that may still be looked up. */
  steps: number;
}

/** The number of the exemption used (0 is the first), or one of these; OPEN if it depends on variables that are not set. */
export const NOT_REQUIRED = -1;
export const REQUIRED = -2;
/** Unknown, and no fact would help. */
export const UNDETERMINED = -3;
export const OPEN = -4;

/** Decides the duty with the variables set as they are. */
export function attempt(trial: Trial): number {
  trial.open.length = 0;
  const applies = truth(trial, trial.duty.applies);
  if (applies === false) return NOT_REQUIRED;
  let unknown = applies === null;
  let answer = REQUIRED;
  for (const [i, exemption] of trial.duty.exemptions.entries()) {
    const holds = truth(trial, exemption);
    if (holds === true) {
      answer = i;
      break;
    }
    unknown ||= holds === null;
  }
  if (!unknown) return answer;
  return trial.open.length > 0 ? OPEN : UNDETERMINED;
}

/** Three-valued, null is unknown. What is certain leaves nothing open. */
function truth(trial: Trial, formula: Formula): boolean | null {
  if (formula === null || typeof formula === 'boolean') return formula;
  const before = trial.open.length;
  const found = evaluated(trial, formula);
  if (found !== null) trial.open.length = before;
  return found;
}

function evaluated(trial: Trial, formula: Exclude<Formula, boolean | null>): boolean | null {
  switch (formula.op) {
    case 'and':
    case 'or':
      return junction(trial, formula.op === 'or', formula.args);
    case 'not': {
      const found = truth(trial, formula.arg);
      return found === null ? null : !found;
    }
    case 'if':
      return choice(trial, formula);
    case 'leaf':
      return leafTruth(trial, formula.leaf);
  }
}

function junction(trial: Trial, decisive: boolean, args: readonly Formula[]): boolean | null {
  let found: boolean | null = !decisive;
  for (const arg of args) {
    const one = truth(trial, arg);
    if (one === decisive) return decisive;
    if (one === null) found = null;
  }
  return found;
}

function choice(trial: Trial, { condition, yes, no }: Extract<Formula, { op: 'if' }>): boolean | null {
  const which = truth(trial, condition);
  if (which !== null) return truth(trial, which ? yes : no);
  const [a, b] = [truth(trial, yes), truth(trial, no)];
  return a === b ? a : null;
}

function leafTruth(trial: Trial, leaf: Leaf): boolean | null {
  const { assignment, open } = trial;
  trial.steps -= 1;
  const found = leaf.outcome(assignment);
  if (found !== null) return found;
  for (const { variable } of leaf.facts) if (assignment[variable] === -1) open.push(variable);
  if (leaf.free === undefined) return null;
  const forced = assignment[leaf.free] ?? -1;
  if (forced === -1) open.push(leaf.free);
  return forced === -1 ? null : forced === 0;
}
