import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { ask } from '../host/ask.ts';
import { contains, equal, includes, ok } from '../host/assert.ts';
import { cleanUpAfterEach, open } from '../host/editor.ts';

const whole = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

describe('inlay hints', () => {
  cleanUpAfterEach();

  const hints = async (path: string) => {
    const document = await open(path);
    const found = await ask<vscode.InlayHint>('vscode.executeInlayHintProvider', document.uri, whole(document));
    return found.map(({ position, label }) => {
      const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
      return `${document.lineAt(position.line).text.trim()} <${text.trim()}>`;
    });
  };

  it('tell the titles of codes', async () => {
    const found = (await hints('投資/業種.fefta')).join('\n');
    contains(found, '276', 'arms');
  });

  it('tell the dates of amendments or when an interval ends', async () => {
    contains((await hints('投資/rules.fefta')).join('\n'), 'in force');
  });
});

describe('code lens', () => {
  cleanUpAfterEach();

  it('tells the scenarios of a rule and where it is used', async () => {
    const document = await open('投資/rules.fefta');
    const lenses = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', document.uri, 100);
    const duty = lenses.filter(({ range }) => document.lineAt(range.start.line).text.startsWith('duty Prior'));
    const titles = duty.map(({ command }) => command?.title ?? '').join('\n');
    contains(titles.toLowerCase(), 'scenario', 'reference');
  });

  it('runs a scenario', async () => {
    const document = await open('事例/scenarios.fefta');
    const lenses = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', document.uri, 100);
    includes(
      lenses.map(({ command }) => command?.command),
      'fefta.runScenario',
      'fefta.explainScenario',
    );
  });
});

describe('document links', () => {
  cleanUpAfterEach();

  it('lead from a citation to the page of its instrument, and to a text that is held', async () => {
    const document = await open('法令/law.fefta');
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider', document.uri, 100);
    // VS Code by itself makes a link of an address, but of nothing else.
    const named = links.filter(({ range }) => !document.getText(range).includes('https:'));
    const [citation, held] = named.map(({ target, range }) => [document.getText(range), target?.toString(true) ?? '']);
    equal(citation, ['SampleAct 5(1)', 'https://example.com/sample-act']);
    equal(held?.[0], '見本法.statute.json');
    ok(held?.[1]?.endsWith('/法令/見本法.statute.json'), `leads to ${held?.[1]}`);
    equal(named.length, 2);
  });
});

describe('language configuration', () => {
  cleanUpAfterEach();

  it('takes a Japanese name for one word', async () => {
    const document = await open('投資/業種.fefta');
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('業種 武器製造業'));
    const range = document.getWordRangeAtPosition(new vscode.Position(line, 7));
    equal(document.getText(range), '武器製造業');
  });

  it('closes full-width brackets', async () => {
    const document = await open('投資/業種.fefta');
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '「' });
    contains(document.getText(), '「」');
  });

  it('comments a line out', async () => {
    const document = await open('投資/業種.fefta');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    contains(document.lineAt(1).text, '// 名前空間 e2e.investment');
  });
});
