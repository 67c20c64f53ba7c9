import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { includes, ok } from '../host/assert.ts';
import { cleanUpAfterEach, open } from '../host/editor.ts';

/** "text: type" for every token. */
function readTokens(
  document: vscode.TextDocument,
  tokens: vscode.SemanticTokens,
  legend: vscode.SemanticTokensLegend,
): string[] {
  const found: string[] = [];
  let [line, column] = [0, 0];
  for (let at = 0; at + 4 < tokens.data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0] = tokens.data.slice(at, at + 4);
    column = lines > 0 ? columns : column + columns;
    line += lines;
    found.push(
      `${document.getText(new vscode.Range(line, column, line, column + length))}: ${legend.tokenTypes[type]}`,
    );
  }
  return found;
}

const legendOf = (uri: vscode.Uri, kind: '' | 'Range') =>
  vscode.commands.executeCommand<vscode.SemanticTokensLegend>(`vscode.provideDocument${kind}SemanticTokensLegend`, uri);

describe('semantic tokens', () => {
  cleanUpAfterEach();

  it('tell the kinds of names', async () => {
    const document = await open('投資/rules.fefta');
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const found = readTokens(document, tokens, await legendOf(document.uri, ''));
    const kinds = (name: string) => new Set(found.filter((token) => token.startsWith(`${name}: `)));
    for (const name of ['PriorNotification', 'Acquisition', 'after', '指定業種', 'state', 'Reform2020'])
      ok(kinds(name).size === 1, `${name}: ${[...kinds(name)].join(', ') || 'none'}`);
    includes(
      found.map((token) => token.split(': ')[0]),
      'NoBoardSeat',
      'StateOwned',
    );
  });

  it('are given for a range alone', async () => {
    const document = await open('投資/rules.fefta');
    const range = new vscode.Range(0, 0, 6, 0);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      range,
    );
    const found = readTokens(document, tokens, await legendOf(document.uri, 'Range'));
    ok(
      found.some((token) => token.startsWith('PriorNotification')),
      found.join(', '),
    );
    ok(!found.some((token) => token.startsWith('Recognised')), 'tokens beyond the range');
  });
});
