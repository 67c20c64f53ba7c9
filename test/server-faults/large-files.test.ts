// A file of a size that nobody writes by hand does not keep the others waiting.
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta } from '../cli/fefta.ts';
import { type Child, startChild } from './child.ts';
import { METHODS, paramsOf } from './methods.ts';

const SMALL = 'namespace small\nenum Kind "種類" en "kind" { bank "銀行" en "bank" }\n';
const HEAD =
  'namespace big\nratio shares "株式" en "shares"\nact Buy "取得" en "buy" { after "後" en "after": ratio of shares }\n';

/** A source of so many bytes; in a broken one, every fiftieth declaration is. */
function large(bytes: number, isBroken: boolean): string {
  const parts = [HEAD];
  for (let size = HEAD.length, i = 0; size < bytes; i++) {
    const fault = isBroken && i % 50 === 0 ? ' and and' : '';
    const part = `define d${i} "定義${i}" en "definition" on Buy: boolean {\n  means after >= ${i % 100}%${fault}\n}\n`;
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return parts.join('');
}

/** The longest that a hover in the small file takes while something else goes on. */
async function slowestHover(child: Child, work: Promise<unknown>): Promise<number> {
  let isOver = false;
  let slowest = 0;
  void work.finally(() => {
    isOver = true;
  });
  do {
    const began = performance.now();
    const hover = await child.request('textDocument/hover', child.at('small.fefta', 1, 6));
    slowest = Math.max(slowest, performance.now() - began);
    expect(JSON.stringify(hover)).toContain('種類');
    await new Promise((resolve) => setTimeout(resolve, 20));
  } while (!isOver);
  return slowest;
}

beforeAll(buildFefta);

/** Milliseconds. */
const SOON = 2000;

describe.each([
  ['valid', false],
  ['broken', true],
])('while a %s file of 10 MB', (_, isBroken) => {
  const text = large(10_000_000, isBroken);

  test('is opened and typed into, another one is answered about', async () => {
    const child = await startChild({ 'small.fefta': SMALL });
    await child.open('small.fefta', SMALL);
    await child.settled();
    await child.open('big.fefta', text);
    expect(await slowestHover(child, child.settled())).toBeLessThan(SOON);
    await child.change('big.fefta', `${text}\n`, 2);
    expect(await slowestHover(child, child.settled())).toBeLessThan(SOON);
    expect(await child.codes('big.fefta')).toEqual(['file-too-large']);
  });

  test('lies on the disk, another one is answered about, and every request about it too', async () => {
    const child = await startChild({ 'small.fefta': SMALL, 'big.fefta': text });
    await child.open('small.fefta', SMALL);
    expect(await slowestHover(child, child.settled())).toBeLessThan(2 * SOON);
    for (const method of METHODS) {
      const asked = child.errorOf(method, paramsOf(method, child.uri('big.fefta')));
      expect(await slowestHover(child, asked), method).toBeLessThan(SOON);
    }
  });
});

test.each([
  ['valid', 1_000_000, false],
  ['broken', 420_000, true],
])('a %s file just short of what is not read any more holds nobody up for long', async (_, bytes, isBroken) => {
  const child = await startChild({ 'small.fefta': SMALL });
  await child.open('small.fefta', SMALL);
  await child.settled();
  await child.open('big.fefta', large(bytes, isBroken));
  const slowest = await slowestHover(child, child.settled());
  expect(slowest).toBeLessThan(4 * SOON);
  expect((await child.codes('big.fefta')).includes('syntax')).toBe(isBroken);
});
