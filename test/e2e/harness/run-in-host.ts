import type { Page } from 'playwright-core';
import type { Browser } from './browser.ts';
import { screenshot, writeLog } from './output.ts';
import { outsideTally } from './outside.ts';
import { add, readTally, type Tally } from './tally.ts';
import { within } from './time.ts';

/** Enough for all tests of a host; a test that hangs has a limit of its own. */
const LIMIT = 390_000;

/** Opens VS Code at an address whose page runs tests in the extension host, and gives all that the host wrote. */
async function hostOutput(page: Page, address: string): Promise<string[]> {
  const log: string[] = [];
  const ended = Promise.withResolvers<void>();
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    log.push(...args.map(String).join(' ').split('\n'));
  });
  await page.exposeFunction('codeAutomationExit', () => ended.resolve());
  try {
    await page.goto(address, { timeout: 60_000 });
    await within(LIMIT, 'the tests in the extension host', ended.promise);
  } catch (error) {
    log.push((error as Error).message);
  }
  return log;
}

/** Runs the tests of an extension host; its log and a picture of a failed run go to the output folder. */
export async function testInHost(name: string, { page, outside }: Browser, address: string): Promise<Tally> {
  const log = await hostOutput(page, address);
  writeLog(name, log);
  const tally = readTally(log);
  if (tally.failed.length > 0) await screenshot(page, `${name}-failed`);
  await leave(page);
  return add(tally, outsideTally(outside));
}

/** Leaves VS Code, so that the page does not complain when its server goes away. */
export async function leave(page: Page): Promise<void> {
  await page.goto('about:blank', { timeout: 10_000 });
}
