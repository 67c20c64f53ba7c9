/** How the tests of the session came out last, by their ids. */
export class TestStates {
  private readonly states = new Map<string, 'passed' | 'failed' | 'errored'>();

  get(id: string): 'passed' | 'failed' | 'errored' | undefined {
    return this.states.get(id);
  }

  set(id: string, state: 'passed' | 'failed' | 'errored'): void {
    this.states.set(id, state);
  }

  /** The rules have changed: what is known of tests may not hold any more. */
  clear(): void {
    this.states.clear();
  }
}
