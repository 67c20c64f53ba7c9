import { type Boundaries, type Coverage, percentCovered, type TestOutcome } from '@fefta/analysis';
import type { Context } from '../context.ts';
import type { Places } from './places.ts';

/** The whole outcome for programs. */
export function reportJson(outcome: TestOutcome, places: Places, context: Context): void {
  const { scenarios, properties, coverage, boundaries } = outcome;
  const failed = (list: readonly { passed: boolean }[]) => list.filter(({ passed }) => !passed).length;
  const result = {
    scenarios: scenarios.map(({ scenario, passed, failures }) => ({
      name: scenario.name,
      labels: scenario.labels,
      place: places.show(scenario.place),
      passed,
      failures,
    })),
    properties: properties.map(({ property, passed, proved, notDecided, cases, broken, unread }) => ({
      name: property.name,
      labels: property.labels,
      place: places.show(property.place),
      passed,
      proved,
      ...(notDecided ? { notDecided } : {}),
      cases,
      broken,
      unread,
    })),
    ...(coverage ? { coverage: coverageResult(coverage, places) } : {}),
    ...(boundaries ? { boundaries: boundariesResult(boundaries, places) } : {}),
    summary: {
      scenarios: scenarios.length,
      failedScenarios: failed(scenarios),
      properties: properties.length,
      failedProperties: failed(properties),
    },
  };
  context.out.line(JSON.stringify(result, null, 2));
}

function coverageResult({ versions, uncovered }: Coverage, places: Places) {
  return { versions, uncovered: uncovered.map((each) => ({ ...each, place: places.show(each.place) })) };
}

/** Every threshold, so that a program can make a table of its own. */
function boundariesResult(boundaries: Boundaries, places: Places) {
  const { thresholds, covered, all } = boundaries;
  return {
    thresholds,
    covered,
    percent: percentCovered(boundaries),
    all: all.map((each) => ({ ...each, place: places.show(each.place) })),
  };
}
