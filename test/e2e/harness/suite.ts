import type { Tally } from './tally.ts';
import { within } from './time.ts';

interface Test {
  title: string;
  body: () => Promise<void>;
}

/** Tests that run one after the other, each within its time. */
export class Suite {
  private readonly tests: Test[] = [];
  private readonly limit: number;
  private readonly onFailure: (title: string) => Promise<void>;

  /** `limit` in milliseconds for each test; `onFailure` runs after each that fails. */
  constructor(limit: number, onFailure: (title: string) => Promise<void>) {
    this.limit = limit;
    this.onFailure = onFailure;
  }

  test(title: string, body: () => Promise<void>): void {
    this.tests.push({ title, body });
  }

  /** Runs the tests whose titles match; a run without any is a failure. */
  async run(grep: string): Promise<Tally> {
    const tally: Tally = { passed: [], failed: [] };
    const wanted = this.tests.filter(({ title }) => new RegExp(grep).test(title));
    for (const test of wanted) await this.runOne(test, tally);
    if (wanted.length === 0) tally.failed.push({ title: 'no test was run', details: [] });
    return tally;
  }

  private async runOne({ title, body }: Test, tally: Tally): Promise<void> {
    try {
      await within(this.limit, title, body());
      tally.passed.push(title);
    } catch (error) {
      tally.failed.push({ title, details: details(error as Error) });
      await this.onFailure(title);
    }
  }
}

/** What went wrong, without colours, and the place in the test. */
function details({ message, stack = '' }: Error): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
  const plain = message.replaceAll(/\u001b\[\d+m/g, '').split('\n');
  const place = stack.split('\n').filter((line) => line.includes('/test/e2e/screen/'));
  return [...plain.filter((line) => line.trim() !== '').slice(0, 8), ...place.map((line) => line.trim())];
}
