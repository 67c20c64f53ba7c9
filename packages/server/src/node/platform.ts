import { createHash } from 'node:crypto';
import type { Platform } from '../platform.ts';
import { diskFiles } from './disk.ts';

/** The platform of a server that runs on Node. */
export function nodePlatform(): Platform {
  return {
    disk: diskFiles,
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
