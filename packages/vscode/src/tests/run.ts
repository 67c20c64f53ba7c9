import { RunTests, type RunTestsParams, type RunTestsResult } from '@fefta/server/protocol';
import type * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import { messageOf } from '../client/told.ts';
import { showCoverage } from './coverage.ts';
import { say, showOutcome } from './outcome.ts';

/** Runs tests as part of a run that VS Code shows; gives what came out. The run is left open. */
export async function runItems(
  server: Server,
  run: vscode.TestRun,
  items: readonly vscode.TestItem[],
  coverage: boolean,
): Promise<RunTestsResult> {
  for (const item of items) run.enqueued(item);
  for (const item of items) run.started(item);
  const params: RunTestsParams = { ids: items.map(({ id }) => id), coverage };
  let ran: RunTestsResult;
  try {
    ran = await server.request<RunTestsResult>(RunTests, params, run.token);
  } catch (error) {
    ran = failedToRun(items, run.token.isCancellationRequested ? undefined : messageOf(error));
  }
  if (ran.problem) say(run, ran.problem);
  const results = new Map(ran.results.map((result) => [result.id, result]));
  for (const item of items) showOutcome(run, item, results.get(item.id), ran.problem);
  if (coverage) showCoverage(run, ran.coverage ?? []);
  return ran;
}

/** What was cancelled has no results; of what could not be asked for it is said why. */
function failedToRun(items: readonly vscode.TestItem[], problem: string | undefined): RunTestsResult {
  if (problem === undefined) return { results: [] };
  return { results: items.map(({ id }) => ({ id, state: 'errored', failures: [], duration: 0 })), problem };
}
