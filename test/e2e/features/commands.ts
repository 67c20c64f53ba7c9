import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { includes, ok, until } from '../host/assert.ts';
import { cleanUpAfterEach } from '../host/editor.ts';
import { extension } from '../host/extension.ts';
import { folder, read } from '../host/workspace.ts';

describe('commands', () => {
  it('of the manifest are all there', async () => {
    const declared = extension().packageJSON.contributes.commands as { command: string }[];
    const known = await vscode.commands.getCommands(true);
    includes(known, ...declared.map(({ command }) => command), 'fefta.compile', 'fefta.openDecision', 'fefta.setAsOf');
  });
});

describe('compile bundle', () => {
  cleanUpAfterEach();

  it('writes a bundle', async () => {
    const bundles = () => vscode.workspace.findFiles('**/*.json', '**/{fefta,*.codes,*.schema}.json');
    const before = new Set((await bundles()).map(String));
    await vscode.commands.executeCommand('fefta.compile');
    const uri = await until(
      'a new file',
      async () => (await bundles()).find((found) => !before.has(String(found))),
      10_000,
    );
    const bundle = JSON.parse(await read(uri));
    await vscode.workspace.fs.delete(uri);
    ok(bundle.manifest?.name === 'e2e-rules', JSON.stringify(bundle).slice(0, 200));
    ok(uri.path.startsWith(folder().path), `${uri} is not in the workspace`);
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
