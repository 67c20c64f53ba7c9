import type { Expectation, Property, Scenario } from '@fefta/bundle';
import { askedVersions, compareValue, conditionHolds, versionsOfCondition } from './ask.ts';
import { checkExpectation } from './check-expectation.ts';
import { askedOf, isListed, listedFailure } from './check-listed.ts';
import { exercised } from './coverage.ts';
import { decide, decideCase } from './decide.ts';
import type { Answer } from './decision.ts';
import type { UserError } from './errors.ts';
import type { Watch } from './evaluate/watch.ts';
import { readCase } from './facts/read-case.ts';
import type { Rules } from './rules.ts';

/** A part of an expectation that was not met, with what was expected and what came out, as JSON. */
export interface Failure {
  readonly what: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

export interface ScenarioResult {
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  readonly answer: Answer;
  /** `name#version` of each rule, definition and table that had a part in the reasons. */
  readonly exercised: readonly string[];
}

/** Runs a scenario of the bundle: every part that an expectation gives must be met. */
export function checkScenario(rules: Rules, scenario: Scenario, watch?: Watch): ScenarioResult {
  const { act, asOf, facts, assume } = scenario;
  const given = { act, asOf, facts, assume };
  const read = readCase(rules, given);
  if (!read.ok) {
    const answer = decide(rules, given);
    const failures = [{ what: scenario.name, expected: 'a case without errors', actual: read.errors }];
    return { name: scenario.name, passed: false, failures, answer, exercised: [] };
  }
  const { answer, evaluation } = decideCase(rules, read.case, watch);
  const failures = scenario.expect.flatMap((expected) => unmet(rules, given, answer, expected));
  const asked = scenario.expect.flatMap((each) => {
    if (isListed(each)) return versionsOfCondition(rules, askedOf(each), read.case, watch);
    return 'value' in each ? askedVersions(rules, each.rule, read.case, watch) : [];
  });
  return {
    name: scenario.name,
    passed: failures.length === 0,
    failures,
    answer,
    exercised: [...new Set([...exercised(answer, read.case.plan, evaluation), ...asked])].sort(),
  };
}

function unmet(rules: Rules, given: unknown, answer: Answer, expected: Expectation): readonly Failure[] {
  if ('errors' in answer) return [{ what: expected.rule, expected: 'a decision', actual: answer.errors }];
  if (isListed(expected)) return listedFailure(rules, expected, given);
  return checkExpectation(answer, expected, (rule, value) => compareValue(rules, rule, given, value));
}

export interface PropertyResult {
  readonly name: string;
  readonly passed: boolean;
  /** Cases (by index) in which an `always` is false or a `never` is true. Not known is no failure. */
  readonly failures: readonly number[];
  /** Cases that could not be read. */
  readonly errors: readonly { readonly index: number; readonly errors: readonly UserError[] }[];
}

/** Holds the property against cases of its act (as JSON). A case with errors is reported and fails the property too. */
export function checkProperty(rules: Rules, property: Property, cases: readonly unknown[]): PropertyResult {
  const failures: number[] = [];
  const errors: { index: number; errors: readonly UserError[] }[] = [];
  const broken = property.kind === 'never';
  for (const [index, json] of cases.entries()) {
    const truth = conditionHolds(rules, property.condition, json);
    if (typeof truth === 'object' && truth !== null) errors.push({ index, errors: truth });
    else if (truth === broken) failures.push(index);
  }
  return { name: property.name, passed: failures.length === 0 && errors.length === 0, failures, errors };
}
