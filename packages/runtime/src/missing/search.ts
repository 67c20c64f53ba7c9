import { attempt, OPEN, type Trial, UNDETERMINED } from './attempt.ts';
import type { Variable } from './variables.ts';

/** A search through the completions of a case. */
export interface Search {
  readonly variables: readonly Variable[];
  readonly trial: Trial;
  /** Completions that may still be tried; below zero: given up. */
  left: number;
}

/**
 * Are there two completions with different answers that differ in these variables only? Sets every other variable on which the
 * answer depends; where nothing but these is left open, tries their values.
 */
export function matters(search: Search, own: ReadonlySet<number>): boolean {
  if (!isOpen(search) || !search.trial.open.some((i) => own.has(i))) return false;
  const other = search.trial.open.find((i) => !own.has(i));
  if (other === undefined) return differ(search, new Set());
  return tryEach(search, other, () => matters(search, own));
}

/** Are there two answers among the completions of what is set? */
function differ(search: Search, seen: Set<number>): boolean {
  const answer = tried(search);
  if (answer === undefined) return false;
  if (answer !== OPEN) return seen.add(answer).size > 1;
  return tryEach(search, search.trial.open[0] ?? -1, () => differ(search, seen));
}

/** The answer of some completion. */
export function anyAnswer(search: Search): number {
  let found = UNDETERMINED;
  const visit = (): boolean => {
    const answer = tried(search) ?? UNDETERMINED;
    if (answer === OPEN) return tryEach(search, search.trial.open[0] ?? -1, visit);
    found = answer;
    return true;
  };
  visit();
  return found;
}

/** Were there too many completions? Then nothing that was found is certain. */
export const isExhausted = ({ left, trial }: Search): boolean => left < 0 || trial.steps < 0;

const isOpen = (search: Search): boolean => tried(search) === OPEN;

/** The outcome with the variables as they are set; undefined if there were too many before. */
function tried(search: Search): number | undefined {
  search.left -= 1;
  return isExhausted(search) ? undefined : attempt(search.trial);
}

/** Runs `visit` with the variable set to each of its values in turn, until it gives true. */
function tryEach(search: Search, variable: number, visit: () => boolean): boolean {
  const {
    variables,
    trial: { assignment },
  } = search;
  const count = variables[variable]?.values.length ?? 0;
  let found = false;
  for (let value = 0; value < count && !found && !isExhausted(search); value += 1) {
    assignment[variable] = value;
    found = visit();
  }
  if (variable >= 0) assignment[variable] = -1;
  return found;
}
