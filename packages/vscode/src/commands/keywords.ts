import { ConvertKeywords, type ConvertKeywordsParams, type Language } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { toRange } from '../client/convert.ts';
import type { Server } from '../client/server.ts';

/** Writes all keywords of the active editor in one spelling. */
export async function convertKeywords(server: Server, keywords: Language): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'fefta') return;
  const { document } = editor;
  const { version } = document;
  const uri = server.client.code2ProtocolConverter.asUri(document.uri);
  const params: ConvertKeywordsParams = { textDocument: { uri }, keywords };
  const edits = await server.request<TextEdit[]>(ConvertKeywords, params);
  // Who types on meanwhile keeps what was typed.
  if (document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
  await vscode.workspace.applyEdit(edit);
}
