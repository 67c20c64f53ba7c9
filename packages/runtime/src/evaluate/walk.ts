import type { RuleTrace, TestTrace } from '../because.ts';
import { toldOfItems } from '../lists/told.ts';
import type { PlannedExemption, PlannedPredicate, PlannedRule, PlannedTruth, PlanTest } from '../plan.ts';
import { eitherUnknown, holds, type Truth, UNKNOWABLE, type Unknown } from '../truth.ts';
import type { Outcome } from './state.ts';
import { isUsed } from './used.ts';
import type { Watcher } from './watch.ts';

/** Whether a rule holds, and why. */
export interface Walked {
  readonly truth: Truth;
  readonly trace: RuleTrace;
}

/**
 * One way through the logic of a plan. It depends on nothing but the outcomes of the atoms, and asks for them in the order and
 * only as far as `because` reports them.
 */
export interface Walk {
  readonly outcome: Outcome;
  readonly truths: Map<number, Walked>;
  readonly predicates: Map<number, Walked>;
  readonly exemptions: Map<number, Walked>;
  /** Duties without their exemptions, by name. */
  readonly duties: Map<string, Walked>;
  readonly watcher: Watcher | undefined;
}

export function newWalk(outcome: Outcome, watcher?: Watcher): Walk {
  return { outcome, truths: new Map(), predicates: new Map(), exemptions: new Map(), duties: new Map(), watcher };
}

/** The truth of a test; an entry for each of its leaves is added to `tests`. */
export function walkTest(walk: Walk, test: PlanTest, tests: TestTrace[]): Truth {
  switch (test.op) {
    case 'constant':
      return test.value;
    case 'unknown':
      return UNKNOWABLE;
    case 'and':
    case 'or':
      return logic(walk, test.op, test.args, tests);
    case 'not': {
      const truth = walkTest(walk, test.arg, tests);
      return typeof truth === 'boolean' ? !truth : truth;
    }
    case 'if':
      return choice(walk, test, tests);
    case 'atom': {
      const truth = walk.outcome(test.atom);
      walk.watcher?.reached(test);
      tests.push({ test: test.atom.text, holds: holds(truth), facts: test.atom.facts });
      return truth;
    }
    case 'truth':
      return asked(test.text, test.truth.facts, walkTruth(walk, test.truth), tests);
    case 'predicate':
      return asked(test.text, test.predicate.facts, walkPredicate(walk, test.predicate), tests);
    case 'duty':
      return noted(test.text, test.duty.facts, walkDuty(walk, test.duty).truth, tests);
    case 'used':
      return noted(test.text, test.exemption.facts, isUsed(walk, test.exemption, test.duties), tests);
  }
}

function asked(text: string, facts: readonly string[], { truth, trace }: Walked, tests: TestTrace[]): Truth {
  tests.push({ test: text, holds: holds(truth), facts, because: trace });
  return truth;
}

function noted(text: string, facts: readonly string[], truth: Truth, tests: TestTrace[]): Truth {
  tests.push({ test: text, holds: holds(truth), facts });
  return truth;
}

/** `and` stops at the first false, `or` at the first true; unknown does not stop. */
function logic(walk: Walk, op: 'and' | 'or', args: readonly PlanTest[], tests: TestTrace[]): Truth {
  let unknown: Unknown | undefined;
  for (const arg of args) {
    const truth = walkTest(walk, arg, tests);
    if (truth === (op === 'or')) return truth;
    unknown = eitherUnknown(unknown, truth);
  }
  return unknown ?? op === 'and';
}

function choice(walk: Walk, test: Extract<PlanTest, { op: 'if' }>, tests: TestTrace[]): Truth {
  const condition = walkTest(walk, test.condition, tests);
  if (typeof condition === 'boolean') return walkTest(walk, condition ? test.yes : test.no, tests);
  const yes = walkTest(walk, test.yes, tests);
  const no = walkTest(walk, test.no, tests);
  return typeof yes === 'boolean' && yes === no ? yes : (eitherUnknown(condition, yes, no) ?? condition);
}

function once<K>(kept: Map<K, Walked>, key: K, make: () => Walked): Walked {
  const known = kept.get(key) ?? make();
  kept.set(key, known);
  return known;
}

function walkTruth(walk: Walk, { index, name, version, test, listed }: PlannedTruth): Walked {
  return once(walk.truths, index, () => {
    const walked = walkRule(walk, { name, version, when: test, unless: [], conditions: [], facts: [] });
    if (!listed) return walked;
    return { ...walked, trace: { ...walked.trace, tests: toldOfItems(name, walked) } };
  });
}

export function walkPredicate(walk: Walk, predicate: PlannedPredicate): Walked {
  return once(walk.predicates, predicate.index, () => walkRule(walk, predicate));
}

/** Does an exemption hold, whether or not it is the one used? */
export function walkExemption(walk: Walk, exemption: PlannedExemption): Walked {
  return once(walk.exemptions, exemption.index, () => walkRule(walk, exemption));
}

/** Does a duty apply, exemptions left aside? */
export function walkDuty(walk: Walk, duty: PlannedRule): Walked {
  return once(walk.duties, duty.name, () => walkRule(walk, duty));
}

/** `when`, then the exclusions until one applies, then the conditions until one fails. */
function walkRule(walk: Walk, rule: PlannedRule): Walked {
  const tests: TestTrace[] = [];
  const unless: RuleTrace[] = [];
  const conditions: RuleTrace[] = [];
  const truth = ruleTruth(walk, rule, tests, unless, conditions);
  return { truth, trace: { rule: rule.name, version: rule.version, holds: holds(truth), tests, unless, conditions } };
}

function ruleTruth(
  walk: Walk,
  rule: PlannedRule,
  tests: TestTrace[],
  unless: RuleTrace[],
  conditions: RuleTrace[],
): Truth {
  const when = rule.when === undefined ? true : walkTest(walk, rule.when, tests);
  if (when === false) return false;
  let unknown = eitherUnknown(when);
  for (const exclusion of rule.unless) {
    const { truth, trace } = walkPredicate(walk, exclusion);
    unless.push(trace);
    if (truth === true) return false;
    unknown = eitherUnknown(unknown, truth);
  }
  for (const condition of rule.conditions) {
    const { truth, trace } = walkPredicate(walk, condition);
    conditions.push(trace);
    if (truth === false) return false;
    unknown = eitherUnknown(unknown, truth);
  }
  return unknown ?? true;
}
