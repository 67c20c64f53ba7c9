import { FeftaTerminals } from '../generated/ast.ts';
import { hasErrors, type SourceDocument } from '../workspace/document.ts';
import { touch } from './recording.ts';

const WORD = new RegExp(FeftaTerminals.ID.source, 'g');

/** The words of documents that could not be parsed whole: what the parser lost may have referred to something by them. */
export class BrokenWords {
  private readonly documents = new Map<string, SourceDocument>();
  private readonly words = new Map<string, ReadonlySet<string>>();

  clear(): void {
    this.documents.clear();
    this.words.clear();
  }

  /** Puts a document in, or out if it has no errors; tells whether anything about broken documents has changed. */
  set(document: SourceDocument): boolean {
    const uri = document.langium.uri.toString();
    const was = this.delete(uri);
    if (!hasErrors(document)) return was;
    this.documents.set(uri, document);
    return true;
  }

  delete(uri: string): boolean {
    this.words.delete(uri);
    return this.documents.delete(uri);
  }

  /** Does the name stand anywhere in a broken document? */
  mentions(name: string): boolean {
    touch(BROKEN);
    for (const [uri, document] of this.documents) if (this.wordsOf(uri, document).has(name)) return true;
    return false;
  }

  private wordsOf(uri: string, { text }: SourceDocument): ReadonlySet<string> {
    let words = this.words.get(uri);
    if (!words) {
      const bare = (word: string) => word.replace(/^「|」$/g, '');
      this.words.set(uri, (words = new Set([...text.matchAll(WORD)].map(([word]) => bare(word).normalize('NFC')))));
    }
    return words;
  }
}

/** The key of what depends on the texts of broken documents. */
export const BROKEN = 'broken words';
