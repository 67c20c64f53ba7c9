import * as vscode from 'vscode';
import type { AsOf } from '../as-of/as-of.ts';
import { askAsOf } from '../as-of/ask.ts';
import type { Server } from '../client/server.ts';
import { told } from '../client/told.ts';
import type { Decisions } from '../decision/decisions.ts';
import type { EffectsPreviews } from '../effects/previews.ts';
import type { TestExplorer } from '../tests/explorer.ts';
import type { CoverageView } from '../tree/coverage-view.ts';
import type { RulesView } from '../tree/rules-view.ts';
import { analyseCases } from './analyse-cases.ts';
import { compileBundle } from './compile.ts';
import { convertKeywords } from './keywords.ts';
import { newScenario } from './new-scenario.ts';
import { showReferences } from './references.ts';
import { createSample } from './sample.ts';
import { scenarioId } from './scenario-at.ts';

/** The parts of the extension that commands use. */
export interface Parts {
  context: vscode.ExtensionContext;
  output: vscode.LogOutputChannel;
  server: Server;
  asOf: AsOf;
  tests: TestExplorer;
  rules: RulesView;
  coverage: CoverageView;
  decisions: Decisions;
  effects: EffectsPreviews;
}

/** Registers every command of the manifest. A failure is shown to the person. */
export function registerCommands(parts: Parts): vscode.Disposable {
  const commands = Object.entries(handlers(parts)).map(([name, handler]) =>
    vscode.commands.registerCommand(`fefta.${name}`, (...args: unknown[]) => told(() => handler(...args))),
  );
  return vscode.Disposable.from(...commands);
}

function handlers({ context, output, server, asOf, tests, rules, coverage, decisions, effects }: Parts) {
  const { extensionUri } = context;
  const handler: Record<string, (...args: never[]) => unknown> = {
    compile: (file: unknown, target: unknown) => compileBundle(server, file, target),
    analyseCases: () => analyseCases(server),
    openDecision: (first: unknown, act: unknown) => decisions.open(wanted(first, act)),
    previewEffects: (first: unknown, day: unknown) => effects.open(first, day),
    compareEffects: () => effects.choose(),
    choosePopulation: (file: unknown) => effects.choosePopulation(file),
    exportEffects: (target: unknown) => effects.export(target),
    setAsOf: () => askAsOf(server, asOf),
    clearAsOf: () => asOf.clear(),
    sampleWorkspace: (folder: unknown) => createSample(extensionUri, folder),
    newScenario: () => newScenario(extensionUri),
    runScenario: async (id: unknown) => tests.runIds([await scenarioId(tests.tree, id)]),
    explainScenario: async (id: unknown) => tests.explainIds([await scenarioId(tests.tree, id)]),
    showReferences,
    fixAll: () => vscode.commands.executeCommand('editor.action.fixAll'),
    convertKeywordsJa: () => convertKeywords(server, 'ja'),
    convertKeywordsEn: () => convertKeywords(server, 'en'),
    refreshOutline: () => rules.refresh(),
    refreshCoverage: () => coverage.refresh(),
    restartServer: () => server.restart(),
    showOutput: () => output.show(),
  };
  return handler as Record<string, (...args: unknown[]) => unknown>;
}

/** A code lens names workspace and act; menus name a file. */
function wanted(first: unknown, act: unknown) {
  if (first instanceof vscode.Uri) return { file: first };
  if (typeof first === 'string' && typeof act === 'string') return { root: first, act };
  return { file: vscode.window.activeTextEditor?.document.uri, ...(typeof first === 'string' ? { act: first } : {}) };
}
