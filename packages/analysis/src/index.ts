export type { Answer, AnsweredPeriod } from './cases/answers.ts';
export type { Term } from './cases/describe.ts';
export {
  type AnswerChange,
  type CaseComparison,
  type ChangedCases,
  compareCases,
  type NameChange,
  type NotCompared,
} from './compare/cases.ts';
export { causesOf } from './compare/causes.ts';
export { CHANGE_CLASSES, type ChangeClass, type Comparison, classOf, classOfAll } from './compare/comparison.ts';
export { type Difference, differenceOf } from './compare/difference.ts';
export { CHANGE_KINDS, type ChangeKind } from './compare/kinds.ts';
export { type Period, periodsOf } from './compare/periods.ts';
export { type Flip, type KnownCase, type Replay, replay } from './compare/replay.ts';
export { type Reworded, reworded } from './compare/reworded.ts';
export { compareRules, type RuleChange } from './compare/rules.ts';
export type { Standing } from './compare/standing.ts';
export { LEAF_STATES, percentAccounted, percentEncoded, stateOf } from './coverage/counts.ts';
export { type CoverageQuestion, instrumentCoverage } from './coverage/coverage.ts';
export { type InstrumentAsked, isPart, whichInstrument } from './coverage/instruments.ts';
export { largestIn, type Run, runsIn } from './coverage/largest.ts';
export { lawsOf } from './coverage/laws.ts';
export type {
  Counts,
  Coverage as InstrumentCoverage,
  CoveredProvision,
  HeldText,
  LeafState,
  Said,
  State,
  Statement,
} from './coverage/model.ts';
export type { NamedText } from './coverage/named-text.ts';
export { partName, provisionName, provisionTitle, rowName, statementTarget } from './coverage/names.ts';
export { type Detail, type Row, rowsOf, usualDetail } from './coverage/rows.ts';
export { type ChangeDay, changeDays } from './effects/days.ts';
export { type Effects, EffectsComparer, type EffectsQuestion } from './effects/effects.ts';
export type { ExceptionKind, ExceptionNode, ExceptionState } from './effects/exceptions.ts';
export { ANSWER_STATES, type AnswerState, type Transition, type Transitions } from './effects/known-cases.ts';
export type { Limit, MovedThreshold } from './effects/thresholds.ts';
export { type AnalysisProgress, analyse, analyseInSteps } from './exhaustive/analyse.ts';
export { type ShownCaseFinding, shownIn } from './exhaustive/finding.ts';
export type { Analysis, CaseCode, CaseFinding, Days, Witness } from './exhaustive/model.ts';
export { countPopulation, type PopulationQuestion } from './population/count.ts';
export type {
  DutyPopulation,
  PopulationCell,
  PopulationGroup,
  PopulationImpact,
  PopulationRow,
  RefusedRows,
  RowFault,
  SampleRow,
} from './population/model.ts';
export { regimeCoverage } from './regimes/coverage.ts';
export { regimesNamed } from './regimes/find.ts';
export type {
  CoveredEntry,
  CoveredRegimeList,
  EntryState,
  ItemRef,
  RegimeCoverage,
  Unmatched,
} from './regimes/model.ts';
export { type Boundaries, type Boundary, type BoundaryState, percentCovered } from './tests/boundaries/boundaries.ts';
export { type Draft, type Drafts, draftBoundaries } from './tests/boundaries/draft/draft.ts';
export type { Edit } from './tests/boundaries/draft/trial.ts';
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
