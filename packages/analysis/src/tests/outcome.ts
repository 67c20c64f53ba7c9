import type { Place, Property, Scenario } from '@fefta/bundle';
import type { Answer, Failure, UserError } from '@fefta/runtime';
import type { Boundaries } from './boundaries/boundaries.ts';
import type { CaseJson } from './variants.ts';

export interface ScenarioOutcome {
  scenario: Scenario;
  passed: boolean;
  failures: readonly Failure[];
  answer: Answer;
  /** `name#version` of each rule, definition and table that had a part in the reasons. */
  exercised: readonly string[];
}

export interface PropertyOutcome {
  property: Property;
  passed: boolean;
  /** Is it proved of all cases of its acts, at all times? Without a proof it was tried on cases. */
  proved: boolean;
  /** Why it could neither be proved nor refuted: facts that cannot be told apart, conditions that tie facts together, too many cases. */
  notDecided?: 'open' | 'tied' | 'too-large';
  /** How many cases it was tried on. */
  cases: number;
  /** Cases in which it is broken. */
  broken: readonly CaseJson[];
  unread: readonly { given: CaseJson; errors: readonly UserError[] }[];
}

/** A version of a rule, as people find it. */
export interface RuleVersion {
  rule: string;
  version: number;
  from?: string;
  until?: string;
  place: Place;
}

export interface Coverage {
  versions: number;
  covered: readonly RuleVersion[];
  uncovered: readonly RuleVersion[];
}

/** Everything that a run of tests found. */
export interface TestOutcome {
  scenarios: readonly ScenarioOutcome[];
  properties: readonly PropertyOutcome[];
  coverage?: Coverage;
  boundaries?: Boundaries;
  /** So many percent of the thresholds have to be covered. */
  leastBoundaries?: number | undefined;
}

export function hasFailed({ scenarios, properties, coverage, boundaries, leastBoundaries = 0 }: TestOutcome): boolean {
  const isUncovered = (coverage?.uncovered.length ?? 0) > 0;
  const isUnder = boundaries !== undefined && boundaries.covered * 100 < leastBoundaries * boundaries.thresholds;
  return isUncovered || isUnder || scenarios.some(({ passed }) => !passed) || properties.some(({ passed }) => !passed);
}
