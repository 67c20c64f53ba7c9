import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Platform } from '../platform.ts';
import { folderCache } from './cache.ts';
import { diskFiles } from './disk.ts';
import { gitRevisions } from './git.ts';

/** The size and time of the file that runs. */
function buildOf(file: string | undefined): string {
  const stats = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : '';
}

/** In the first turn what waits in the pipe is read, in the second it is handled. */
async function breathe(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The platform of a server that runs on Node. */
export function nodePlatform(): Platform {
  // Nearly everything that is made while a workspace is read stays: a larger young generation only delays that, in memory.
  setFlagsFromString('--semi-space-growth-factor=1');
  return {
    disk: diskFiles,
    openCache: folderCache,
    revisions: gitRevisions,
    build: buildOf(process.argv[1]),
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    breathe,
  };
}
