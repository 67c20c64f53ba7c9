import { spawnSync } from 'node:child_process';
import { fail, ok, type Result } from '@fefta/project';
import { GIT } from '../messages/git.ts';

/** An object of a revision: a folder or a file. */
export interface GitObject {
  id: string;
  type: 'tree' | 'blob';
}

export interface GitBlob {
  path: string;
  id: string;
  size: number;
}

const MAX_OUTPUT = 2 ** 30;

/** Finds what REF:PATH names, by git's own rules. */
export function findObject(spec: string, cwd: string): Result<GitObject> {
  const id = git(['rev-parse', '--verify', '--end-of-options', spec], spec, cwd);
  if (!id.ok) return id;
  const hash = id.value.toString('utf8').trim().split('\n').at(-1) ?? '';
  const type = git(['cat-file', '-t', hash], spec, cwd);
  if (!type.ok) return type;
  const name = type.value.toString('utf8').trim();
  return name === 'tree' || name === 'blob' ? ok({ id: hash, type: name }) : fail(GIT.noObject(spec, name));
}

/** The files in a tree, at any depth; links and submodules are none. */
export function listTree(tree: GitObject, spec: string, cwd: string): Result<GitBlob[]> {
  const listing = git(['ls-tree', '-r', '-z', '-l', '--full-tree', tree.id], spec, cwd);
  if (!listing.ok) return listing;
  const lines = listing.value.toString('utf8').split('\0').filter(Boolean);
  return ok(
    lines.flatMap((line) => {
      const [, mode, id, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([\s\S]*)$/.exec(line) ?? [];
      return mode?.startsWith('100') && id && path ? [{ path, id, size: Number(size) }] : [];
    }),
  );
}

/** The contents of blobs, in the order asked for. */
export function readBlobs(ids: readonly string[], spec: string, cwd: string): Result<Uint8Array[]> {
  if (ids.length === 0) return ok([]);
  const output = git(['cat-file', '--batch'], spec, cwd, `${ids.join('\n')}\n`);
  if (!output.ok) return output;
  const contents: Uint8Array[] = [];
  for (let at = 0; at < output.value.length; ) {
    const end = output.value.indexOf(10, at);
    const size = Number(output.value.toString('latin1', at, end).split(' ')[2]);
    if (!Number.isInteger(size)) return fail(GIT.failed(spec, output.value.toString('utf8', at, end)));
    contents.push(output.value.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return ok(contents);
}

/** Runs git without a shell. */
function git(args: readonly string[], spec: string, cwd: string, input?: string): Result<Buffer> {
  const run = spawnSync('git', args, { cwd, input, maxBuffer: MAX_OUTPUT, windowsHide: true });
  if (run.error) {
    const code = (run.error as NodeJS.ErrnoException).code;
    return fail(code === 'ENOENT' ? GIT.notFound : GIT.failed(spec, code ?? run.error.message));
  }
  if (run.status === 0) return ok(run.stdout);
  const why = run.stderr.toString('utf8').trim().split('\n').at(-1) || `exit ${run.status}`;
  return fail(args[0] === 'rev-parse' ? GIT.noObject(spec, why) : GIT.failed(spec, why));
}
