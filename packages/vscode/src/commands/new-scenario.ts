import * as vscode from 'vscode';
import { gapBefore } from '../client/gap.ts';
import { isJapanese } from './spelling.ts';

/** What is needed of a snippet. */
interface Snippet {
  body: string[];
}

/** Puts the pattern of a scenario at the end of the active editor, in the spelling of its keywords. */
export async function newScenario(extension: vscode.Uri): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'fefta') return;
  const { document } = editor;
  const setting = vscode.workspace.getConfiguration('fefta').get<string>('keywords');
  const japanese = setting === 'ja' || (setting !== 'en' && isJapanese(document.getText()));
  const snippets = await readSnippets(extension, japanese ? 'ja' : 'en');
  const body = snippets[japanese ? '事例' : 'scenario']?.body.join('\n') ?? '';
  const { end } = document.lineAt(document.lineCount - 1).range;
  const text = gapBefore(document.getText()) + body;
  await editor.insertSnippet(new vscode.SnippetString(text), end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function readSnippets(extension: vscode.Uri, language: 'ja' | 'en'): Promise<Record<string, Snippet>> {
  const uri = vscode.Uri.joinPath(extension, `snippets/fefta.${language}.json`);
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as Record<string, Snippet>;
}
