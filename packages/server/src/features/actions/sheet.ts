import type { Leaf, SourceDocument, TextEdit, Workspace } from '@fefta/language';
import { spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import { Places, type Span } from '../../document/places.ts';
import type { Language } from '../../protocol.ts';
import { keywordsOf } from '../decision/keywords.ts';
import { type Word, wordsIn } from './words.ts';

/** A document to be edited. Places are offsets; edits come out as the language has them. */
export class Sheet {
  readonly document: SourceDocument;
  readonly text: TextDocument;
  readonly places: Places;
  readonly source: string;
  readonly spelling: Language;
  /** Keywords in the spelling of the file. */
  readonly word: Word;

  constructor(workspace: Workspace, document: SourceDocument, text: TextDocument) {
    this.document = document;
    this.text = text;
    this.places = Places.of(workspace, document, text);
    this.source = text.getText();
    this.spelling = keywordsOf(this.source);
    this.word = wordsIn(this.spelling);
  }

  get uri(): string {
    return this.document.uri;
  }

  get leaves(): readonly Leaf[] {
    return this.places.leaves;
  }

  span({ start, end }: Range): Span {
    return { start: this.text.offsetAt(start), end: this.text.offsetAt(end) };
  }

  slice({ start, end }: Span): string {
    return this.source.slice(start, end);
  }

  textOf(node: AstNode): string {
    return this.slice(spanOf(node));
  }

  replace(span: Span, newText: string): TextEdit {
    return { uri: this.uri, range: this.places.range(span), newText };
  }

  insert(offset: number, newText: string): TextEdit {
    return this.replace({ start: offset, end: offset }, newText);
  }

  delete(span: Span): TextEdit {
    return this.replace(span, '');
  }

  /** The white space with which the line of an offset begins. */
  indentAt(offset: number): string {
    return /^[ \t\u3000]*/.exec(this.source.slice(this.lineStart(offset)))?.[0] ?? '';
  }

  lineStart(offset: number): number {
    return this.text.offsetAt({ line: this.text.positionAt(offset).line, character: 0 });
  }

  /** Where the next line begins, or the text ends. */
  nextLine(offset: number): number {
    return this.text.offsetAt({ line: this.text.positionAt(offset).line + 1, character: 0 });
  }

  isOneLine({ start, end }: Span): boolean {
    return !/[\r\n]/.test(this.source.slice(start, end));
  }

  /** The last token or comment that ends at or before the offset. */
  leafBefore(offset: number): Leaf | undefined {
    return this.leaves[this.places.positionAt(offset) - 1];
  }

  /** The first token or comment that begins at or after the offset. */
  leafAfter(offset: number): Leaf | undefined {
    let at = this.places.positionAt(offset);
    let leaf = this.leaves[at];
    while (leaf && leaf.start < offset) leaf = this.leaves[++at];
    return leaf;
  }

  /** The innermost node of a type that holds the beginning of a range. */
  node<T extends AstNode>(type: T['$type'], range: Range): T | undefined {
    const at = this.text.offsetAt(range.start);
    let found: AstNode | undefined;
    for (const each of this.document.nodes.get(type) ?? []) {
      const { start, end } = spanOf(each);
      if (start > at || at >= Math.max(end, start + 1)) continue;
      if (!found || spanOf(found).start <= start) found = each;
    }
    return found as T | undefined;
  }
}
