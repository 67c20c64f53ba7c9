import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta, LAUNCHER, start } from './fefta.ts';
import { folder, namesIn } from './folder.ts';
import { SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const COMPILE = ['compile', '-o', 'out/rules.json'];
const withOld = () => folder({ ...SAMPLE, 'out/rules.json': 'old' });

/** Makes the tool run this code first, with `fs` at hand. */
function preload(code: string): string[] {
  const module = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; ${code}; syncBuiltinESMExports();`;
  return ['--import', `data:text/javascript,${encodeURIComponent(module)}`];
}

/** Writing stops half-way: what comes then is the fault under test. */
const halfWritten = (then: string) =>
  preload(`fs.promises.writeFile = async (path, text) => {
    fs.writeFileSync(path, text.slice(0, text.length / 2));
    ${then}
  }`);

function expectOld(cwd: string): void {
  expect(readFileSync(join(cwd, 'out/rules.json'), 'utf8')).toBe('old');
  expect(namesIn(join(cwd, 'out'))).toEqual(['rules.json']);
}

describe('a bundle is written whole or not at all', () => {
  test('the disk becomes full', async () => {
    const cwd = withOld();
    const node = halfWritten(`throw Object.assign(new Error('full'), { code: 'ENOSPC' })`);
    const run = await fefta(COMPILE, { cwd, node });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toBe(
      'fefta: error [cannot-write] Cannot write out/rules.json: no space left. What was there before is untouched.\n',
    );
    expectOld(cwd);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s while it is being written', async (signal) => {
    const cwd = withOld();
    const child = start(COMPILE, {
      cwd,
      node: halfWritten(`console.log('half'); await new Promise((done) => setTimeout(done, 20000))`),
    });
    await once(child.stdout, 'data');
    expect(namesIn(join(cwd, 'out')).length).toBe(2);
    child.kill(signal);
    const [, by] = await once(child, 'exit');
    expect(by).toBe(signal);
    expectOld(cwd);
  });

  test('killed without warning: the old bundle is whole', async () => {
    const cwd = withOld();
    const child = start(COMPILE, {
      cwd,
      node: halfWritten(`console.log('half'); await new Promise((done) => setTimeout(done, 20000))`),
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readFileSync(join(cwd, 'out/rules.json'), 'utf8')).toBe('old');
    expect((await fefta(COMPILE, { cwd })).code).toBe(0);
  });

  test('no such folder; a folder in the place of the file; a file in the place of the folder', async () => {
    const cwd = folder({ ...SAMPLE, file: '' });
    const said = async (output: string) => {
      const run = await fefta(['compile', '-o', output], { cwd });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      return run.stderr;
    };
    expect(await said('nowhere/b.json')).toContain('Cannot write nowhere: not found');
    expect(await said('法令')).toContain('Cannot write 法令: it is a folder');
    expect(await said('file/b.json')).toContain('a part of the path is not a folder');
  });

  test.skipIf(process.getuid?.() === 0)(
    'a folder that may not be written (skipped for root, who may do everything)',
    async () => {
      const cwd = withOld();
      chmodSync(join(cwd, 'out'), 0o500);
      const run = await fefta(COMPILE, { cwd });
      chmodSync(join(cwd, 'out'), 0o700);
      expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('permission denied') });
      expectOld(cwd);
    },
  );

  test('formatting stops half-way: the source is whole', async () => {
    const source = 'namespace   a\n';
    const cwd = folder({ 'a.fefta': source });
    const node = halfWritten(`throw Object.assign(new Error('full'), { code: 'EDQUOT' })`);
    const run = await fefta(['fmt'], { cwd, node });
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('quota exceeded') });
    expect(readFileSync(join(cwd, 'a.fefta'), 'utf8')).toBe(source);
    expect(namesIn(cwd)).toEqual(['a.fefta']);
  });
});

describe('standard output', () => {
  test('a reader that goes away is no fault', async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}.fefta`, 'wrong '.repeat(20)])));
    const child = start(['check'], { cwd });
    const errors: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    child.stdout.destroy();
    const [, signal] = await once(child, 'close');
    expect(signal).toBeNull();
    expect(errors.join('')).toBe('');
  });

  test.skipIf(process.platform !== 'linux')('a full one is said so (skipped where there is no /dev/full)', () => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [LAUNCHER, 'check'], {
      cwd: folder(SAMPLE),
      env: { LANG: 'C' },
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(run.status).toBe(2);
    expect(run.stderr).toBe('fefta: error [cannot-output] The results cannot be written to the output (ENOSPC).\n');
  });
});
