import { isUtf8 } from 'node:buffer';

/** A line of the input, by its number from 1; without text where it cannot be read at all. */
export interface Line {
  number: number;
  text?: string;
  fault?: 'line-too-long' | 'encoding-invalid';
}

/** A line longer than this is passed over: it could grow without end. */
export const MAX_LINE = 32 * 1024 * 1024;

const LINE_FEED = 10;

/** Splits a stream into lines, those of each piece together. Holds no more than one line, whatever comes. */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const splitter = new LineSplitter();
  for await (const piece of input) yield splitter.push(piece);
  yield splitter.end();
}

class LineSplitter {
  private number = 0;
  private pending: Uint8Array[] = [];
  private size = 0;

  push(piece: Uint8Array): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let feed = piece.indexOf(LINE_FEED); feed >= 0; feed = piece.indexOf(LINE_FEED, start)) {
      this.keep(piece.subarray(start, feed));
      lines.push(this.take());
      start = feed + 1;
    }
    this.keep(piece.subarray(start));
    return lines;
  }

  end(): Line[] {
    return this.size > 0 ? [this.take()] : [];
  }

  private keep(part: Uint8Array): void {
    this.size += part.length;
    if (this.size > MAX_LINE) this.pending = [];
    else if (part.length > 0) this.pending.push(part);
  }

  private take(): Line {
    this.number++;
    const bytes = this.pending.length === 1 ? (this.pending[0] as Uint8Array) : Buffer.concat(this.pending);
    const isTooLong = this.size > MAX_LINE;
    this.pending = [];
    this.size = 0;
    if (isTooLong) return { number: this.number, fault: 'line-too-long' };
    if (!isUtf8(bytes)) return { number: this.number, fault: 'encoding-invalid' };
    return {
      number: this.number,
      text: this.number === 1 ? withoutMark(decoder.decode(bytes)) : decoder.decode(bytes),
    };
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
