import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';
import { EXTENSION } from './manifest.ts';

const SAMPLE = join(EXTENSION, 'sample');

function copy(): string {
  const cwd = folder();
  cpSync(SAMPLE, cwd, { recursive: true });
  return cwd;
}

beforeAll(buildFefta);

describe('the sample workspace', () => {
  test('has no finding and is formatted', async () => {
    const cwd = copy();
    expect(await fefta(['check'], { cwd })).toMatchObject({
      code: 0,
      stdout: '4 files: 0 errors, 0 warnings, 0 info\n',
    });
    expect(await fefta(['fmt', '--check'], { cwd })).toMatchObject({ code: 0 });
  });

  test('its scenarios pass and exercise every version', async () => {
    const { code, stdout } = await fefta(['test', '--coverage', '--format', 'json'], { cwd: copy() });
    expect(code).toBe(0);
    const { coverage, scenarios } = JSON.parse(stdout) as { coverage: { uncovered: unknown[] }; scenarios: unknown[] };
    expect(scenarios.length).toBeGreaterThan(5);
    expect(coverage.uncovered).toEqual([]);
  });

  test('compiles', async () => {
    const run = await fefta(['compile', '-o', '-'], { cwd: copy() });
    expect(JSON.parse(run.stdout).manifest).toMatchObject({ name: 'sample' });
  });

  test('shows both spellings', () => {
    const texts = readdirSync(SAMPLE).map((name) => readFileSync(join(SAMPLE, name), 'utf8'));
    expect(texts.some((text) => /^namespace /m.test(text))).toBe(true);
    expect(texts.some((text) => /^名前空間 /m.test(text))).toBe(true);
  });
});
