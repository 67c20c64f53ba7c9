/*
 * What the server and its clients say to each other beyond LSP. Every name is prefixed with "fefta/". A client that knows none of this
 * still has every standard feature.
 */
import type { Location, Range } from 'vscode-languageserver-types';

export type Language = 'ja' | 'en';

/** `initializationOptions`; all are optional. */
export interface InitializationOptions {
  /** Folder of the persisted index; without it nothing is kept between starts. */
  cacheFolder?: string;
  /** Does the client answer `fefta/listFiles` and `fefta/readFile`? Then folders that are not on this machine's disk work too. */
  servesFiles?: boolean;
  /** "pull" answers textDocument/diagnostic and workspace/diagnostic instead of publishing. */
  diagnostics?: 'push' | 'pull';
  /** The settings, for clients that do not answer workspace/configuration. */
  settings?: Partial<Settings>;
}

/** The section "fefta" of the client's configuration. */
export interface Settings {
  language: 'auto' | Language;
  /** A date (YYYY-MM-DD), or "" for today. */
  asOf: string;
  keywords: 'auto' | Language;
  inlayHints: { codeTitles: boolean; intervalEnds: boolean; thresholds: boolean; variableTypes: boolean };
  codeLens: { enable: boolean };
  /** `cases`: look at all cases whenever nothing has changed for a while. */
  diagnostics: { workspace: boolean; cases: boolean };
  index: { enable: boolean };
  format: { enable: boolean };
  trace: { timings: boolean };
}

/** Server → client: the files below a folder that matter to fefta. */
export const ListFiles = 'fefta/listFiles';
export interface ListFilesParams {
  folder: string;
}
export interface ListFilesResult {
  uris: string[];
}

/** Server → client: the bytes of a file, base64; null if there is none. */
export const ReadFile = 'fefta/readFile';
export interface ReadFileParams {
  uri: string;
}
export interface ReadFileResult {
  content: string | null;
}

/** Server → client, notification: what the server is doing. */
export const StatusChanged = 'fefta/status';
export interface Status {
  state: 'indexing' | 'checking' | 'ready';
  files: number;
}

/** Client → server: answered when everything that is known by now has been checked and published. */
export const Settled = 'fefta/settled';

/** Client → server, notification: the date that hovers, hints, decisions and previews follow; null for today. */
export const SetAsOf = 'fefta/setAsOf';
export interface SetAsOfParams {
  date: string | null;
}

/** Server → client, notification: rules or as-of date have changed; views should ask again. */
export const RulesChanged = 'fefta/rulesChanged';

/** Client → server: scenarios and properties, for a test explorer. */
export const ListTests = 'fefta/tests';
export interface TestItem {
  /** Unique: the root of the workspace and the qualified name. */
  id: string;
  name: string;
  label: string;
  kind: 'scenario' | 'property';
  uri: string;
  /** Of the whole declaration, and of its name. */
  range: Range;
  selection: Range;
  /** The qualified name of the act, where known. */
  act?: string;
}

/** Client → server: runs tests, all when no ids are given. */
export const RunTests = 'fefta/runTests';
export interface RunTestsParams {
  ids?: string[];
  coverage?: boolean;
  /** Name of the run; with it results are told as they come. */
  progress?: string;
}

/** Server → client, notification: results of a run that goes on. They are in the answer too. */
export const TestsProgress = 'fefta/testsProgress';
export interface TestsProgressParams {
  progress: string;
  results: TestResult[];
}
export interface TestFailure {
  message: string;
  expected?: string;
  actual?: string;
  location: Location;
}
export interface TestResult {
  id: string;
  state: 'passed' | 'failed' | 'errored';
  failures: TestFailure[];
  /** Milliseconds. */
  duration: number;
}
export interface VersionCoverage {
  uri: string;
  range: Range;
  rule: string;
  /** How many of the scenarios that ran exercised the version. */
  count: number;
}
export interface RunTestsResult {
  results: TestResult[];
  coverage?: VersionCoverage[];
  /** Why nothing could be run: the sources have errors. */
  problem?: string;
}

/** Client → server: why a scenario comes out as it does, as HTML or plain text. */
export const Explain = 'fefta/explain';
export interface ExplainParams {
  id: string;
  format: 'html' | 'text';
}
export interface ExplainResult {
  title: string;
  content: string;
}

/** Client → server: instruments → duties → exemptions → exclusions. */
export const Outline = 'fefta/outline';
export interface OutlineNode {
  label: string;
  detail: string;
  kind: 'folder' | 'instrument' | 'duty' | 'report' | 'exemption' | 'exclusion' | 'condition' | 'definition';
  /** In force on the as-of date? */
  inForce: boolean;
  location?: Location;
  children: OutlineNode[];
}

/**
 * Client → server: which provisions of an instrument the rules encode or mark, and of which they say nothing: chapters → articles → their
 * parts. Without an instrument: all instruments with their numbers, whose `ask` gets what is in them.
 */
export const CoverageTree = 'fefta/coverage';
export interface CoverageParams {
  root?: string;
  /** Qualified name. */
  instrument?: string;
}
export interface CoverageResult {
  nodes: CoverageNode[];
  /** Errors stand in the way: the nodes are those of the last rules without errors, or there are none. */
  problem?: string;
}
export type CoverageState =
  | 'encoded'
  | 'judgement'
  | 'outside'
  | 'to-do'
  | 'silent'
  | 'partly'
  | 'accounted'
  | 'deleted'
  /** Not known: no text of the instrument is held. */
  | 'unknown';
export interface CoverageNode {
  label: string;
  detail: string;
  /** Words for the state, numbers, and who says what; lines. */
  tooltip: string;
  kind: 'folder' | 'instrument' | 'division' | 'provision' | 'statement';
  state: CoverageState;
  /** The rule or the mark; where there is none, the text of the provision. */
  location?: Location;
  /** What to ask for to get what is in the node. */
  ask?: Required<CoverageParams>;
  children: CoverageNode[];
}

/** Client → server: the bundle of the workspace to which the URI belongs (of the only one, without URI). */
export const Compile = 'fefta/compile';
export interface CompileParams {
  uri?: string;
}
export interface CompileResult {
  ok: boolean;
  /** Name and version of fefta.json, for a file name. */
  name?: string;
  version?: string;
  /** The folder of the workspace. */
  root?: string;
  text?: string;
  sha256?: string;
  /** What is wrong, in the language of the person. */
  problem?: string;
}

/**
 * Client → server: looks at all cases of the workspaces and publishes what they show beside the other findings. Answered when that is done, or given up
 * because the sources changed.
 */
export const AnalyseCases = 'fefta/analyseCases';
export interface AnalyseCasesResult {
  findings: number;
  /** Rules, clauses, rows and limits of which it is not decided whether they matter. */
  notDecided: number;
  /** Why nothing (or not all) was looked at, in the language of the person. */
  problem?: string;
}

/** Client → server: what a decision panel shows first. */
export const DecisionActs = 'fefta/acts';
export interface ActItem {
  root: string;
  name: string;
  label: string;
}

/** Client → server: the form of an act's facts, as HTML. */
export const DecisionForm = 'fefta/form';
export interface DecisionFormParams {
  root: string;
  act: string;
  /** Facts to fill in. */
  facts?: unknown;
  /** YYYY-MM-DD; the session's as-of date without it. */
  asOf?: string;
  /** Amendments without a date that are taken to be in force. */
  assume?: string[];
}
export interface DecisionFormResult {
  html: string;
  /** The date that stands in the form. */
  asOf: string;
  /** Those of the facts that the act has. */
  facts: Record<string, unknown>;
}

/** Client → server: decides a case. */
export const Decide = 'fefta/decide';
export interface DecideParams {
  root: string;
  act: string;
  facts?: unknown;
  asOf?: string;
  assume?: string[];
}
export interface DecideResult {
  html: string;
  /** Facts that could still change an answer, over all duties. */
  missing: string[];
  /** The answer as `fefta decide` gives it. */
  answer: unknown;
  /** Errors stand in the way: the decision is that of the last rules without errors, or there is none. */
  stale: boolean;
}

/** Client → server: a decided case as the text of a scenario, and where it would go. */
export const ScenarioText = 'fefta/scenarioText';
export interface ScenarioTextParams extends DecideParams {
  name: string;
  label?: string;
}
export interface ScenarioTextResult {
  text: string;
  /** The file to append to: where the act's scenarios are. */
  uri: string;
}

/** With what the rules as they are typed are compared. */
export type EffectsBase =
  /** What the disk holds. */
  | { kind: 'saved' }
  /** A revision of the Git repository in which the workspace lies; not in a browser. */
  | { kind: 'revision'; revision: string }
  /** The same rules, on another day. */
  | { kind: 'working' };

/** Client → server: what changes between another state of the rules and the one that is being typed, as HTML. */
export const PreviewEffects = 'fefta/effects';
export interface EffectsParams {
  /** Without it, the workspace of the file. */
  root?: string;
  base: EffectsBase;
  /** YYYY-MM-DD; the session's as-of date without them. */
  before?: string;
  after?: string;
  /** The file beside which it is shown: its days are those of the slider. */
  uri?: string;
  /** A population to be counted: JSON Lines of cases, a table (CSV, TSV, Parquet), or a report of `fefta impact --format json`. Lenses count it too. */
  population?: PopulationParams;
  /** A whole page that can be kept, instead of a part of one. */
  page?: boolean;
  /** What takes long may wait: then `waiting` says so, and it is to be asked for when there is time. */
  quick?: boolean;
}
export interface PopulationParams {
  uri: string;
  /** The path of the fact by which rows are grouped. */
  by?: string;
  /** The qualified name of the act of all rows, for a table that does not say it. */
  act?: string;
}
export interface EffectsResult {
  root: string;
  html: string;
  /** What the rules are compared with, in words. */
  base: string;
  /** What is shown, in a sentence. */
  said: string;
  before: string;
  after: string;
  /** Errors stand in the way: what is shown is the last state without any. */
  stale: boolean;
  /** Not all cases have been looked at yet, or the population has not been counted. */
  waiting: boolean;
  /** What is shown, as numbers and names. */
  summary: EffectsSummary;
}
export interface EffectsSummary {
  class: string;
  rules: string[];
  conditions: number;
  /** Scenarios of the acts concerned, and those of them that are answered otherwise. */
  scenarios: number;
  flips: number;
  notCompared: string[];
  /** Of a population that was counted: rows, those answered otherwise, those that cannot be read or asked. */
  population?: { rows: number; changed: number; refused: number };
}

/** Client → server: reads a date as people write it (2020-06-07, 令和2年6月7日, ２０２０年６月７日). */
export const ReadDate = 'fefta/readDate';
export interface ReadDateParams {
  text: string;
}
export interface ReadDateResult {
  /** YYYY-MM-DD; null if the text is no date. */
  date: string | null;
}

/** Client → server: the dates on which amendments enter into force, latest first. */
export const Dates = 'fefta/dates';
export interface DateItem {
  date: string;
  /** What enters into force. */
  labels: string[];
}

/** Client → server: how many declarations of a kind there are, over all workspaces. */
export const Contents = 'fefta/contents';
export interface ContentsResult {
  sectors: number;
  exemptions: number;
}

/** Client → server: edits that write all keywords of a document in one spelling. An error where its text cannot be read. */
export const ConvertKeywords = 'fefta/convertKeywords';
export interface ConvertKeywordsParams {
  textDocument: { uri: string };
  keywords: Language;
}

/**
 * Commands in code lenses and code actions, run by the client.
 *
 * `runScenario`, `explainScenario`: [id of the test]. `openDecision`: [root, qualified name of the act].
 * `previewEffects`: [URI, day before, day]. `showReferences`: [uri, position,
 * locations]; locations are null where there are too many to send along: then textDocument/references at the position has them.
 */
export const COMMANDS = {
  runScenario: 'fefta.runScenario',
  explainScenario: 'fefta.explainScenario',
  openDecision: 'fefta.openDecision',
  showReferences: 'fefta.showReferences',
  previewEffects: 'fefta.previewEffects',
} as const;
