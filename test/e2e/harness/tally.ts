/** What one part came to. */
export interface Tally {
  passed: string[];
  failed: { title: string; details: string[] }[];
}

export const failure = (title: string, ...details: string[]): Tally => ({
  passed: [],
  failed: [{ title, details }],
});

export function add(a: Tally, b: Tally): Tally {
  return { passed: [...a.passed, ...b.passed], failed: [...a.failed, ...b.failed] };
}

/**
 * Reads the lines that the tests of every part write: "ok - title", "not ok - title" with details as "# …" below it, and the plan
 * "1..N" at the end. Other lines are noise. A run that broke off, or ran nothing, has a failure more.
 */
export function readTally(lines: readonly string[]): Tally {
  const tally: Tally = { passed: [], failed: [] };
  let planned: number | undefined;
  for (const line of lines) {
    const test = /^(not )?ok - (.*)$/.exec(line);
    const plan = /^1\.\.(\d+)$/.exec(line);
    if (test?.[1]) tally.failed.push({ title: test[2] ?? '', details: [] });
    else if (test) tally.passed.push(test[2] ?? '');
    else if (line.startsWith('# ')) tally.failed.at(-1)?.details.push(line.slice(2));
    else if (plan) planned = Number(plan[1]);
  }
  const seen = tally.passed.length + tally.failed.length;
  if (planned === undefined) return add(tally, failure('the run broke off', ...lines.slice(-15)));
  if (planned !== seen) return add(tally, failure(`${planned} tests were planned, ${seen} were run`));
  return seen === 0 ? failure('no test was run') : tally;
}
