// Mocha's build for browsers, which runs in either extension host. It reads and sets globals, so they are set up before any test is read.
import 'mocha/mocha.js';
import { report } from './reporter.ts';

interface Globals {
  location?: { search: string };
  mocha: {
    setup(options: object): void;
    run(done: (failures: number) => void): void;
    grep(expression: RegExp): void;
  };
  describe: Mocha.SuiteFunction;
  it: Mocha.TestFunction;
  before: Mocha.HookFunction;
  after: Mocha.HookFunction;
  afterEach: Mocha.HookFunction;
}

/** Replaced when the tests are bundled. */
declare const GREP: string;

const globals = globalThis as unknown as Globals;
// The web extension host hides it, and Mocha reads it.
globals.location ??= { search: '' };
globals.mocha.setup({ ui: 'bdd', reporter: report, timeout: 15_000 });
if (GREP !== '') globals.mocha.grep(new RegExp(GREP));

export const { describe, it, before, after, afterEach } = globals;

/** Runs all tests that were described; rejects if one failed, which is how VS Code learns of it. */
export function runTests(): Promise<void> {
  return new Promise((resolve, reject) => {
    globals.mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
