import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { buildFefta, ROOT } from './fefta.ts';

beforeAll(buildFefta);

async function demo(LANG: string): Promise<string> {
  const env = { PATH: process.env.PATH, LANG };
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'tools/demo.mjs')], { env });
  return stdout;
}

test('the demonstration shows cases with their answers and legal basis', async () => {
  const english = await demo('C');
  expect(english).toMatch(/case .*date .*duty .*answer .*legal basis/);
  expect(english).toMatch(/│ P1 .*│ 2019-11-01 │/);
  for (const word of ['required', 'not required', 'exempt', 'borne by']) expect(english).toContain(word);
  const japanese = await demo('ja_JP.UTF-8');
  expect(japanese).toMatch(/事案 .*行為日 .*義務 .*答え .*根拠/);
  for (const word of ['不要', '免除', '負担者：', '外国為替及び外国貿易法']) expect(japanese).toContain(word);
  const widths = (text: string) =>
    new Set(
      text
        .split('\n')
        .filter((row) => /^[│┌├└]/.test(row))
        .map(columns),
    );
  expect(widths(japanese).size).toBe(1);
});

/** Terminal columns; box lines and ASCII are one wide. */
function columns(row: string): number {
  return [...row].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
