/** So many samples of so many seconds; tests take fewer and shorter ones. */
export const SAMPLES = Number(process.env.FEFTA_BENCH_SAMPLES ?? 9);
export const SECONDS = Number(process.env.FEFTA_BENCH_SECONDS ?? 0.3);

/** Seconds that this thread has worked. The clock on the wall also counts the time when others have the machine. */
export function worked(): number {
  if (typeof process.threadCpuUsage !== 'function') return performance.now() / 1e3;
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

type Loop = (
  decide: (input: never) => unknown,
  inputs: readonly unknown[],
  seconds: number,
  now: () => number,
) => number;

/** Calls per second. Each contender has a loop of its own, so that none is compiled for what another needs. */
export function loop(): Loop {
  return new Function(
    'decide',
    'inputs',
    'seconds',
    'now',
    `let nothing = 0;
    let calls = 0;
    const start = now();
    let time;
    do {
      for (let i = 0; i < inputs.length; i += 1) if (decide(inputs[i]) === undefined) nothing += 1;
      calls += inputs.length;
      time = now() - start;
    } while (time < seconds);
    if (nothing > 0) throw new Error('undefined');
    return calls / time;`,
  ) as Loop;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
