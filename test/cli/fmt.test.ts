import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const UGLY = SAMPLE['investment.fefta'].replaceAll('  ', '\t\t').replaceAll(' {', '   {').replaceAll('\n', '\r\n');
const ugly = () =>
  folder({
    ...SAMPLE,
    '醜い 規則.fefta': UGLY.replace('namespace investment', 'namespace ugly'),
    'wrong.fefta': 'act {',
  });
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

describe('fmt', () => {
  test('--check names the files that are not formatted and changes nothing', async () => {
    const cwd = ugly();
    const run = await fefta(['fmt', '--check', '醜い 規則.fefta'], { cwd });
    expect(run).toMatchObject({
      code: 1,
      stdout: '醜い 規則.fefta\n',
      stderr: expect.stringContaining('1 file is not formatted'),
    });
    expect(read(cwd, '醜い 規則.fefta')).toContain('\t\t');
  });

  test('rewrites what is not formatted, leaves the rest alone, and is content with its own work', async () => {
    const cwd = ugly();
    await fefta(['fmt'], { cwd });
    const before = statSync(join(cwd, 'investment.fefta')).mtimeMs;
    expect(read(cwd, '醜い 規則.fefta')).not.toMatch(/\t|\r/);
    expect(read(cwd, 'wrong.fefta')).toBe('act {');
    const again = await fefta(['fmt', '--check', 'investment.fefta', '醜い 規則.fefta', '法令'], { cwd });
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(statSync(join(cwd, 'investment.fefta')).mtimeMs).toBe(before);
  });

  test('what cannot be read is said, with the place, and the rest is formatted', async () => {
    const cwd = ugly();
    const run = await fefta(['fmt', '--lang', 'ja'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('醜い 規則.fefta\n');
    expect(run.stderr).toMatch(/wrong\.fefta:1:\d+ エラー/);
    expect(run.stderr).toContain('構文に誤りのある 1 ファイルはそのままにしました');
  });

  test('--keywords converts the spelling; the bundle stays the same rules', async () => {
    const cwd = folder(SAMPLE);
    const digests = async () => JSON.parse((await fefta(['test', '--format', 'json'], { cwd })).stdout).summary;
    const before = await digests();
    expect((await fefta(['fmt', '--keywords', 'ja'], { cwd })).code).toBe(0);
    expect(read(cwd, 'investment.fefta')).toMatch(/^名前空間 investment\n取込 law\n/);
    expect(await digests()).toEqual(before);
    expect((await fefta(['fmt', '--keywords', 'en'], { cwd })).code).toBe(0);
    expect(read(cwd, 'investment.fefta')).toMatch(/^namespace investment\nimport law\n/);
  });

  test('--format json', async () => {
    const cwd = ugly();
    const run = await fefta(['fmt', '--check', '--format', 'json'], { cwd });
    const said = JSON.parse(run.stdout);
    expect(said.unformatted).toContain('醜い 規則.fefta');
    expect(said.findings).toMatchObject([{ file: 'wrong.fefta', line: 1 }]);
    writeFileSync(join(cwd, 'wrong.fefta'), '');
    expect(JSON.parse((await fefta(['fmt', '--format', 'json'], { cwd })).stdout).formatted).toContain(
      '醜い 規則.fefta',
    );
  });
});
