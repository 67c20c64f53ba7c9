import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { OUT } from './paths.ts';

/** Writes a log into the folder that git does not see. */
export function writeLog(name: string, lines: readonly string[]): void {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, `${name}.log`), `${lines.join('\n')}\n`);
}

/** Takes a picture of the page. A page that is gone has none; that is no failure of its own. */
export async function screenshot(page: Page, name: string): Promise<void> {
  try {
    await page.screenshot({ path: join(OUT, `${name}.png`), timeout: 10_000 });
  } catch (error) {
    console.log(`no screenshot ${name}: ${(error as Error).message.split('\n')[0]}`);
  }
}
