import * as vscode from 'vscode';
import type { Place } from './editor.ts';

/** Asks VS Code what it would show, as its own commands do. */
async function ask<T>(command: string, ...args: unknown[]): Promise<T[]> {
  return (await vscode.commands.executeCommand<T[] | undefined>(command, ...args)) ?? [];
}

/** The text of all hovers at a place, without the targets of links. */
export async function hover({ uri, position }: Place): Promise<string> {
  const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', uri, position);
  const parts = hovers.flatMap(({ contents }) => contents);
  const text = parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** Completion items at a place, the first `resolved` of them with what is asked for lazily. */
export async function completion({ uri, position }: Place, resolved = 0): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    undefined,
    resolved,
  );
  return list.items;
}

export const label = (item: vscode.CompletionItem): string =>
  typeof item.label === 'string' ? item.label : item.label.label;

/** What an item would put into the text. */
export const inserted = (item: vscode.CompletionItem): string =>
  typeof item.insertText === 'string' ? item.insertText : (item.insertText?.value ?? label(item));

/** All that is shown of an item. */
export function shown(item: vscode.CompletionItem): string {
  const more = typeof item.label === 'string' ? [] : [item.label.detail, item.label.description];
  const text = typeof item.documentation === 'object' ? item.documentation.value : item.documentation;
  return [label(item), ...more, item.detail, text].filter(Boolean).join('\n');
}

export interface Target {
  uri: vscode.Uri;
  range: vscode.Range;
}

/** Where one of the commands that go somewhere leads. */
export async function targets(command: string, { uri, position }: Place): Promise<Target[]> {
  const found = await ask<vscode.Location | vscode.LocationLink>(command, uri, position);
  return found.map((item) =>
    'targetUri' in item
      ? { uri: item.targetUri, range: item.targetSelectionRange ?? item.targetRange }
      : { uri: item.uri, range: item.range },
  );
}

/** Where something is, for people: "rules.fefta: PriorNotification", sorted. */
export async function texts(found: readonly Target[]): Promise<string[]> {
  const lines = await Promise.all(
    found.map(async ({ uri, range }) => {
      const document = await vscode.workspace.openTextDocument(uri);
      return `${uri.path.split('/').at(-1)}: ${document.getText(range).split('\n')[0]}`;
    }),
  );
  return lines.sort();
}

/** Code actions of a kind on a range. */
export async function actions(
  { uri, range }: Pick<Place, 'uri' | 'range'>,
  kind: string,
): Promise<vscode.CodeAction[]> {
  const found = await ask<vscode.CodeAction>('vscode.executeCodeActionProvider', uri, range, kind, 50);
  return found.filter((action) => action.edit || action.command);
}

/** Does what an action would do. */
export async function perform(action: vscode.CodeAction): Promise<void> {
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error(`${action.title} was refused`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

export { ask };
