import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, LocationLink, Range } from 'vscode-languageserver-types';
import type { Editor } from './editor.ts';

/** The text of a range of a file. */
export function textIn(editor: Editor, name: string, range: Range): string {
  return TextDocument.create('file:///x', 'fefta', 0, editor.text(name)).getText(range);
}

/** A place as a person reads it: "law.fefta:3 外為法". */
export function shown(editor: Editor, uri: string, range: Range): string {
  const name = editor.name(uri);
  return `${name}:${range.start.line + 1} ${textIn(editor, name, range)}`;
}

/** The places of an answer, in order of file and line. */
export function shownAll(editor: Editor, answer: readonly (Location | LocationLink)[] | null): string[] {
  const places = (answer ?? []).map((each) =>
    'uri' in each ? shown(editor, each.uri, each.range) : shown(editor, each.targetUri, each.targetSelectionRange),
  );
  return places.sort(new Intl.Collator('en', { numeric: true }).compare);
}

/** `{ textDocument, position }` of the cursor in a phrase that the file has, as in "borne by <|>investor". */
export function on(editor: Editor, name: string, phrase: string) {
  const [before = '', after = ''] = phrase.split('<|>');
  const text = editor.text(name);
  const at = text.indexOf(before + after);
  if (at < 0) throw new Error(`${name} has no "${before}${after}"`);
  const position = TextDocument.create('file:///x', 'fefta', 0, text).positionAt(at + before.length);
  return { textDocument: { uri: editor.uri(name) }, position };
}
