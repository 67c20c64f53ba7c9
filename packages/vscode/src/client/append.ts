import * as vscode from 'vscode';
import { gapBefore } from './gap.ts';

/** Puts a text at the end of a document, after an empty line, and shows it there. It can be undone, and is not saved. */
export async function appendText(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { end } = document.lineAt(document.lineCount - 1).range;
  const between = gapBefore(document.getText());
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, end, between + text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('{0} could not be changed.', uri.path));
  const start = document.positionAt(document.offsetAt(end) + between.replaceAll('\n', eolOf(document)).length);
  const range = new vscode.Range(start, document.lineAt(document.lineCount - 1).range.end);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

const eolOf = ({ eol }: vscode.TextDocument): string => (eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
