import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, LAUNCHER } from './fefta.ts';
import { folder } from './folder.ts';
import { CASE, SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const ESCAPE = '\u001b';
const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** Runs the tool on a terminal of its own; gives what appears there. */
function onTerminal(
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): { code: number | null; shown: string } {
  const quoted = [process.execPath, LAUNCHER, ...args].map((each) => `'${each.replaceAll("'", "'\\''")}'`).join(' ');
  const run = spawnSync('script', ['-qec', quoted, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', TERM: 'xterm', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: run.status, shown: run.stdout };
}

describe.skipIf(!hasScript)('on a terminal', () => {
  const broken = folder({ 'a.fefta': 'namespace a\nimport nothing\n' });

  test('findings have colour, but not with NO_COLOR and not on a dumb terminal', () => {
    expect(onTerminal(['check'], broken).shown).toContain(`${ESCAPE}[31merror${ESCAPE}[39m`);
    expect(onTerminal(['check'], broken, { NO_COLOR: '1' }).shown).not.toContain(ESCAPE);
    expect(onTerminal(['check'], broken, { TERM: 'dumb' }).shown).not.toContain(ESCAPE);
  });

  test('a bar for many files, none for few', () => {
    const many = folder(
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}.fefta`, `namespace n${i}\n`])),
    );
    const { code, shown } = onTerminal(['compile', '-o', 'b.json', '--lang', 'ja'], many);
    expect(code).toBe(0);
    expect(shown).toMatch(/読込 [█░]+ \d+\/300/);
    expect(shown).toContain('b.json に書き出しました');
    expect(onTerminal(['compile', '-o', 'b.json'], folder(SAMPLE)).shown).not.toContain('░');
  });

  test('the reasons have colour', () => {
    const cwd = folder({ ...SAMPLE, 'case.json': JSON.stringify(CASE) });
    expect(onTerminal(['decide', '.', '--case', 'case.json', '--explain'], cwd).shown).toContain(`${ESCAPE}[32m✓`);
  });
});
