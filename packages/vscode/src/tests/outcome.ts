import type { TestFailure, TestResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { toLocation } from '../client/convert.ts';

/** Shows in a run how its tests come out, each once. */
export class Outcomes {
  private readonly run: vscode.TestRun;
  private readonly open: Map<string, vscode.TestItem>;

  constructor(run: vscode.TestRun, items: readonly vscode.TestItem[]) {
    this.run = run;
    this.open = new Map(items.map((item) => [item.id, item]));
    for (const item of items) run.enqueued(item);
    for (const item of items) run.started(item);
  }

  /** `problem` is why a test could not be run. */
  show({ id, state, failures, duration }: TestResult, problem = ''): void {
    const { run } = this;
    const item = this.open.get(id);
    if (!item) return;
    this.open.delete(id);
    say(run, `${MARKS[state]} ${item.label}`, item);
    for (const failure of failures) say(run, `    ${textOf(failure)}`, item, toLocation(failure.location));
    if (state === 'passed') run.passed(item, duration);
    else if (state === 'failed') run.failed(item, failures.map(messageOf), duration);
    else run.errored(item, new vscode.TestMessage(problem), duration);
  }

  /** What has no result was not run. */
  close(): void {
    for (const item of this.open.values()) this.run.skipped(item);
  }
}

const MARKS: Readonly<Record<TestResult['state'], string>> = { passed: '✓', failed: '✗', errored: '!' };

/** Lines of the output of a run end as in a terminal. */
export function say(run: vscode.TestRun, text: string, item?: vscode.TestItem, location?: vscode.Location): void {
  run.appendOutput(`${text.replaceAll(/\r?\n/g, '\r\n')}\r\n`, location, item);
}

function messageOf({ message, expected, actual, location }: TestFailure): vscode.TestMessage {
  const isDiff = expected !== undefined && actual !== undefined;
  const shown = isDiff
    ? vscode.TestMessage.diff(message, expected, actual)
    : new vscode.TestMessage([message, actual].filter((each) => each !== undefined).join('\n'));
  shown.location = toLocation(location);
  return shown;
}

function textOf({ message, expected, actual }: TestFailure): string {
  return [
    message,
    ...(expected === undefined ? [] : [vscode.l10n.t('expected: {0}', expected)]),
    ...(actual === undefined ? [] : [vscode.l10n.t('actual: {0}', actual)]),
  ].join(' ');
}
