import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { CASE, SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const CHROMIUM = process.env.FEFTA_CHROMIUM ?? '/usr/bin/chromium';
const cwd = folder(SAMPLE);

async function page(cases: readonly unknown[], ...args: string[]): Promise<string> {
  const input = cases.map((each) => JSON.stringify(each)).join('\n');
  const run = await fefta(['decide', '.', '--format', 'html', ...args], { cwd, input });
  expect(run.stderr).toBe('');
  return run.stdout;
}

/** The text that a person would read. */
const textOf = (html: string): string =>
  html
    .replace(/<(style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('decide --format html', () => {
  test('one page that needs nothing beside itself, in Japanese, with reasons', async () => {
    const html = await page([CASE], '--lang', 'ja');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
    expect(html).toMatch(/<\/html>\n$/);
    expect(html).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/);
    expect(html).not.toMatch(/\b(src|href)="(?!#)/);
    const text = textOf(html);
    for (const words of ['事前届出 免除', '負担者 外国投資家 (investor)', '取引禁止期間 30日, 2020-06-30 まで'])
      expect(text).toContain(words);
    expect(text).toContain('外国為替及び外国貿易法 第27条第1項・第27条の2第1項');
    expect(text).toContain('外国投資家の国有企業 = いいえ');
    expect(html).toContain('role="img" aria-label="不成立"');
  });

  test('what asks for something comes first, and missing facts are asked for', async () => {
    const { boardSeat: _, ...facts } = CASE.facts;
    const text = textOf(await page([{ ...CASE, facts }]));
    expect(text).toContain('prior notification undetermined To answer, these facts are needed: board seat (boardSeat)');
  });

  test('several cases are sections; one that has errors is told by its line', async () => {
    const input = [CASE, { ...CASE, facts: { after: 5 } }, CASE].map((each) => JSON.stringify(each)).join('\n');
    const run = await fefta(['decide', '.', '--format', 'html'], { cwd, input });
    expect(run.code).toBe(1);
    expect(run.stdout.match(/<section /g)).toHaveLength(3);
    expect(run.stdout.match(/<!DOCTYPE/g)).toHaveLength(1);
    expect(textOf(run.stdout)).toContain('line 2 of the input cannot be decided');
    const ids = [...run.stdout.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('no text of a case or of the rules can become markup', async () => {
    const evil = '</style><script>document.title="broken"</script><img src=x onerror=alert(1)>\u202e';
    const label = evil.replaceAll('"', '\\"');
    const rules = folder({
      ...SAMPLE,
      'investment.fefta': SAMPLE['investment.fefta']
        .replace('"事前届出"', `"${label}"`)
        .replace('"役員への就任"', `"${label}"`),
    });
    const cases = [CASE, { act: evil, asOf: evil, facts: { [evil]: evil } }, { ...CASE, facts: { [evil]: evil } }];
    const input = cases.map((each) => JSON.stringify(each)).join('\n');
    const run = await fefta(['decide', '.', '--format', 'html', '--lang', 'ja'], { cwd: rules, input });
    expect(run.code).toBe(1);
    expect(run.stdout).not.toMatch(/<script|<img|<\/style>(?!\n<\/head>)/);
    expect(run.stdout).not.toContain('\u202e');
    expect(run.stdout).toContain('&lt;script&gt;document.title=&quot;broken&quot;&lt;/script&gt;');
  });

  test('no case is no page', async () => {
    const run = await fefta(['decide', '.', '--format', 'html'], { cwd, input: '\n' });
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });

  const browser = existsSync(CHROMIUM) ? test : test.skip;
  browser('a browser shows it, with its style (where /usr/bin/chromium is)', async () => {
    const html = await page([CASE], '--lang', 'ja');
    writeFileSync(join(cwd, 'page.html'), html);
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(cwd, 'profile')}`];
    const url = `file://${join(cwd, 'page.html')}`;
    const picture = join(cwd, 'page.png');
    execFileSync(CHROMIUM, [...flags, `--screenshot=${picture}`, url], { stdio: 'ignore', timeout: 50_000 });
    expect(statSync(picture).size).toBeGreaterThan(20_000);
    expect(readFileSync(picture).subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});
