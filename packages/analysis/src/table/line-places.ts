const [FEED, RETURN] = [10, 13];

/** Which line a byte of a text (in UTF-8) is on, from 1: asked from the beginning on. The library that reads tables counts a line break within quotes twice. */
export class LinePlaces {
  private readonly bytes: Uint8Array;
  private at = 0;
  private line = 1;

  constructor(text: string) {
    this.bytes = new TextEncoder().encode(text);
  }

  /** Of the last byte before, line breaks aside that stand there. */
  lastLineBefore(end: number): number {
    const line = this.lineOf(end);
    return this.isBreak(end - 1) ? line - 1 : line;
  }

  /** Of the first byte from there on that is no line break. */
  lineFrom(start: number): number {
    let at = start;
    while (this.isBreak(at)) at++;
    return this.lineOf(at);
  }

  private lineOf(place: number): number {
    for (; this.at < place; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === FEED || (byte === RETURN && this.bytes[this.at + 1] !== FEED)) this.line++;
    }
    return this.line;
  }

  private isBreak(at: number): boolean {
    return this.bytes[at] === FEED || this.bytes[at] === RETURN;
  }
}
