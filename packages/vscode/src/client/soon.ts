/** Does something once, a while after the last time it was asked for. */
export class Soon {
  private readonly work: () => void;
  private readonly delay: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `delay` in milliseconds. */
  constructor(work: () => void, delay: number) {
    this.work = work;
    this.delay = delay;
  }

  ask(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.work, this.delay);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
