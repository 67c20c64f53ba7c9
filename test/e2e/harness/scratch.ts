import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURE, FIXTURE_NAME, MISSPELT } from './paths.ts';

/** A folder for one part, gone when the part is over. */
export function scratchFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'fefta-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Copies the rules into a folder, so that tests can edit them; with the misspelt file if an error is wanted. */
export function copyRules(scratch: string, options: { misspelt?: boolean } = {}): string {
  const target = join(scratch, FIXTURE_NAME);
  cpSync(FIXTURE, target, { recursive: true });
  if (options.misspelt) cpSync(MISSPELT, join(target, '投資/誤記.fefta'));
  return target;
}

/** A folder without anything in it. */
export function emptyFolder(scratch: string): string {
  const target = join(scratch, '空の フォルダ');
  mkdirSync(target);
  return target;
}
