import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const ROOT = join(import.meta.dirname, '../..');
const PACKAGES = join(ROOT, 'packages');
const BUILT = join(PACKAGES, 'cli/dist/fefta.mjs');
export const LAUNCHER = join(PACKAGES, 'cli/bin/fefta.js');

/** Builds the command line unless it is newer than all of its sources. */
export async function buildFefta(): Promise<void> {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(PACKAGES).flatMap((name) => {
    const folder = join(PACKAGES, name, 'src');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  });
  if (sources.every((file) => statSync(file).mtimeMs <= built)) return;
  await promisify(execFile)(process.execPath, [join(ROOT, 'tools/build.mjs')]);
}

export interface Run {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Options {
  cwd?: string;
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** Flags of Node itself. */
  node?: readonly string[];
}

/** Starts the tool as a user would, in English unless the environment says otherwise. */
export function start(args: readonly string[], { cwd, env, node }: Options = {}): ChildProcessWithoutNullStreams {
  const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'en_US.UTF-8' };
  return spawn(process.execPath, [...(node ?? []), LAUNCHER, ...args], { cwd, env: { ...clean, ...env } });
}

/** Runs the tool to its end. */
export function fefta(args: readonly string[], options: Options = {}): Promise<Run> {
  const child = start(args, options);
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (texts[stream] += text));
  }
  // A tool that refuses its arguments does not read its input.
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...texts }));
  });
}
