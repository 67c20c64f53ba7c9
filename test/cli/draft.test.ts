import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LAW } from './boundary-law.ts';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

beforeAll(buildFefta);

/** One scenario in which everything is known and no limit is met. */
const BASE = `namespace law.tests
import law
scenario Plain "例" en "example" as of 2020-01-01 {
  given Export {
    frequency = 1 Hz;
    power = 1 W;
    price = 1円;
    parts = []
    urgent = false
    made = 2020-01-01
    left = 2020-01-02
  }
  expect Licence not required
  expect Urgent not required
  expect Late not required
  expect Whole not required
  expect Cheap required
  expect Class is false
}
`;

const states = async (cwd: string): Promise<Record<string, string>> => {
  const { stdout } = await fefta(['test', '--coverage', '--format', 'json'], { cwd });
  const { boundaries, summary } = JSON.parse(stdout);
  expect(summary.failedScenarios).toBe(0);
  return Object.fromEntries(
    boundaries.all.map(({ rule, test, state }: Record<string, string>) => [`${rule}: ${test}`, state]),
  );
};

describe('draft', () => {
  test('what it drafts can be read, passes, and covers every threshold', async () => {
    const cwd = folder({ 'law.fefta': LAW, '事例.fefta': BASE });
    expect(new Set(Object.values(await states(cwd)))).not.toContain('covered');
    const run = await fefta(['draft', '-o', '下書き.fefta', '--namespace', 'law.drafts'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^Wrote \d+ drafts of scenarios/) });
    const check = await fefta(['check', '--format', 'json'], { cwd });
    expect(
      JSON.parse(check.stdout).findings.filter(({ severity }: { severity: string }) => severity === 'error'),
    ).toEqual([]);
    const after = await states(cwd);
    expect(Object.keys(after)).toHaveLength(9);
    expect(new Set(Object.values(after))).toEqual(new Set(['covered']));
  });

  test('a draft says what is tested, in the unit of the rule, in both languages, and is marked for review', async () => {
    const cwd = folder({ 'law.fefta': LAW, 's.fefta': BASE });
    await fefta(['draft', '-o', 'd.fefta', '--lang', 'ja'], { cwd });
    const text = readFileSync(join(cwd, 'd.fefta'), 'utf8');
    expect(text).toMatch(/^\/\/ 下書き：.*法令の本文と照らし.*\n名前空間 drafts\n取込 law\n/);
    expect(text).toContain('// Licence: frequency >= 600 Hz\n');
    expect(text).toContain('"許可：周波数 600 Hz（境界の値）" en "licence: frequency 600 Hz (at the limit)"');
    expect(text).toMatch(/類似 law\.tests\.Plain \{\n {2}前提 \{\n {4}frequency = 600 Hz;\n/);
    expect(text).toContain('frequency 599 Hz (below the limit)');
    expect(text).toContain('"少額：価額 201 JPY（境界の上）"');
  });

  test('with nothing left to draft, nothing is written; thresholds elsewhere are left alone', async () => {
    const cwd = folder({ 'law.fefta': LAW, 's.fefta': BASE, 'other/other.fefta': 'namespace other\n' });
    const none = await fefta(['draft', 'other', '-o', 'd.fefta'], { cwd });
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('no threshold') });
    expect(existsSync(join(cwd, 'd.fefta'))).toBe(false);
  });

  test('a threshold that nothing can come to is named, and a bad name or place is refused', async () => {
    const unused = `${LAW}define strong "強い" en "strong" on Export: boolean { basis Act 6 means power > 7 W }\n`;
    const cwd = folder({ 'law.fefta': unused, 's.fefta': BASE });
    const run = await fefta(['draft', '-o', 'd.fefta'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('no case was found: power > 7 W (law.fefta:');
    expect(await fefta(['draft', '-o', 'd.fefta', '--namespace', 'a b'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[bad-namespace]'),
    });
    const other = folder({ 'law.fefta': LAW, 's.fefta': BASE, there: '' });
    expect(await fefta(['draft', '-o', 'there/d.fefta'], { cwd: other })).toMatchObject({ code: 2, stdout: '' });
  });
});
