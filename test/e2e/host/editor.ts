import { afterEach } from 'mocha';
import * as vscode from 'vscode';
import { ok, until } from './assert.ts';
import { file, write } from './workspace.ts';

/** A document with the place that a marker stood for. */
export interface Place {
  document: vscode.TextDocument;
  uri: vscode.Uri;
  position: vscode.Position;
  range: vscode.Range;
}

/** `<|>` is a cursor, `<|…|>` a range. Gives the text without them, and their offsets. */
export function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('<|');
  if (start < 0) return { text: marked, start: 0, end: 0 };
  const rest = marked.slice(start + 2);
  if (rest.startsWith('>')) return { text: marked.slice(0, start) + rest.slice(1), start, end: start };
  const end = start + rest.indexOf('|>');
  return { text: marked.slice(0, start) + rest.replace('|>', ''), start, end };
}

const placeAt = (document: vscode.TextDocument, start: number, end: number): Place => {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return { document, uri: document.uri, position: range.start, range };
};

/** Opens a file of the rules. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The place in a file of the rules that a piece of its text, with a marker in it, tells. */
export async function place(path: string, marked: string): Promise<Place> {
  const document = await open(path);
  const { text, start, end } = unmark(marked);
  const at = document.getText().indexOf(text);
  ok(at >= 0, `${path} does not hold ${text}`);
  return placeAt(document, at + start, at + end);
}

const made: vscode.Uri[] = [];
let count = 0;

/** A new file of the workspace with a marker in it, opened; it goes away after the test. */
export async function scratch(marked: string): Promise<Place> {
  const { text, start, end } = unmark(marked);
  const uri = await write(`作業/試し${++count}.fefta`, text);
  made.push(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return placeAt(document, start, end);
}

/** Puts a file into the rules for one test. */
export async function addFile(path: string, text: string): Promise<vscode.TextDocument> {
  made.push(await write(path, text));
  return open(path);
}

export async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

/** Replaces a piece of text that stands once in the document. */
export async function change(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  ok(at >= 0, `no ${from} in ${document.uri.path}`);
  await replace(document, placeAt(document, at, at + from.length).range, to);
}

/** Takes back what was not saved, closes the editors, deletes what was made. */
export async function cleanUp(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  if (made.length > 0) await remove(made.splice(0));
}

/** Deletes files as a person does: VS Code lets go of their documents at once, and of those that only the file system deletes after minutes. */
async function remove(uris: readonly vscode.Uri[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const uri of uris) edit.deleteFile(uri, { ignoreIfNotExists: true });
  ok(await vscode.workspace.applyEdit(edit), 'the files could not be deleted');
  const gone = new Set(uris.map(String));
  await until('the end of the documents', () =>
    vscode.workspace.textDocuments.every(({ uri }) => !gone.has(String(uri))),
  );
}

/** Every test finds the rules as they were. */
export function cleanUpAfterEach(): void {
  afterEach(cleanUp);
}
