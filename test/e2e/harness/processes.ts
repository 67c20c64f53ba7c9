import { type ChildProcess, spawn } from 'node:child_process';

const started = new Set<ChildProcess>();

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** After so many milliseconds the process and its children are ended. */
  limit: number;
}

export interface RunResult {
  /** Exit status; undefined if a signal or the time limit ended the process, or it could not start. */
  code: number | undefined;
  /** Standard output and error, in the order of arrival. */
  output: string;
}

/** Starts a process in a group of its own, so that its children end with it. */
export function start(command: string, args: string[], options: Omit<RunOptions, 'limit'> = {}): ChildProcess {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  child.on('exit', () => started.delete(child));
  return child;
}

/** Ends a process that `start` began, and what it began itself. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // The whole group is gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Ends everything that is still running. */
export function endAll(): void {
  for (const child of started) end(child, 'SIGKILL');
}

/** Runs a process to its end. Never rejects: a process that cannot start has no exit status. */
export function run(command: string, args: string[], options: RunOptions): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    let output = '';
    const read = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    const timer = setTimeout(() => {
      output += `\nnot finished after ${options.limit / 1000} s: ended\n`;
      end(child, 'SIGKILL');
    }, options.limit);
    child.on('error', (error) => {
      clearTimeout(timer);
      started.delete(child);
      resolve({ code: undefined, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? undefined, output });
    });
  });
}
