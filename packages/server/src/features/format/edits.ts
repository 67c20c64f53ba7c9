import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../document/places.ts';
import { diffLines, type Hunk } from './diff.ts';

/**
 * The edits that put a text (lines ended by "\n") in the place of a stretch of the document. Lines that stay are not touched, so cursors
 * and folds stay too; line ends are those of the document.
 */
export function editsTo(document: TextDocument, { start, end }: Span, text: string): TextEdit[] {
  const before = document
    .getText()
    .slice(start, end)
    .split(/\r\n|\r|\n/);
  const lines = new Lines(document, start, before);
  return diffLines(before, text.split('\n')).flatMap((hunk) => lines.edits(hunk));
}

class Lines {
  private readonly document: TextDocument;
  private readonly before: readonly string[];
  private readonly starts: number[] = [];
  private readonly lineEnd: string;

  constructor(document: TextDocument, start: number, before: readonly string[]) {
    this.document = document;
    this.before = before;
    const source = document.getText();
    this.lineEnd = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
    let offset = start;
    for (const line of before) {
      this.starts.push(offset);
      offset += line.length;
      offset += source.startsWith('\r\n', offset) ? 2 : 1;
    }
  }

  edits(hunk: Hunk): TextEdit[] {
    const { from, until, lines } = hunk;
    if (until - from === lines.length) return lines.flatMap((line, at) => this.within(from + at, line));
    return [this.replace(hunk)];
  }

  /** Changes within one line: only what lies between its beginning and end that stay. */
  private within(at: number, line: string): TextEdit[] {
    const old = this.before[at] ?? '';
    if (old === line) return [];
    const most = Math.min(old.length, line.length);
    let head = 0;
    while (head < most && old[head] === line[head]) head++;
    if (isHalf(old, head) || isHalf(line, head)) head--;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === line.at(-1 - tail)) tail++;
    if (isHalf(old, old.length - tail) || isHalf(line, line.length - tail)) tail--;
    const start = this.starts[at] ?? 0;
    return [this.edit(start + head, start + old.length - tail, line.slice(head, line.length - tail))];
  }

  private replace({ from, until, lines }: Hunk): TextEdit {
    const { before, lineEnd } = this;
    if (until < before.length) {
      const text = lines.map((line) => line + lineEnd).join('');
      return this.edit(this.startOf(from), this.startOf(until), text);
    }
    if (from === 0) return this.edit(this.startOf(0), this.endOf(before.length - 1), lines.join(lineEnd));
    const text = lines.map((line) => lineEnd + line).join('');
    return this.edit(this.endOf(from - 1), this.endOf(before.length - 1), text);
  }

  private startOf(line: number): number {
    return this.starts[line] ?? 0;
  }

  private endOf(line: number): number {
    return this.startOf(line) + (this.before[line]?.length ?? 0);
  }

  private edit(start: number, end: number, newText: string): TextEdit {
    return { range: { start: this.document.positionAt(start), end: this.document.positionAt(end) }, newText };
  }
}

/** Would a cut there divide a character of two units? */
function isHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
