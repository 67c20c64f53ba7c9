import cliProgress from 'cli-progress';
import type { Context } from '../context.ts';
import type { Text } from './language.ts';

const MANY_FILES = 200;
const LONG_WORK_MS = 1000;

/** A bar on the terminal for work on many files, or that takes long; nothing anywhere else. */
export class Progress {
  private bar?: cliProgress.SingleBar;
  private readonly began = performance.now();
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** A callback for one stage of the work. */
  stage(title: Text): (done: number, total: number) => void {
    return (done, total) => this.show(this.context.say(title), done, total);
  }

  /** Takes the bar away again. */
  stop(): void {
    this.bar?.stop();
    this.bar = undefined;
  }

  private show(title: string, done: number, total: number): void {
    if (!this.context.err.isTerminal) return;
    if (!this.bar && total <= MANY_FILES && performance.now() - this.began < LONG_WORK_MS) return;
    this.bar ??= this.open(total, title);
    this.bar.setTotal(total);
    this.bar.update(done, { title });
  }

  private open(total: number, title: string): cliProgress.SingleBar {
    const format = '{title} {bar} {value}/{total}';
    const bar = new cliProgress.SingleBar(
      { format, stream: this.context.err.stream, clearOnComplete: true, linewrap: true, gracefulExit: false },
      cliProgress.Presets.shades_classic,
    );
    bar.start(total, 0, { title });
    return bar;
  }
}
