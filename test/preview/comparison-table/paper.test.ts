import { compareStatutes, comparisonPage } from '@fefta/preview';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { held } from '../../law/held.ts';
import { hasChromium, launch } from '../browser.ts';

type Browser = Awaited<ReturnType<typeof launch>>;

describe.skipIf(!hasChromium)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const html = comparisonPage(
    compareStatutes(held('324AC0000000228_2013-11-26'), held('324AC0000000228_2024-04-01'), { language: 'ja' }),
  );

  test('dark on a dark screen, black on white on paper; nothing is wider than the page', async () => {
    const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 1000, height: 700 } });
    await page.setContent(html);
    const colours = () =>
      page.evaluate<string[]>(
        '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
      );
    const dark = await colours();
    await page.emulateMedia({ media: 'print' });
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(dark).not.toEqual(await colours());
    for (const width of [1000, 400]) {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ media: 'screen' });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  test('what a screen reader gets: a table with two heads, and what is new and gone as such', async () => {
    const page = await browser.newPage();
    await page.setContent(html);
    const main = page.locator('section > table');
    expect(await main.getByRole('columnheader').count()).toBe(2);
    expect(await page.getByRole('columnheader', { name: '改正後' }).count()).toBe(1);
    expect(await main.locator('td:first-child ins').count()).toBeGreaterThan(100);
    expect(await main.locator('td:first-child del, td:nth-child(2) ins').count()).toBe(0);
    await page.close();
  });

  test('on paper: A4 across', async () => {
    const page = await browser.newPage();
    await page.setContent(html);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    await page.close();
  });
});
