import { displayWidth } from './display-width.ts';

/** Lines being written. A blank line may be left open until the declaration after it is known. */
export class Lines {
  private readonly lines: string[] = [];
  private readonly open: number[] = [];
  private current: string[] | undefined;
  /** Column after the last character. */
  column = 0;
  /** Columns by which the current line is indented. */
  indent = 0;

  /** Begins a line. */
  begin(indent: number): void {
    this.end();
    this.current = [];
    this.indent = indent;
    this.column = indent;
  }

  /** Writes at the end of the current line. */
  write(text: string): void {
    if (text === '') return;
    if (!this.current) this.begin(0);
    this.current?.push(text);
    const lastLine = text.lastIndexOf('\n');
    this.column = lastLine < 0 ? this.column + displayWidth(text) : displayWidth(text.slice(lastLine + 1));
  }

  /** A space, but not at the beginning of a line. */
  space(columns = 1): void {
    if (this.isAtStart || columns <= 0) return;
    this.current?.push(' '.repeat(columns));
    this.column += columns;
  }

  /** Nothing stands on the current line yet. */
  get isAtStart(): boolean {
    return !this.current || this.current.length === 0;
  }

  get isEmpty(): boolean {
    return this.lines.length === 0 && this.isAtStart;
  }

  blank(): void {
    this.end();
    this.lines.push('');
  }

  /** Leaves room for a blank line, about which {@link decideBlank} decides. */
  leaveRoom(): void {
    this.end();
    this.open.push(this.lines.length);
    this.lines.push('');
  }

  /** Decides about the oldest room that was left. */
  decideBlank(isBlank: boolean): void {
    const at = this.open.shift();
    if (at !== undefined && !isBlank) this.lines[at] = NO_LINE;
  }

  toString(): string {
    this.end();
    const lines = this.lines.filter((line) => line !== NO_LINE);
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  }

  private end(): void {
    if (this.current && this.current.length > 0) this.lines.push(' '.repeat(this.indent) + this.current.join(''));
    this.current = undefined;
  }
}

/** Stands for a line that is not written; no line of a text holds this character alone. */
const NO_LINE = '\0';
