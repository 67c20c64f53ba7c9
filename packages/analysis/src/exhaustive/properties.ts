import type { Property } from '@fefta/bundle';
import { conditionHolds, type Plan, planForCondition, type Result, type Rules } from '@fefta/runtime';
import type { Term } from '../cases/describe.ts';
import { TooLarge } from '../cases/diagram.ts';
import { ActCases } from './act-cases.ts';
import type { Witness } from './model.ts';
import { type Moment, momentsOf } from './moments.ts';

/** What is known of a property at one moment of an act. */
export type PropertyState =
  | { is: 'proved' }
  | { is: 'broken'; witness: Witness; terms: Term[] }
  /** Open: facts that cannot be told apart; tied: cases that could not be made; too-large. */
  | { is: 'not-decided'; why: 'open' | 'tied' | 'too-large'; what: readonly string[] };

/** The acts and moments at which a property must hold: its own act, and every act below it. */
export function propertyMoments(rules: Rules, { act, condition }: Property): Moment[] {
  const acts = [...rules.acts.keys()].filter((each) => rules.ancestors.get(each)?.includes(act));
  return acts.flatMap((each) => momentsOf(rules, each, [condition]));
}

/** Does a property hold in all cases at a moment? Not known is no breach, as in a test. */
export function propertyAt(rules: Rules, property: Property, moment: Moment): PropertyState {
  try {
    return decided(rules, property, moment);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { is: 'not-decided', why: 'too-large', what: [] };
  }
}

function decided(rules: Rules, { kind, condition }: Property, moment: Moment): PropertyState {
  const { act, asOf, assume } = moment;
  const { plan, test } = planForCondition(rules, act, asOf, assume, condition);
  const asked: Plan = { ...plan, duties: [] };
  const cases = new ActCases(rules, moment, asked, [test]);
  const truth = cases.says.test(test);
  const broken = kind === 'never';
  const region = cases.where(`broken ${broken}`, truth, (result: Result) => result === broken);
  const found = cases.find(region, (given) => conditionHolds(rules, condition, given) === broken);
  if (found.is === 'case') return { is: 'broken', witness: cases.given(found.facts), terms: cases.told(found.way) };
  if (found.is === 'none') return { is: 'proved' };
  return cases.isOpen
    ? { is: 'not-decided', why: 'open', what: cases.open }
    : { is: 'not-decided', why: 'tied', what: [] };
}
