import type { Declared, Scenario } from '@fefta/bundle';
import { checkScenario, type Rules, type Watch } from '@fefta/runtime';
import { boundariesOf } from './boundaries/boundaries.ts';
import { Sightings } from './boundaries/sightings.ts';
import { coverageOf } from './coverage.ts';
import type { ScenarioOutcome, TestOutcome } from './outcome.ts';
import { runProperties } from './run-properties.ts';
import { matcher } from './select.ts';

/** Which tests are run, and what is told beside their outcome. */
export interface TestOptions {
  /** Name or qualified name; `*` stands for any text. */
  filter?: string;
  /** Says of a scenario or property whether it is asked for, for instance by its place. */
  isChosen?: (declared: Declared) => boolean;
  /** Tell which versions of rules no scenario exercised, and how the scenarios met the thresholds in them. */
  coverage?: boolean;
  /** So many percent of the thresholds have to be covered. */
  leastBoundaries?: number | undefined;
}

/** Runs one scenario of the rules, or one that is made up on the spot. */
export function runScenario(rules: Rules, scenario: Scenario, watch?: Watch): ScenarioOutcome {
  const { passed, failures, answer, exercised } = checkScenario(rules, scenario, watch);
  return { scenario, passed, failures, answer, exercised };
}

/** Runs the scenarios and properties that were asked for; properties are held against the cases of all scenarios. */
export function runTests(
  rules: Rules,
  { filter, isChosen = () => true, coverage, leastBoundaries }: TestOptions = {},
): TestOutcome {
  const matches = matcher(filter);
  const { bundle } = rules;
  const isAsked = (declared: Declared) => matches(declared) && isChosen(declared);
  const sightings = coverage ? new Sightings() : undefined;
  const scenarios = bundle.scenarios.filter(isAsked).map((each) => runScenario(rules, each, sightings?.watch));
  const exercised = new Set(scenarios.flatMap((outcome) => outcome.exercised));
  return {
    scenarios,
    properties: runProperties(rules, bundle.properties.filter(isAsked), bundle.scenarios),
    ...(coverage ? { coverage: coverageOf(bundle, exercised) } : {}),
    ...(sightings ? { boundaries: boundariesOf(rules, sightings.all()), leastBoundaries } : {}),
  };
}
