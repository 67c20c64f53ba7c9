import {
  RunTests,
  type RunTestsParams,
  type RunTestsResult,
  TestsProgress,
  type TestsProgressParams,
} from '@fefta/server/protocol';
import type * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import { messageOf } from '../client/told.ts';
import { showCoverage } from './coverage.ts';
import { Outcomes, say } from './outcome.ts';

/** Runs tests as part of runs that VS Code shows. */
export class TestRunner {
  private readonly server: Server;
  /** The runs that go on, by their names. */
  private readonly running = new Map<string, Outcomes>();
  private count = 0;

  constructor(server: Server) {
    this.server = server;
    server.client.onNotification(TestsProgress, ({ progress, results }: TestsProgressParams) => {
      const outcomes = this.running.get(progress);
      for (const result of results) outcomes?.show(result);
    });
  }

  /** Shows each result as it comes; gives all of them. The run is left open. */
  async run(run: vscode.TestRun, items: readonly vscode.TestItem[], coverage: boolean): Promise<RunTestsResult> {
    const outcomes = new Outcomes(run, items);
    const ran = await this.ask(run, items, coverage, outcomes);
    if (ran.problem) say(run, ran.problem);
    for (const result of ran.results) outcomes.show(result, ran.problem);
    outcomes.close();
    if (coverage) showCoverage(run, ran.coverage ?? []);
    return ran;
  }

  private async ask(
    { token }: vscode.TestRun,
    items: readonly vscode.TestItem[],
    coverage: boolean,
    outcomes: Outcomes,
  ): Promise<RunTestsResult> {
    const progress = String(++this.count);
    this.running.set(progress, outcomes);
    const params: RunTestsParams = { ids: items.map(({ id }) => id), coverage, progress };
    try {
      return await this.server.request<RunTestsResult>(RunTests, params, token);
    } catch (error) {
      return failedToRun(items, token.isCancellationRequested ? undefined : messageOf(error));
    } finally {
      this.running.delete(progress);
    }
  }
}

/** What was cancelled has no results; of what could not be asked for it is said why. */
function failedToRun(items: readonly vscode.TestItem[], problem: string | undefined): RunTestsResult {
  if (problem === undefined) return { results: [] };
  return { results: items.map(({ id }) => ({ id, state: 'errored', failures: [], duration: 0 })), problem };
}
