import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FILES } from '../messages/files.ts';
import { errorCode } from '../result.ts';
import { tooLarge } from './decode.ts';
import { type FileEntry, fileFinding, MAX_BYTES, type Reading } from './entry.ts';

/** A file of the disk, to be read later; `root` is that of its workspace, `identity` its real path. */
export function diskFile(path: string, cwd: string, root = cwd, identity = path): FileEntry {
  const uri = pathToFileURL(path).href;
  const shown = shownPath(path, cwd);
  return { path: slashed(relative(root, path)), uri, identity, shown, read: () => readBytes(path, uri, shown) };
}

/** The path as seen from the current folder, with "/" on every system. */
export function shownPath(path: string, cwd: string): string {
  return slashed(relative(cwd, path)) || '.';
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function readBytes(path: string, uri: string, shown: string): Reading {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) return { ok: false, finding: fileFinding('file-too-large', uri, tooLarge(size)) };
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return { ok: false, finding: fileFinding('file-vanished', uri, FILES.vanished(shown)) };
    return { ok: false, finding: fileFinding('file-unreadable', uri, FILES.unreadable(shown, code)) };
  }
}
