/** Does something again when it was asked for while it was being done; never twice at the same time. */
export class InTurn {
  private readonly work: () => Promise<void>;
  private running: Promise<void> | undefined;
  private again = false;

  constructor(work: () => Promise<void>) {
    this.work = work;
  }

  /** Resolves when the work was done after this call. */
  ask(): Promise<void> {
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false;
      await this.work();
    }
  }
}
