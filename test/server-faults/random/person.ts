// Somebody at an editor, as the server sees them: documents that are open, files on the disk, and what the server says.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Editor } from '../../server/editor.ts';

/** A document of the editor, with what was in it before. */
export interface OpenText {
  document: TextDocument;
  undo: string[];
  redo: string[];
}

/** So many steps can be taken back. */
const MOST_STEPS = 40;

export class Person {
  readonly editor: Editor;
  /** Open documents by name. */
  readonly open = new Map<string, OpenText>();
  /** Files that were there at first or have been made since, with the text they had at first. */
  readonly originals: Map<string, string>;
  /** How many changes of texts have been sent. */
  edits = 0;
  settings: Record<string, unknown> = {};
  asOf: string | null = null;

  constructor(editor: Editor, originals: Map<string, string>) {
    this.editor = editor;
    this.originals = originals;
  }

  uri(name: string): string {
    return pathToFileURL(this.path(name)).href;
  }

  path(name: string): string {
    return join(this.editor.folder, name);
  }

  /** All files on the disk, sorted. */
  get files(): string[] {
    const entries = readdirSync(this.editor.folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.editor.folder, join(entry.parentPath, entry.name)))
      .sort();
  }

  get sources(): string[] {
    return this.files.filter((name) => name.endsWith('.fefta') && !/(^|\/)(node_modules|dist|\..*?)\//.test(name));
  }

  text(name: string): string {
    return this.openText(name).document.getText();
  }

  openText(name: string): OpenText {
    const found = this.open.get(name);
    if (!found) throw new Error(`${name} is not open`);
    return found;
  }

  async openFile(name: string, text: string): Promise<void> {
    const document = TextDocument.create(this.uri(name), 'fefta', 1, text);
    this.open.set(name, { document, undo: [], redo: [] });
    await this.tell('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId: 'fefta', version: 1, text },
    });
  }

  async close(name: string): Promise<void> {
    this.open.delete(name);
    await this.tell('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Replaces stretches of an open document, each as the ones before it left the text. */
  async change(name: string, edits: readonly { start: number; end: number; text: string }[]): Promise<void> {
    const { document, undo } = this.openText(name);
    undo.push(document.getText());
    if (undo.length > MOST_STEPS) undo.shift();
    await this.send(name, edits);
  }

  /** Makes the text another one by the smallest stretch that differs. */
  async become(name: string, text: string): Promise<void> {
    await this.send(name, [difference(this.text(name), text)]);
  }

  private async send(name: string, edits: readonly { start: number; end: number; text: string }[]): Promise<void> {
    const known = this.openText(name);
    const version = known.document.version + 1;
    const contentChanges: TextDocumentContentChangeEvent[] = [];
    for (const { start, end, text } of edits) {
      const range = { start: known.document.positionAt(start), end: known.document.positionAt(end) };
      const change = { range, text };
      contentChanges.push(change);
      known.document = TextDocument.update(known.document, [change], version);
    }
    this.edits++;
    await this.tell('textDocument/didChange', { textDocument: { uri: this.uri(name), version }, contentChanges });
  }

  /** Writes a file; the event is returned, to be told by whoever calls. */
  write(name: string, content: string | Uint8Array): FileEvent {
    const type = existsSync(this.path(name)) ? 2 : 1;
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
    return { uri: this.uri(name), type };
  }

  remove(name: string): FileEvent {
    rmSync(this.path(name), { recursive: true });
    return { uri: this.uri(name), type: 3 };
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(this.path(to)), { recursive: true });
    renameSync(this.path(from), this.path(to));
  }

  async watched(...changes: FileEvent[]): Promise<void> {
    await this.tell('workspace/didChangeWatchedFiles', { changes });
  }

  /** The diagnostics of a file, as far as they have been heard of. */
  said(name: string): Diagnostic[] {
    return this.editor.diagnostics.get(this.uri(name))?.diagnostics ?? [];
  }

  async tell(method: string, params: unknown): Promise<void> {
    await this.editor.connection.sendNotification(method, params);
  }
}

export interface FileEvent {
  uri: string;
  type: 1 | 2 | 3;
}

function difference(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}
