import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { within } from './time.ts';

export interface Browser {
  page: Page;
  /** Hosts beyond this machine that the page asked for; the requests were stopped. */
  outside: Set<string>;
  close(): Promise<void>;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

async function keepInside(context: BrowserContext, outside: Set<string>): Promise<void> {
  await context.route('**/*', (route) => {
    const { hostname, origin } = new URL(route.request().url());
    if (['127.0.0.1', 'localhost', ''].includes(hostname)) return route.continue();
    outside.add(origin);
    return route.abort();
  });
}

/** Opens a browser without window; nothing of it leaves this machine. */
export async function openBrowser(executable: string, scratch: string): Promise<Browser> {
  const context = await chromium.launchPersistentContext(join(scratch, 'chromium'), {
    executablePath: executable,
    headless: true,
    viewport: { width: 1600, height: 900 },
    locale: 'en-US',
    args: ARGUMENTS,
    timeout: 60_000,
  });
  const outside = new Set<string>();
  await keepInside(context, outside);
  const page = context.pages()[0] ?? (await context.newPage());
  // A page that is still "leaving" must not hold up the end.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return { page, outside, close: () => within(20_000, 'closing the browser', context.close()) };
}
