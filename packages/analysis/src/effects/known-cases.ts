import type { Status } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';
import {
  type Asked,
  ask,
  type Flip,
  flipsOf,
  isOneDay,
  type KnownCase,
  type Replay,
  type Side,
} from '../compare/replay.ts';

/** What is answered: a status, or that there is no such duty. */
export type AnswerState = Status | 'absent';

/** The states in the order in which they are shown: from nothing asked to most. */
export const ANSWER_STATES: readonly AnswerState[] = [
  'absent',
  'not-required',
  'exempt',
  'needs-judgement',
  'undetermined',
  'required',
];

/** One duty of one known case on both sides. */
export interface Transition {
  name: string;
  act: string;
  duty: string;
  before: AnswerState;
  after: AnswerState;
}

/** Known cases that were asked of both sides, with the answers that stay the same as well. */
export interface Transitions extends Replay {
  transitions: Transition[];
}

const answers = new WeakMap<Rules, Map<string, { facts: object; asked: Asked }>>();

/** The scenarios of the new side, and those that only the old one has. */
export function scenariosOf(before: Rules, after: Rules): KnownCase[] {
  const all = [...before.bundle.scenarios, ...after.bundle.scenarios];
  const byName = new Map(all.map((each) => [each.name, each]));
  return [...byName.values()].map(({ name, act, asOf, facts }) => ({ name, act, asOf, facts }));
}

/** Asks both sides, a case a step. What one side answered is kept as long as its rules are. */
export function* askBoth(cases: readonly KnownCase[], before: Side, after: Side): Generator<void, Transitions> {
  const result: Transitions = { cases: cases.length, flips: [], notReplayed: [], transitions: [] };
  for (const each of cases) {
    const [was, is] = [remembered(each, before), remembered(each, after)];
    if ('decisions' in was && 'decisions' in is) {
      result.flips.push(...flipsOf(each, was.decisions, is.decisions, isOneDay(before, after)));
      result.transitions.push(...transitionsOf(each, was.decisions, is.decisions));
    } else {
      // What neither side can be asked says nothing of the change; it is counted with the others.
      if ('errors' in was) result.notReplayed.push({ name: each.name, side: 'before', errors: was.errors });
      if ('errors' in is) result.notReplayed.push({ name: each.name, side: 'after', errors: is.errors });
    }
    yield;
  }
  return result;
}

function remembered(known: KnownCase, side: Side): Asked {
  let kept = answers.get(side.rules);
  if (!kept) answers.set(side.rules, (kept = new Map()));
  const key = `${known.name} ${side.asOf ?? known.asOf} ${side.assume.join(' ')}`;
  const before = kept.get(key);
  if (before?.facts === known.facts) return before.asked;
  const asked = ask(known, side);
  kept.set(key, { facts: known.facts, asked });
  return asked;
}

type Decisions = Extract<Asked, { decisions: unknown }>['decisions'];

function transitionsOf({ name, act }: KnownCase, was: Decisions, is: Decisions): Transition[] {
  const duties = [...new Set([...was, ...is].map(({ duty }) => duty))];
  const state = (all: Decisions, duty: string) => all.find((each) => each.duty === duty)?.status ?? 'absent';
  return duties.map((duty) => ({ name, act, duty, before: state(was, duty), after: state(is, duty) }));
}

export type { Flip };
