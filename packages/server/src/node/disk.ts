import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDataPath, isSkipped, isSourcePath } from '@fefta/project';
import type { FileSource } from '../platform.ts';

/** The files of the disk. What cannot be listed or read is not there; a later change on the disk brings it up again. */
export const diskFiles: FileSource = {
  async list(folder) {
    const path = pathOf(folder);
    return path === undefined ? [] : listFolder(path, new Set());
  },
  async read(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    return readFile(path).catch(absent);
  },
};

/** Links are followed, each folder is listed once however many links lead to it. */
async function listFolder(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder).catch(absent);
  if (real === undefined || seen.has(real)) return [];
  seen.add(real);
  const children = (await readdir(folder, { withFileTypes: true }).catch(absent)) ?? [];
  const lists = await Promise.all(
    children.map(async (child) => {
      if (isSkipped(child.name)) return [];
      const path = join(folder, child.name);
      const isFolder = child.isSymbolicLink() ? (await stat(path).catch(absent))?.isDirectory() : child.isDirectory();
      if (isFolder) return listFolder(path, seen);
      return isWanted(child.name) ? [pathToFileURL(path).href] : [];
    }),
  );
  return lists.flat();
}

function isWanted(name: string): boolean {
  return isSourcePath(name) || isDataPath(name) || name === 'fefta.json';
}

/** Undefined for what is no file of this machine: `file://host/…`, or a slash inside of a name. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return undefined;
    throw error;
  }
}

function absent(): undefined {
  return undefined;
}
