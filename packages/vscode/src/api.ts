import type { CoverageNode, CoverageParams, OutlineNode } from '@fefta/server/protocol';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DecisionState } from './decision/panel.ts';
import type { ShownEffects } from './effects/panel.ts';
import type { EffectsState } from './effects/state.ts';

/** A test that did not pass. */
export interface Failure {
  id: string;
  message: string;
  expected?: string;
  actual?: string;
  uri: string;
  /** From 0. */
  line: number;
}

/** What `activate` gives to others. */
export interface ExtensionApi {
  client: BaseLanguageClient;
  /** Resolves when the server runs and has checked the workspace. */
  ready: Promise<void>;
  tests: { run(): Promise<{ passed: number; failed: number; failures: Failure[] }> };
  /** The as-of date that was chosen (YYYY-MM-DD); undefined for today. */
  asOf: { get(): string | undefined; set(date: string | undefined): Promise<void> };
  tree: { roots(): Promise<OutlineNode[]> };
  /** Instruments, and what is in one by the `ask` of its node. */
  coverage: { roots(): Promise<CoverageNode[]>; inside(ask: CoverageParams): Promise<CoverageNode[]> };
  /** Takes the folder of the workspace and the qualified name of an act, or the name alone. */
  /** The preview of effects: opened beside a file, or for a day; and what it shows. */
  effects: {
    open(uri?: string, day?: string): Promise<void>;
    show(state: EffectsState): Promise<void>;
    shown(): ShownEffects | undefined;
  };
  decision: { open(rootOrAct?: string, act?: string): Promise<void>; state(): DecisionState | undefined };
}
