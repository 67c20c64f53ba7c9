import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, Diagnostic, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { type Editor, openEditor } from './editor.ts';

/*
 * A fixture says what an action makes of a text:
 *
 *   // action: add-basis          the id of the action
 *   // title: Add the basis 'L'   as an English client shows it
 *   // new: code, code            findings that may come with it
 *   // as of: 2020-06-07
 *   // needs: ja, en              required languages
 *   // locale: ja
 *   … the text with a cursor or range …
 *   ==== after
 *   … the text after …
 *
 * A line "---- name.fefta" begins another file, before or after.
 */

export const FOLDER = join(import.meta.dirname, 'actions');
const RULER = '==== after\n';

export interface ActionFixture {
  name: string;
  header: Readonly<Record<string, string>>;
  before: Readonly<Record<string, string>>;
  after: string;
}

export function fixtures(): ActionFixture[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.fefta'));
  return names.sort().map((name) => readFixture(name, readFileSync(join(FOLDER, name), 'utf8')));
}

function readFixture(name: string, text: string): ActionFixture {
  const [before = '', after = ''] = text.split(RULER);
  const header: Record<string, string> = {};
  let body = before;
  for (let found = HEADER.exec(body); found; found = HEADER.exec(body)) {
    header[found[1] ?? ''] = found[2] ?? '';
    body = body.slice(found[0].length);
  }
  return { name, header, before: filesIn(body), after };
}

const HEADER = /^\/\/ (action|title|new|as of|needs|kept|locale): (.*)\n/;

function filesIn(text: string): Record<string, string> {
  const [main = '', ...others] = text.split(/^---- /m);
  const files: Record<string, string> = { 'main.fefta': main };
  for (const other of others) {
    const end = other.indexOf('\n');
    files[other.slice(0, end).trim()] = other.slice(end + 1);
  }
  return files;
}

/** The files that the action changed, as the fixture writes them. */
export function written(files: Readonly<Record<string, string>>): string {
  const { 'main.fefta': main, ...others } = files;
  const parts = Object.entries(others).map(([name, text]) => `---- ${name}\n${text}`);
  return [main ?? '', ...parts].join('');
}

export function update({ name, after }: ActionFixture, actual: string): void {
  if (process.env.UPDATE !== '1' || after === actual) return;
  const file = join(FOLDER, name);
  const [before = ''] = readFileSync(file, 'utf8').split(RULER);
  writeFileSync(file, before + RULER + actual);
}

/** Editors that are used for one fixture after the other: to start one takes longer than all that is done in it. */
export class Desks {
  private readonly editors = new Map<string, Editor>();
  private readonly lying = new Map<Editor, readonly string[]>();

  /** An editor on the files of a fixture, and on nothing else. */
  async lay({ header, before }: ActionFixture): Promise<Editor> {
    const editor = await this.editorFor(header);
    for (const name of this.lying.get(editor) ?? []) {
      await editor.close(name);
      await editor.remove(name);
    }
    const settings = { asOf: header['as of'] ?? '2024-06-01', language: header.locale ?? 'en' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { fefta: settings } });
    for (const [name, text] of Object.entries(before)) {
      await editor.write(name, text);
      await editor.open(name);
    }
    this.lying.set(editor, Object.keys(before));
    await editor.settled();
    return editor;
  }

  /** Who changes the settings has an editor of his own. */
  private async editorFor({ needs = '', action = '' }: ActionFixture['header']): Promise<Editor> {
    const key = `${needs} ${action === 'switch-off' ? action : ''}`;
    const known = this.editors.get(key);
    if (known) return known;
    const requiredLanguages = needs === '' ? [] : needs.split(', ');
    const config = JSON.stringify({ name: 'fixture', version: '1.0.0', requiredLanguages });
    const editor = await openEditor({ 'fefta.json': config });
    this.editors.set(key, editor);
    return editor;
  }

  async stop(): Promise<void> {
    for (const editor of this.editors.values()) await editor.stop();
  }
}

/** The range or cursor of the first file that has one. */
export function placeIn(editor: Editor, { before }: ActionFixture): { name: string; range: Range } {
  for (const name of Object.keys(before)) {
    const [range] = editor.ranges.get(name) ?? [];
    const [cursor] = editor.cursors.get(name) ?? [];
    if (range) return { name, range };
    if (cursor) return { name, range: { start: cursor, end: cursor } };
  }
  throw new Error('a fixture needs a cursor');
}

export function actionsAt(editor: Editor, name: string, range: Range, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], triggerKind: 1, ...(only ? { only } : {}) };
  const textDocument = { uri: editor.uri(name) };
  return editor.request('textDocument/codeAction', { textDocument, range, context });
}

/** The id under which the server knows an action. */
export function idOf(action: CodeAction): string {
  return String((action.data as { key: string }).key).split(' ')[1] ?? '';
}

/** Chooses an action; the texts that it makes of files, by name. */
export async function choose(editor: Editor, action: CodeAction): Promise<Record<string, string>> {
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
  const changed: Record<string, string> = {};
  for (const { textDocument, edits } of (edit?.documentChanges ?? []) as TextDocumentEdit[]) {
    const name = editor.name(textDocument.uri);
    changed[name] = editor.applied(name, edits as TextEdit[]);
  }
  for (const [name, text] of Object.entries(changed)) {
    if (name.endsWith('.json')) await editor.write(name, text);
    else await editor.edit(name, text);
  }
  return changed;
}

/** Codes of all findings in all files, each as often as it is found. */
export async function codesIn(editor: Editor): Promise<string[]> {
  await editor.settled();
  const all = [...editor.diagnostics.values()].flatMap(({ diagnostics }) => diagnostics as Diagnostic[]);
  return all.map(({ code }) => String(code)).sort();
}

/** What is in the first list beyond the second. */
export function beyond(codes: readonly string[], known: readonly string[]): string[] {
  const left = [...known];
  return codes.filter((code) => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
