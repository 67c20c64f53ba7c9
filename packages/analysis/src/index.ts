export { coverageOf } from './tests/coverage.ts';
export {
  type Coverage,
  hasFailed,
  type PropertyOutcome,
  type RuleVersion,
  type ScenarioOutcome,
  type TestOutcome,
} from './tests/outcome.ts';
export { runScenario, runTests, type TestOptions } from './tests/run.ts';
export { runProperties, runPropertiesInSteps } from './tests/run-properties.ts';
export { matcher } from './tests/select.ts';
export type { CaseJson } from './tests/variants.ts';
