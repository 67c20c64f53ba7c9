import type { DidChangeTextDocumentParams, Position, TextDocumentItem } from 'vscode-languageserver-protocol';

/** A text that is open in the editor, with its version. */
export class OpenText {
  readonly uri: string;
  text: string;
  version = 1;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
  }

  get item(): TextDocumentItem {
    return { uri: this.uri, languageId: 'fefta', version: this.version, text: this.text };
  }

  position(offset: number): Position {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  /** Where a text stands that is there once. */
  find(part: string): number {
    const offset = this.text.indexOf(part);
    if (offset < 0 || this.text.includes(part, offset + 1)) throw new Error(`"${part}" is not there once: ${this.uri}`);
    return offset;
  }

  /** Puts other characters in the place of some, and gives the message that says so. */
  edit(offset: number, length: number, replacement: string): DidChangeTextDocumentParams {
    const range = { start: this.position(offset), end: this.position(offset + length) };
    this.text = this.text.slice(0, offset) + replacement + this.text.slice(offset + length);
    this.version += 1;
    return {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range, text: replacement }],
    };
  }
}
