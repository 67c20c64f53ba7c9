import type { DidChangeTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normalized } from './uris.ts';

/** A text that an editor holds. */
export interface OpenDocument {
  text: TextDocument;
}

/** The texts that the client has open; they count, not what the disk holds. */
export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();
  private readonly spellings = new Map<string, string>();

  get(uri: string): OpenDocument | undefined {
    return this.documents.get(uri);
  }

  get uris(): string[] {
    return [...this.documents.keys()];
  }

  /** The URI as the client has written it, also long ago: it may know files by that. */
  spelled(uri: string): string {
    return this.spellings.get(uri) ?? uri;
  }

  open({ textDocument }: DidOpenTextDocumentParams): string {
    const uri = normalized(textDocument.uri);
    const text = TextDocument.create(uri, textDocument.languageId, textDocument.version, textDocument.text);
    this.documents.set(uri, { text });
    this.spellings.set(uri, textDocument.uri);
    return uri;
  }

  /** The URI of the changed document; undefined if the client never opened it. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): string | undefined {
    const uri = normalized(textDocument.uri);
    const known = this.documents.get(uri);
    if (!known) return undefined;
    known.text = TextDocument.update(known.text, contentChanges, textDocument.version);
    return uri;
  }

  close(clientUri: string): string {
    const uri = normalized(clientUri);
    this.documents.delete(uri);
    return uri;
  }
}
