import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { contains, equal, ok } from '../host/assert.ts';
import { cleanUpAfterEach, open, type Place, place } from '../host/editor.ts';

const edits = ({ uri, position }: Place, name: string) =>
  vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, position, name);

const prepared = ({ uri, position }: Place) =>
  vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', uri, position);

async function refused(asked: Thenable<unknown>): Promise<string> {
  try {
    return (await asked) ? '' : 'nothing';
  } catch (error) {
    return (error as Error).message || 'refused';
  }
}

describe('rename', () => {
  cleanUpAfterEach();

  it('says first what would be renamed', async () => {
    const at = await place('投資/rules.fefta', 'when not board<|>Seat');
    const { range, placeholder } = await prepared(at);
    equal([at.document.getText(range), placeholder], ['boardSeat', 'boardSeat']);
  });

  it('refuses keywords and codes', async () => {
    ok(await refused(prepared(await place('投資/rules.fefta', 'du<|>ty PriorNotification'))), 'a keyword was accepted');
    ok(await refused(prepared(await place('投資/業種.fefta', '    2<|>76'))), 'a code was accepted');
  });

  it('reaches every file in either spelling and leaves keywords alone', async () => {
    const before = await open('事例/scenarios.fefta');
    const text = before.getText();
    const edit = await edits(await place('投資/vocabulary.fefta', '  board<|>Seat'), '役員席');
    equal(
      edit
        .entries()
        .map(([uri, changes]) => [uri.path.split('/').at(-1), changes.length])
        .sort(),
      [
        ['rules.fefta', 1],
        ['scenarios.fefta', 2],
        ['vocabulary.fefta', 1],
      ],
    );
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    equal((await open('事例/scenarios.fefta')).getText(), text.replaceAll('boardSeat', '役員席'));
  });

  it('puts brackets around a name that needs them', async () => {
    const edit = await edits(await place('投資/rules.fefta', 'exclusion State<|>Owned'), '国有 企業');
    const texts = edit.entries().flatMap(([, changes]) => changes.map(({ newText }) => newText));
    equal(texts, ['「国有 企業」', '「国有 企業」']);
  });

  it('refuses a name that is taken', async () => {
    const why = await refused(edits(await place('投資/rules.fefta', 'exclusion State<|>Owned'), 'Recognised'));
    contains(why, 'Recognised');
  });
});
