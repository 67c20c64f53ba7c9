import type { FromEffects } from '@fefta/preview';
import * as vscode from 'vscode';

/** Shows a place in its file, in the editor that has it or in the first column. */
export async function reveal({ uri, line, column }: Extract<FromEffects, { type: 'reveal' }>): Promise<void> {
  const file = vscode.Uri.parse(uri, true);
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === file.toString());
  const document = open?.document ?? (await vscode.workspace.openTextDocument(file));
  const editor = await vscode.window.showTextDocument(document, open?.viewColumn ?? vscode.ViewColumn.One);
  const at = new vscode.Position(line - 1, column - 1);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
