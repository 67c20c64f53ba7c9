import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { ask } from '../host/ask.ts';
import { contains, equal } from '../host/assert.ts';
import { cleanUpAfterEach, open, scratch } from '../host/editor.ts';
import { RULES } from '../host/rules-data.ts';

const OPTIONS = { tabSize: 2, insertSpaces: true };
const UGLY =
  'namespace  e2e.shape\nenum   Colour "色" en "colour"   {\nred "赤" en "red"\n      blue "青" en "blue" }\nenum   Size "大小" en "size"   { big "大" en "big" }\n';

async function apply(document: vscode.TextDocument, edits: vscode.TextEdit[]): Promise<string> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  await vscode.workspace.applyEdit(edit);
  return document.getText();
}

describe('formatting', () => {
  cleanUpAfterEach();

  it('lays out a document', async () => {
    const { document } = await scratch(UGLY);
    const edits = await ask<vscode.TextEdit>('vscode.executeFormatDocumentProvider', document.uri, OPTIONS);
    contains(
      await apply(document, edits),
      'namespace e2e.shape\n\nenum Colour "色" en "colour" {\n  red "赤" en "red"\n  blue "青" en "blue"\n}\n',
    );
  });

  it('changes nothing that is laid out', async () => {
    for (const path of Object.keys(RULES).filter((name) => name.endsWith('.fefta'))) {
      const { uri } = await open(path);
      equal(await ask<vscode.TextEdit>('vscode.executeFormatDocumentProvider', uri, OPTIONS), [], path);
    }
  });

  it('lays out a range and nothing around it', async () => {
    const { document } = await scratch(UGLY);
    const range = new vscode.Range(1, 0, 3, 28);
    const edits = await ask<vscode.TextEdit>('vscode.executeFormatRangeProvider', document.uri, range, OPTIONS);
    contains(
      await apply(document, edits),
      'namespace  e2e.shape\n',
      'enum Colour "色" en "colour" {\n  red "赤" en "red"\n',
      'enum   Size "大小" en "size"   {',
    );
  });

  it('lays out a declaration when its brace is typed', async () => {
    const { document } = await scratch(
      'namespace e2e.shape\n\nenum Colour "色" en "colour" {\nred   "赤" en "red"\n   }',
    );
    const end = document.positionAt(document.getText().length);
    const edits = await ask<vscode.TextEdit>('vscode.executeFormatOnTypeProvider', document.uri, end, '}', OPTIONS);
    contains(await apply(document, edits), '{\n  red "赤" en "red"\n}');
  });
});
