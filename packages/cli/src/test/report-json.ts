import type { Coverage, TestOutcome } from '@fefta/analysis';
import type { Context } from '../context.ts';
import type { Places } from './places.ts';

/** The whole outcome for programs. */
export function reportJson({ scenarios, properties, coverage }: TestOutcome, places: Places, context: Context): void {
  const failed = (list: readonly { passed: boolean }[]) => list.filter(({ passed }) => !passed).length;
  const result = {
    scenarios: scenarios.map(({ scenario, passed, failures }) => ({
      name: scenario.name,
      labels: scenario.labels,
      place: places.show(scenario.place),
      passed,
      failures,
    })),
    properties: properties.map(({ property, passed, cases, broken, unread }) => ({
      name: property.name,
      labels: property.labels,
      place: places.show(property.place),
      passed,
      cases,
      broken,
      unread,
    })),
    ...(coverage ? { coverage: coverageResult(coverage, places) } : {}),
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
