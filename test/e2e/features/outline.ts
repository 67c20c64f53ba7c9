import { describe, it } from 'mocha';
import type * as vscode from 'vscode';
import { ask } from '../host/ask.ts';
import { contains, equal, includes, ok } from '../host/assert.ts';
import { cleanUpAfterEach, open, place } from '../host/editor.ts';

describe('document symbols', () => {
  cleanUpAfterEach();

  it('are a tree with labels', async () => {
    const { uri } = await open('投資/rules.fefta');
    const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', uri);
    const all = (list: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
      list.flatMap((symbol) => [symbol, ...all(symbol.children)]);
    const duty = all(symbols).find(({ name }) => name.includes('PriorNotification'));
    ok(duty, 'no PriorNotification');
    contains(`${duty.name} ${duty.detail}`, 'prior notification');
    ok(duty.children.length >= 3, `two versions and a period, not ${duty.children.map(({ name }) => name).join(', ')}`);
    includes(
      all(symbols).map(({ name }) => name.split(' ')[0]),
      'Regular',
      'StateOwned',
      'NoBoardSeat',
    );
  });
});

describe('workspace symbols', () => {
  const find = async (query: string) =>
    (await ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', query))
      .map(({ name }) => name)
      .join('\n');

  it('are found by name, Japanese label, reading and English label', async () => {
    for (const query of ['PriorNotif', '事前届出', 'じぜん', 'prior notification'])
      contains(await find(query), 'PriorNotification');
    contains(await find('ぶきせいぞう'), '武器製造業');
    contains(await find('arms manufacturing'), '武器製造業');
  });
});

describe('folding', () => {
  cleanUpAfterEach();

  it('folds declarations, versions and imports', async () => {
    const { uri, document } = await place('投資/rules.fefta', '<|>namespace');
    const ranges = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', uri);
    const starts = ranges.map(({ start }) => document.lineAt(start).text.trim());
    contains(starts.join('\n'), 'duty PriorNotification', 'in force until 2020-05-08 {', 'import e2e.law');
  });
});

describe('selection ranges', () => {
  cleanUpAfterEach();

  it('grow from the word to the file', async () => {
    const { uri, position, document } = await place('投資/rules.fefta', 'and af<|>ter >= 1%');
    const [first] = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', uri, [position]);
    const grown: string[] = [];
    for (let range = first; range; range = range.parent as vscode.SelectionRange)
      grown.push(document.getText(range.range));
    includes(grown, 'after', 'after >= 1%', 'target.sectors overlaps 指定業種 and after >= 1%');
    equal(grown.at(-1)?.trimEnd(), document.getText().trimEnd());
  });
});
