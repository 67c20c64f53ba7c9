import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** One of the two streams on which the tool speaks. */
export class Output {
  readonly isTerminal: boolean;
  readonly colors: Colors;
  readonly stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream, env: Readonly<Record<string, string | undefined>>) {
    this.stream = stream;
    this.isTerminal = (stream as Partial<WriteStream>).isTTY === true;
    this.colors = pc.createColors(this.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  }

  /** Columns of the terminal; elsewhere a width at which tables stay readable. */
  get columns(): number {
    return (this.isTerminal && (this.stream as WriteStream).columns) || 120;
  }

  line(text = ''): void {
    this.stream.write(`${text}\n`);
  }

  /** Writes and waits until the reader has taken enough of what is pending. */
  async flow(text: string): Promise<void> {
    if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
  }
}
