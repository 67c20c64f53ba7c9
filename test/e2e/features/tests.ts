import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { contains, equal, ok, until } from '../host/assert.ts';
import { change, cleanUpAfterEach, open } from '../host/editor.ts';
import { api } from '../host/extension.ts';

describe('test explorer', () => {
  cleanUpAfterEach();

  it('runs scenarios and properties, and shows a failure as expected and actual at its line', async () => {
    const { passed, failed, failures } = await (await api()).tests.run();
    equal([passed, failed], [4, 1]);
    const [failure] = failures;
    ok(failure, 'no failure');
    const scenarios = await open('事例/scenarios.fefta');
    equal(vscode.Uri.parse(failure.uri).path, scenarios.uri.path);
    const line = scenarios
      .getText()
      .split('\n')
      .findIndex((text) => text.startsWith('scenario Wrong'));
    ok(failure.line >= line && failure.line <= line + 2, `line ${failure.line} is not that of the scenario, ${line}`);
    contains(`${failure.expected}`, 'not');
    contains(`${failure.actual}`, 'exempt');
    contains(failure.id, 'Wrong');
  });

  it('runs what is typed, before it is saved', async () => {
    const { tests } = await api();
    const scenarios = await open('事例/scenarios.fefta');
    const wrong = 'like After {\n  expect PriorNotification not required';
    await change(scenarios, wrong, wrong.replace('not required', 'exempt by Regular'));
    await until('all to pass', async () => (await tests.run()).failed === 0);
  });

  it('takes the command of VS Code', async () => {
    await vscode.commands.executeCommand('testing.refreshTests');
    await vscode.commands.executeCommand('testing.runAll');
  });
});
