import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FileEntry, fileFinding, MAX_BYTES, type Reading, tooLarge } from '../entry.ts';
import { FILES } from '../messages/files.ts';
import { errorCode } from '../result.ts';

interface Options {
  /** Root of the workspace, if not the current folder. */
  root?: string;
  /** The real path, where it is known. */
  identity?: string;
  /** Largest size, in bytes. */
  limit?: number;
}

/** A file of the disk, to be read later. */
export function diskFile(path: string, cwd: string, options: Options = {}): FileEntry {
  const { root = cwd, identity = path, limit = MAX_BYTES } = options;
  const uri = pathToFileURL(path).href;
  const shown = shownPath(path, cwd);
  return { path: slashed(relative(root, path)), uri, identity, shown, read: () => readBytes(path, uri, shown, limit) };
}

/** The path as seen from the current folder, with "/" on every system. */
export function shownPath(path: string, cwd: string): string {
  return slashed(relative(cwd, path)) || '.';
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function readBytes(path: string, uri: string, shown: string, limit: number): Reading {
  try {
    const { size } = statSync(path);
    if (size > limit) return { ok: false, finding: tooLarge(uri, size, limit) };
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return { ok: false, finding: fileFinding('file-vanished', uri, FILES.vanished(shown)) };
    return { ok: false, finding: fileFinding('file-unreadable', uri, FILES.unreadable(shown, code)) };
  }
}
