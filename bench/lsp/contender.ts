import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from './client.ts';

export type ServerName = 'ours' | 'stock';

/** A server that takes part: its bundle, and where it keeps what it keeps between starts. */
export interface Contender {
  name: ServerName;
  file: string;
  nodeFlags: readonly string[];
}

/** Starts the server on a workspace. The stock server has no use for a cache folder. */
export async function launch({ file, nodeFlags }: Contender, folder: string, cacheFolder: string): Promise<Client> {
  mkdirSync(cacheFolder, { recursive: true });
  const client = new Client({ file, folder, nodeFlags });
  await client.initialize({ cacheFolder, diagnostics: 'push' });
  return client;
}

/** A cache folder that no start has used before. */
export function freshCache(scratch: string): string {
  return join(scratch, `cache-${++caches}`);
}

let caches = 0;
