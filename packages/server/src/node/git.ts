import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CONFIG_NAME, isDataPath, isSkipped, isSourcePath } from '@fefta/project';
import type { RevisionProblem, RevisionSource } from '../platform.ts';

/** Larger files are no rules. */
const MAX_OUTPUT = 2 ** 30;

/** Revisions by the program `git`, without a shell: nothing is written, and no hook runs. */
export const gitRevisions: RevisionSource = {
  async find(folder, revision) {
    const cwd = pathOf(folder);
    if (cwd === undefined) return { problem: 'no-git', detail: folder };
    // The tree of the folder itself: a commit that leaves it alone is no other state.
    const found = await git(['rev-parse', '--verify', '--end-of-options', `${revision}:./`], cwd);
    if ('problem' in found) return found.problem === 'failed' ? { ...found, problem: 'unknown' } : found;
    return { id: found.output.toString('latin1').trim() };
  },
  async read(folder, { id }) {
    const cwd = pathOf(folder);
    if (cwd === undefined) return { problem: 'no-git', detail: folder };
    const listing = await git(['ls-tree', '-r', '-z', '--full-tree', id], cwd);
    if ('problem' in listing) return listing;
    const blobs = listing.output.toString('utf8').split('\0').flatMap(blobIn);
    const contents = await git(['cat-file', '--batch'], cwd, blobs.map(([, hash]) => `${hash}\n`).join(''));
    return 'problem' in contents ? contents : filesIn(blobs, contents.output);
  },
};

function pathOf(folder: string): string | undefined {
  return folder.startsWith('file:') ? fileURLToPath(folder) : undefined;
}

/** A file that matters, by a line of `ls-tree`; links and submodules do not. */
function blobIn(line: string): [path: string, hash: string][] {
  const [, hash, path] = /^100\d+ blob ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
  if (hash === undefined || path === undefined) return [];
  const isWanted = path === CONFIG_NAME || isSourcePath(path) || isDataPath(path);
  return isWanted && !path.split('/').some(isSkipped) ? [[path, hash]] : [];
}

/** The output of `cat-file --batch`: a line with the size before each content, a line end after it. */
function filesIn(blobs: readonly [string, string][], output: Buffer): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const [path] of blobs) {
    const end = output.indexOf(10, at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    files.set(path, output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return files;
}

type Run = { output: Buffer } | RevisionProblem;

function git(args: readonly string[], cwd: string, input = ''): Promise<Run> {
  return new Promise((resolve) => {
    const run = spawn('git', args, { cwd, windowsHide: true, stdio: ['pipe', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    let length = 0;
    run.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_OUTPUT) run.kill();
      else output.push(chunk);
    });
    run.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    run.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ problem: error.code === 'ENOENT' ? 'no-git' : 'failed', detail: error.message }),
    );
    run.on('close', (code) => {
      const detail = Buffer.concat(errors).toString('utf8').trim().split('\n').at(-1) ?? '';
      resolve(code === 0 ? { output: Buffer.concat(output) } : { problem: 'failed', detail });
    });
    // What ends before it has read its input says so by its exit code.
    run.stdin.on('error', () => undefined);
    run.stdin.end(input);
  });
}
