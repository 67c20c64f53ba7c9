import { checkScenario, type Rules } from '@fefta/runtime';
import { coverageOf } from './coverage.ts';
import type { TestOutcome } from './outcome.ts';
import type { Places } from './places.ts';
import { runProperties } from './run-properties.ts';
import { matcher } from './select.ts';

/** Runs the scenarios and properties that were asked for. */
export function runTests(rules: Rules, places: Places, filter: string | undefined, withCoverage: boolean): TestOutcome {
  const isChosen = matcher(filter);
  const { bundle } = rules;
  const exercised = new Set<string>();
  const scenarios = bundle.scenarios
    .filter((scenario) => isChosen(scenario) && places.isNamed(scenario.place))
    .map((scenario) => {
      const { passed, failures, exercised: parts } = checkScenario(rules, scenario);
      for (const part of parts) exercised.add(part);
      return { scenario, passed, failures };
    });
  const properties = bundle.properties.filter((property) => isChosen(property) && places.isNamed(property.place));
  return {
    scenarios,
    properties: runProperties(rules, properties, bundle.scenarios),
    ...(withCoverage ? { coverage: coverageOf(bundle, exercised, places.show) } : {}),
  };
}
