import * as vscode from 'vscode';
import type { TestTree } from '../tests/tree.ts';

/** The id of the scenario that a command is about: named by a code lens or the Test Explorer, else the one at the cursor. */
export async function scenarioId(tree: TestTree, argument: unknown): Promise<string> {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'object' && argument !== null && 'id' in argument) return String(argument.id);
  const editor = vscode.window.activeTextEditor;
  await tree.refresh();
  const item = editor && tree.at(editor.document.uri, editor.selection.active);
  if (!item) throw new Error(vscode.l10n.t('Put the cursor into a scenario first.'));
  return item.id;
}
