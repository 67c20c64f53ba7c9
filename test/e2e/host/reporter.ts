interface Failure {
  message?: string;
  stack?: string;
}

/** What Mocha tells a reporter about a test or a hook. */
interface Told {
  fullTitle(): string;
  duration?: number;
  isPending?(): boolean;
}

interface Runner {
  on(event: 'pass' | 'pending', listener: (test: Told) => void): void;
  on(event: 'fail', listener: (test: Told, error: Failure) => void): void;
  on(event: 'end', listener: () => void): void;
}

/** Writes the lines that the harness reads: see `readTally`. The host's console takes them there. */
export function report(runner: Runner): void {
  let count = 0;
  const say = (line: string) => console.log(line);
  runner.on('pass', (test) => {
    count++;
    say([`${test.duration} ms`, `ok - ${test.fullTitle()}`].join('\n'));
  });
  runner.on('fail', (test, error) => {
    count++;
    const place = (error.stack ?? '').split('\n').find((line) => /^\s+at (?!.*\bassert)/.test(line));
    const details = [...(error.message ?? String(error)).split('\n').slice(0, 20), ...(place ? [place.trim()] : [])];
    say([`not ok - ${test.fullTitle()}`, ...details.map((line) => `# ${line}`)].join('\n'));
  });
  // A test that is switched off would be a hole that nobody sees.
  runner.on('pending', (test) => {
    count++;
    say(`not ok - ${test.fullTitle()}\n# this test is switched off`);
  });
  runner.on('end', () => say(`1..${count}`));
}
