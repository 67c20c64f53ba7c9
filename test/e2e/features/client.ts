import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hover } from '../host/ask.ts';
import { contains, equal, ok, until } from '../host/assert.ts';
import { cleanUpAfterEach, open, place, scratch } from '../host/editor.ts';
import { api } from '../host/extension.ts';
import { exists, file, read, showsCode } from '../host/workspace.ts';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand<unknown>(command, ...args);

interface Ran {
  results: { id: string; state: string }[];
}

describe('language server', () => {
  cleanUpAfterEach();
  afterEach(async () => (await api()).asOf.set(undefined));

  it('can be restarted; it knows the date and the open documents again', async () => {
    const { asOf } = await api();
    await asOf.set('2019-11-01');
    const at = await place('投資/rules.fefta', 'duty <|>PriorNotification');
    const before = await hover(at);
    const { document } = await scratch('namespace e2e.tests\n<|>duty Broken on Nothing {\n}\n');
    await showsCode(document, 'unresolved-name');
    await run('fefta.restartServer');
    equal(await hover(at), before);
    await showsCode(document, 'unresolved-name');
  });

  it('follows the date of the settings', async () => {
    const { asOf } = await api();
    const settings = vscode.workspace.getConfiguration('fefta');
    await asOf.set('2021-01-01');
    await settings.update('asOf', '2019-11-01', vscode.ConfigurationTarget.Global);
    await until('the date of the settings', () => asOf.get() === '2019-11-01');
    await run('fefta.clearAsOf');
    ok(asOf.get() !== '2019-11-01', 'the date of the settings is still there');
    await settings.update('asOf', undefined, vscode.ConfigurationTarget.Global);
    await until('today', () => asOf.get() === undefined);
  });
});

describe('commands about the text', () => {
  cleanUpAfterEach();

  it('convert keywords to Japanese and back, and can be undone', async () => {
    const document = await open('投資/rules.fefta');
    const source = document.getText();
    await run('fefta.convertKeywordsJa');
    contains(document.getText(), '名前空間 e2e.investment', '義務 PriorNotification "事前届出"');
    await run('fefta.convertKeywordsEn');
    contains(document.getText(), 'duty PriorNotification');
    await run('undo');
    await run('undo');
    equal(document.getText(), source);
  });

  it('put the pattern of a scenario at the end, in the spelling of the file', async () => {
    const english = await open('事例/scenarios.fefta');
    await run('fefta.newScenario');
    contains(english.getText().slice(-300), '\n\nscenario Name ');
    const japanese = await open('投資/業種.fefta');
    await run('fefta.newScenario');
    contains(japanese.getText().slice(-300), '\n\n事例 ');
  });

  it('show references, also those that were too many to send along', async () => {
    const { uri, position } = await place('投資/rules.fefta', 'duty <|>PriorNotification');
    await run('fefta.showReferences', uri.toString(), { line: position.line, character: position.character }, null);
  });
});

describe('commands about scenarios', () => {
  cleanUpAfterEach();

  it('run the one at the cursor', async () => {
    const { position } = await place('事例/scenarios.fefta', '期待 Prior<|>Notification');
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'no editor');
    editor.selection = new vscode.Selection(position, position);
    const { results } = (await run('fefta.runScenario')) as Ran;
    equal(
      results.map(({ id, state }) => [id.split('#')[1], state]),
      [['e2e.tests.役員就任', 'passed']],
    );
  });

  it('explain one beside the editor', async () => {
    const { position } = await place('事例/scenarios.fefta', 'scenario Af<|>ter');
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'no editor');
    editor.selection = new vscode.Selection(position, position);
    await run('fefta.explainScenario');
    await until('the explanation', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(
          ({ input, label }) =>
            input instanceof vscode.TabInputWebview && label.includes('five percent under the new rule'),
        ),
    );
  });
});

describe('tasks without a command line', () => {
  it('compile the bundle through the server', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'fefta' });
    const compile = tasks.find(({ definition }) => definition.command === 'compile');
    ok(compile, 'no task that compiles');
    await vscode.tasks.executeTask(compile);
    const bundle = file('bundle.json');
    await until('the bundle', () => exists(bundle), 10_000);
    await until('all of it', async () => (await read(bundle)).trimEnd().endsWith('}'));
    equal(JSON.parse(await read(bundle)).manifest.name, 'e2e-rules');
    await vscode.workspace.fs.delete(bundle);
  });
});
