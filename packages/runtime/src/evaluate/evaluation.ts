import type { Truth } from '../truth.ts';
import { truthOf } from './expression.ts';
import type { Result, State } from './state.ts';
import { newWalk, type Walk, walkTest } from './walk.ts';
import type { Watcher } from './watch.ts';

/** What of a case the evaluation of expressions looks at. */
export interface Given {
  readonly asOf: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One evaluation of a plan for a case: each atom is evaluated once, when it is first asked for. */
export interface Evaluation {
  readonly state: State;
  readonly walk: Walk;
  /** Outcomes of the atoms asked for so far. */
  readonly outcomes: ReadonlyMap<number, Truth>;
}

/** `tried` are values in place of absent facts, by full path. */
export function newEvaluation(given: Given, tried?: ReadonlyMap<string, Result>, watcher?: Watcher): Evaluation {
  const outcomes = new Map<number, Truth>();
  const walk = newWalk((atom) => {
    const known = outcomes.get(atom.index);
    if (known !== undefined) return known;
    const truth = truthOf(state, atom.test);
    outcomes.set(atom.index, truth);
    return truth;
  }, watcher);
  const state: State = {
    asOf: given.asOf,
    facts: given.facts,
    tried,
    slots: [],
    values: new Map(),
    truth: (test) => walkTest(walk, test, []),
    errors: [],
    watcher,
  };
  return { state, walk, outcomes };
}
