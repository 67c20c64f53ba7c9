import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, includes, ok, until } from '../host/assert.ts';
import { cleanUpAfterEach } from '../host/editor.ts';
import { extension } from '../host/extension.ts';
import { exists, file, read } from '../host/workspace.ts';

describe('commands', () => {
  it('of the manifest are all there', async () => {
    const declared = extension().packageJSON.contributes.commands as { command: string }[];
    const known = await vscode.commands.getCommands(true);
    includes(known, ...declared.map(({ command }) => command), 'fefta.compile', 'fefta.openDecision', 'fefta.setAsOf');
  });
});

describe('compile bundle', () => {
  cleanUpAfterEach();

  it('writes a bundle to the place that is named', async () => {
    const target = file('作業/束.json');
    await vscode.commands.executeCommand('fefta.compile', file('fefta.json'), target);
    await until('the bundle', () => exists(target), 10_000);
    const bundle = JSON.parse(await read(target));
    await vscode.workspace.fs.delete(target);
    equal([bundle.manifest?.name, bundle.manifest?.version, bundle.scenarios?.length], ['e2e-rules', '1.0.0', 4]);
  });
});

describe('tasks', () => {
  it('are offered, with a problem matcher', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'fefta' });
    ok(tasks.length > 0, 'no task');
    ok(
      tasks.every(({ problemMatchers }) => problemMatchers.length > 0),
      'a task without problem matcher',
    );
  });

  it('run to their end', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'fefta' });
    ok(task, 'no task');
    const ended = new Promise<void>((resolve) => {
      const listener = vscode.tasks.onDidEndTask(({ execution }) => {
        if (execution.task.name !== task.name) return;
        listener.dispose();
        resolve();
      });
    });
    await vscode.tasks.executeTask(task);
    await ended;
  });
});

describe('settings', () => {
  it('are there, with their defaults', () => {
    const settings = vscode.workspace.getConfiguration('fefta');
    const defaults = Object.fromEntries(
      ['language', 'asOf', 'keywords', 'format.enable'].map((name) => [name, settings.inspect(name)?.defaultValue]),
    );
    const wanted = { language: 'auto', asOf: '', keywords: 'auto', 'format.enable': true };
    ok(JSON.stringify(defaults) === JSON.stringify(wanted), JSON.stringify(defaults));
  });
});
