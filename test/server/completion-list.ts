// What a person sees of a completion list: filtered as VS Code does, in the order of the server.

import { afterAll, beforeAll } from 'vitest';
import type { CompletionItem, CompletionList, InsertReplaceEdit, Range, TextEdit } from 'vscode-languageserver';
import { ruleBook } from './completion-rules.ts';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { readMarks } from './marks.ts';

/** Asks at the n-th cursor of a file. */
export function completions(editor: Editor, name: string, cursor = 0): Promise<CompletionList> {
  return editor.request('textDocument/completion', editor.at(name, cursor));
}

/** The items that VS Code shows at the n-th cursor, in order. */
export async function shown(editor: Editor, name: string, cursor = 0): Promise<CompletionItem[]> {
  const { items } = await completions(editor, name, cursor);
  const { position } = editor.at(name, cursor);
  const lines = editor.text(name).split(/\r\n|\r|\n/);
  const surviving = items.filter((item) => {
    const { start } = insertRange(item);
    if (start.line !== position.line) throw new Error(`${item.label}: the edit begins on another line`);
    const word = (lines[position.line] ?? '').slice(start.character, position.character);
    return survives(word, item.filterText ?? item.label);
  });
  return surviving.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The labels of what VS Code shows. */
export async function labels(editor: Editor, name: string, cursor = 0): Promise<string[]> {
  return (await shown(editor, name, cursor)).map(({ label }) => label);
}

/** The text after the item with the label has been chosen. */
export async function chosen(editor: Editor, name: string, label: string, cursor = 0): Promise<string> {
  const item = (await shown(editor, name, cursor)).find((each) => each.label === label);
  if (!item?.textEdit) throw new Error(`${label} is not offered`);
  const edit: TextEdit = { range: insertRange(item), newText: item.textEdit.newText };
  return editor.applied(name, [edit, ...(item.additionalTextEdits ?? [])]);
}

function insertRange({ textEdit, label }: CompletionItem): Range {
  if (!textEdit) throw new Error(`${label} has no edit`);
  return (textEdit as InsertReplaceEdit).insert ?? (textEdit as TextEdit).range;
}

/**
 * VS Code keeps an item if the letters of the word stand in its filter text in this order, the first of them at the beginning of a word (after a separator,
 * or a capital after a small letter); it looks at 128 characters.
 */
function survives(word: string, filterText: string): boolean {
  const wanted = word.trimStart().toLowerCase();
  if (wanted === '') return true;
  const text = filterText.slice(0, 128);
  for (let start = 0; start < text.length; start++) {
    if (isStrong(text, start) && isInOrder(wanted, text.slice(start).toLowerCase())) return true;
  }
  return false;
}

function isStrong(text: string, at: number): boolean {
  const [before = '', here = ''] = [text[at - 1], text[at]];
  if (at === 0 || /[\s_\-.'"/\\:$<>()[\]{}]/.test(before)) return true;
  return here !== here.toLowerCase() && before === before.toLowerCase();
}

function isInOrder(wanted: string, text: string): boolean {
  if (text[0] !== wanted[0]) return false;
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}

/** The file that a desk writes in. */
export const FILE = 'more.fefta';

/** One editor on the rule book for all tests of a file. */
export class Desk {
  private opened: Editor | undefined;

  constructor(options: EditorOptions = {}) {
    beforeAll(async () => {
      this.opened = await openEditor(ruleBook({ [FILE]: '' }), options);
    });
    afterAll(() => this.editor.stop());
  }

  get editor(): Editor {
    if (!this.opened) throw new Error('the editor is not open');
    return this.opened;
  }

  /** Writes a marked text in place of the one before. */
  async write(source: string): Promise<void> {
    const { text, cursors } = readMarks(source);
    await this.editor.edit(FILE, text);
    this.editor.cursors.set(FILE, cursors);
  }

  async labels(source: string): Promise<string[]> {
    return (await this.items(source)).map(({ label }) => label);
  }

  async items(source: string): Promise<CompletionItem[]> {
    await this.write(source);
    return shown(this.editor, FILE);
  }

  async chosen(source: string, label: string): Promise<string> {
    await this.write(source);
    return chosen(this.editor, FILE, label);
  }

  async all(source: string): Promise<CompletionList> {
    await this.write(source);
    return completions(this.editor, FILE);
  }
}
