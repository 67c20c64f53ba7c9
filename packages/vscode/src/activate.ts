import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ExtensionApi } from './api.ts';
import { AsOf } from './as-of/as-of.ts';
import { showAsOf } from './as-of/status-bar.ts';
import { clientOptions, documentSelector } from './client/options.ts';
import { Server } from './client/server.ts';
import { showStatus } from './client/status.ts';
import { registerCommands } from './commands/register.ts';
import { Decisions } from './decision/decisions.ts';
import { EffectsPreviews } from './effects/previews.ts';
import { makeApi } from './make-api.ts';
import { type FindProgram, TaskProvider } from './tasks/provider.ts';
import { TestExplorer } from './tests/explorer.ts';
import { CoverageView } from './tree/coverage-view.ts';
import { RulesView } from './tree/rules-view.ts';
import { followWalkthrough } from './tree/walkthrough.ts';

/** What the desktop and the browser do differently. */
export interface Host {
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): BaseLanguageClient;
  findProgram: FindProgram;
}

/** Starts the extension; gives what other extensions and tests may use of it. */
export function start(context: vscode.ExtensionContext, host: Host): ExtensionApi {
  const output = vscode.window.createOutputChannel('fefta', { log: true });
  const server = new Server(host.createClient(context, clientOptions(context, output)));
  running = server;
  const asOf = new AsOf(server, context.workspaceState);
  const tests = new TestExplorer(server);
  const rules = new RulesView(server);
  const coverage = new CoverageView(server);
  const decisions = new Decisions(server, context);
  const effects = new EffectsPreviews(server, context, (now) => decisions.showCase(now));
  const parts = { context, output, server, asOf, tests, rules, coverage, decisions, effects };
  context.subscriptions.push(
    output,
    server,
    asOf,
    showAsOf(asOf),
    showStatus(server, documentSelector()),
    tests,
    rules.register(),
    coverage.register(),
    new TaskProvider(server, host.findProgram).register(),
    followWalkthrough(server),
    registerCommands(parts),
  );
  const ready = server.start();
  // Whoever waits for it learns of a failure; the client itself shows it to the person.
  ready.catch((error: unknown) => output.error(String(error)));
  return makeApi(parts, ready);
}

let running: Server | undefined;

/** Ends the server before the extension goes. */
export async function stop(): Promise<void> {
  await running?.stop();
}
