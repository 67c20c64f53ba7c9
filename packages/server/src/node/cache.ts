import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheStore } from '../platform.ts';

/** Texts in files of one folder, each replaced whole or not at all. */
export function folderCache(folder: string): CacheStore {
  return {
    read: (key) => readFile(join(folder, key), 'utf8').catch(() => undefined),
    async write(key, text) {
      const path = join(folder, key);
      const temporary = `${path}.${process.pid}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(temporary, text);
        await rename(temporary, path);
      } catch {
        // A cache that cannot be written is only slower next time.
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}
