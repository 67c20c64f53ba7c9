import type { TestFailure, TestResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { toLocation } from '../client/convert.ts';

/** Shows in a run how a test came out. */
export function showOutcome(
  run: vscode.TestRun,
  item: vscode.TestItem,
  result: TestResult | undefined,
  problem = '',
): void {
  if (!result) {
    run.skipped(item);
    return;
  }
  const { state, failures, duration } = result;
  say(run, `${MARKS[state]} ${item.label}`, item);
  for (const failure of failures) say(run, `    ${textOf(failure)}`, item, toLocation(failure.location));
  if (state === 'passed') run.passed(item, duration);
  else if (state === 'failed') run.failed(item, failures.map(messageOf), duration);
  else run.errored(item, new vscode.TestMessage(problem), duration);
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
