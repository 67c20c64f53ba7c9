import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import { placesOf } from '../../document/places.ts';
import type { View } from '../../session/view.ts';
import { classify, type Stretch } from './classify.ts';
import { typeIndex } from './legend.ts';
import { Meanings } from './meaning.ts';

/** The coloured tokens of a document, or of a range of it, as LSP encodes them: five numbers each, relative to the one before. */
export function encodeTokens(view: View, range?: Range): number[] {
  const places = placesOf(view);
  const source = view.text.getText();
  const meanings = new Meanings(view.asOf);
  const encoder = new Encoder(view.text);
  const until = range ? view.text.offsetAt(range.end) : source.length;
  const from = range ? places.positionAt(view.text.offsetAt(range.start)) : 0;
  for (let at = from; at < places.leaves.length; at++) {
    const leaf = places.leaves[at];
    if (!leaf || leaf.start >= until) break;
    for (const stretch of classify(leaf, source, meanings)) encoder.add(stretch);
  }
  return encoder.data;
}

class Encoder {
  readonly data: number[] = [];
  private readonly text: TextDocument;
  private line = 0;
  private character = 0;

  constructor(text: TextDocument) {
    this.text = text;
  }

  /** Few clients take a token of several lines: a block comment becomes one token per line. */
  add({ start, end, type, modifiers }: Stretch): void {
    const from = this.text.positionAt(start);
    const to = this.text.positionAt(end);
    const kind = typeIndex.get(type) ?? 0;
    if (from.line === to.line) {
      this.push(from.line, from.character, to.character - from.character, kind, modifiers);
      return;
    }
    for (let line = from.line; line <= to.line; line++) {
      const character = line === from.line ? from.character : 0;
      const length = line === to.line ? to.character - character : this.lengthOfLine(line) - character;
      if (length > 0) this.push(line, character, length, kind, modifiers);
    }
  }

  private push(line: number, character: number, length: number, type: number, modifiers: number): void {
    const deltaLine = line - this.line;
    this.data.push(deltaLine, deltaLine === 0 ? character - this.character : character, length, type, modifiers);
    this.line = line;
    this.character = character;
  }

  private lengthOfLine(line: number): number {
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return this.text.getText(range).replace(/[\r\n]+$/, '').length;
  }
}
