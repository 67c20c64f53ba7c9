import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta, type Run } from './fefta.ts';
import { folder } from './folder.ts';
import { SAMPLE } from './sample.ts';

beforeAll(buildFefta);

/** Whatever comes in: never a stack trace. */
async function run(args: readonly string[], cwd: string, node?: readonly string[]): Promise<Run> {
  const result = await fefta(args, { cwd, node });
  expect(result.signal).toBeNull();
  expect(result.stderr).not.toMatch(/^\s+at .*[:(]/m);
  expect(result.stderr).not.toContain('[internal]');
  return result;
}

async function codes(cwd: string): Promise<string[]> {
  const { stdout, stderr } = await run(['check', '--format', 'json'], cwd);
  expect(stderr).toBe('');
  return (JSON.parse(stdout).findings as { code: string; file: string; line: number }[]).map(
    ({ code, file, line }) => `${file}:${line} ${code}`,
  );
}

const utf16 = (text: string, mark: number[]) => Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]);

describe('bytes', () => {
  test('UTF-16, invalid UTF-8 and NUL are refused with the line, by every command', async () => {
    const cwd = folder({
      'a.fefta': utf16('namespace a', [0xff, 0xfe]),
      'b.fefta': utf16('namespace b', [0xfe, 0xff]),
      'c.fefta': Buffer.from([...Buffer.from('namespace c\n\n// '), 0x8a, 0x4f, 0x91, 0xd7]),
      'd.fefta': 'namespace d\n\0',
    });
    expect(await codes(cwd)).toEqual([
      'a.fefta:1 encoding-utf16',
      'b.fefta:1 encoding-utf16',
      'c.fefta:3 encoding-invalid',
      'd.fefta:2 nul-byte',
    ]);
    for (const command of [['compile', '-o', 'x.json'], ['test'], ['fmt'], ['check']]) {
      const { code, stdout, stderr } = await run(command, cwd);
      expect(code).toBe(1);
      expect(stdout + stderr).toContain('[encoding-utf16]');
    }
  });

  test('a byte order mark and CRLF make no difference', async () => {
    const marked = Object.entries(SAMPLE).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]);
    const cwd = folder(Object.fromEntries(marked));
    expect(await codes(cwd)).toEqual([]);
    expect((await run(['test'], cwd)).code).toBe(0);
  });

  test('a file larger than 32 MB is refused unread', async () => {
    const cwd = folder({ 'a.fefta': '' });
    truncateSync(join(cwd, 'a.fefta'), 33 * 1024 * 1024);
    expect(await codes(cwd)).toEqual(['a.fefta:1 file-too-large']);
  });

  test('a line of 10 MB is shown in part', async () => {
    const cwd = folder({ 'a.fefta': `namespace a ${'あ'.repeat(3_400_000)} }` });
    const { code, stdout } = await run(['check'], cwd);
    expect(code).toBe(1);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(1000);
  });

  test('10,000 nested parentheses are a finding', async () => {
    const deep = `${'('.repeat(10_000)}1${')'.repeat(10_000)}`;
    const cwd = folder({ 'a.fefta': `namespace a\nact A "あ" {}\ndefine d "で" on A: number { means ${deep} }` });
    expect((await codes(cwd)).length).toBeGreaterThan(0);
  });

  test('noise is a finding or two hundred, and nothing else', async () => {
    const noise = (seed: number) =>
      Uint8Array.from({ length: 3000 }, (_, i) => 1 + ((seed * 7919 + i * i * 31 + i * seed) % 126));
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, seed) => [`n${seed}.fefta`, noise(seed)]));
    expect((await codes(folder(files))).length).toBeGreaterThan(7);
  });
});

describe('files', () => {
  test('a folder named like a source is looked into; dot folders, node_modules and dist are not', async () => {
    const cwd = folder({
      'x.fefta/inner.fefta': 'wrong',
      '.git/a.fefta': 'wrong',
      'node_modules/p/a.fefta': 'wrong',
      'dist/a.fefta': 'wrong',
      '.hidden.fefta': 'wrong',
    });
    expect(new Set((await codes(cwd)).map((each) => each.split(':')[0]))).toEqual(new Set(['x.fefta/inner.fefta']));
  });

  test('links: loops end, what two links lead to is read once, a broken link is named', async () => {
    const cwd = folder(SAMPLE);
    symlinkSync('.', join(cwd, 'self'));
    symlinkSync('法令', join(cwd, 'also'));
    expect(await codes(cwd)).toEqual([]);
    symlinkSync('loop.fefta', join(cwd, 'loop.fefta'));
    symlinkSync('nowhere', join(cwd, 'gone.fefta'));
    const found = await run(['check'], cwd);
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/^gone\.fefta:1:1 error .*not found/m);
    expect(found.stdout).toMatch(/^loop\.fefta:1:1 error .*loop/m);
  });

  test.skipIf(process.platform === 'win32')(
    'a pipe named like a source is not waited for (skipped on Windows, which has none)',
    async () => {
      const cwd = folder(SAMPLE);
      execFileSync('mkfifo', [join(cwd, 'pipe.fefta')]);
      expect(await codes(cwd)).toEqual([]);
      expect(await run(['check', 'pipe.fefta'], cwd)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('path-special'),
      });
    },
  );

  test.skipIf(process.getuid?.() === 0)(
    'what may not be read is named (skipped for root, who may do everything)',
    async () => {
      const cwd = folder({ ...SAMPLE, 'secret/a.fefta': '', 'b.fefta': '' });
      chmodSync(join(cwd, 'b.fefta'), 0);
      chmodSync(join(cwd, 'secret'), 0);
      const found = await codes(cwd);
      chmodSync(join(cwd, 'secret'), 0o700);
      expect(found).toEqual(['b.fefta:1 file-unreadable', 'secret:1 file-unreadable']);
    },
  );

  test('a file that is deleted between listing and reading is named', async () => {
    const cwd = folder({ 'a.fefta': '', 'b.fefta': '' });
    const deleting = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { readFileSync } = fs;
      fs.readFileSync = (path, ...rest) => {
        if (String(path).endsWith('a.fefta')) fs.rmSync(String(path).replace('a.fefta', 'b.fefta'), { force: true });
        return readFileSync(path, ...rest);
      };
      syncBuiltinESMExports();`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(deleting)}`];
    const found = await run(['check'], cwd, node);
    expect(found.code).toBe(1);
    expect(found.stdout).toContain('b.fefta:1:1 error [file-vanished] b.fefta was deleted after it was listed.');
  });

  test('names with spaces, quotes and percent signs', async () => {
    const named = folder({ "100% 'law' #1?/規則 %41.fefta": 'wrong' });
    expect((await codes(named))[0]).toMatch(/^100% 'law' #1\?\/規則 %41\.fefta:1 /);
  });
});
