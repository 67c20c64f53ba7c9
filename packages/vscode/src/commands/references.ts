import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import { toLocation } from '../client/convert.ts';

/** Shows places in the window for references, as a code lens of the server asks for it. Places that were too many to send along are asked for. */
export async function showReferences(
  uri: string,
  { line, character }: Position,
  found: readonly Location[] | null,
): Promise<void> {
  const [document, position] = [vscode.Uri.parse(uri), new vscode.Position(line, character)];
  const locations =
    found?.map(toLocation) ??
    (await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document, position));
  await vscode.commands.executeCommand('editor.action.showReferences', document, position, locations);
}
