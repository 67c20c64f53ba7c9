import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleText, readBundle, sealBundle } from '@fefta/bundle';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { CASE, SAMPLE } from './sample.ts';

const cwd = folder(Object.fromEntries(Object.entries(SAMPLE).map(([name, text]) => [`規則/${name}`, text])));
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd,
    stdio: 'pipe',
  });

let bundle = '';
beforeAll(async () => {
  await buildFefta();
  const run = await fefta(['compile', '規則', '-o', 'b.json'], { cwd });
  expect(run.code, run.stderr).toBe(0);
  bundle = readFileSync(join(cwd, 'b.json'), 'utf8');
});

const decide = (name: string) => fefta(['decide', name], { cwd, input: JSON.stringify(CASE) });

async function digest(name: string): Promise<string> {
  const { code, stdout, stderr } = await decide(name);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout).bundle;
}

async function refusal(name: string): Promise<string> {
  const { code, stdout, stderr } = await decide(name);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr;
}

describe('what may stand where a bundle is asked for', () => {
  test('a bundle, and a folder of sources compiled in memory', async () => {
    expect(await digest('規則')).toBe(await digest('b.json'));
    expect(await digest('規則@2020-06-07')).toBe(await digest('b.json@2020-06-07'));
  });

  test('a file whose name looks like a date', async () => {
    renameSync(join(cwd, 'b.json'), join(cwd, 'b@2019-01-01'));
    expect(await digest('b@2019-01-01')).toHaveLength(64);
    writeFileSync(join(cwd, 'b.json'), bundle);
  });

  test('a folder at a revision: as it was, not as it is', async () => {
    const old = await digest('規則');
    symlinkSync('investment.fefta', join(cwd, '規則/link.fefta'));
    git('init', '-q');
    git('add', '規則', 'b.json');
    git('commit', '-qm', 'one');
    rmSync(join(cwd, '規則/link.fefta'));
    writeFileSync(join(cwd, '規則/investment.fefta'), SAMPLE['investment.fefta'].replace('after >= 1%', 'after >= 6%'));
    expect(await digest('規則')).not.toBe(old);
    expect(await digest('HEAD:規則')).toBe(old);
    expect(await digest('HEAD:規則@2020-06-07')).toBe(old);
    expect(await digest('HEAD:./規則/')).toBe(old);
    expect(await digest('HEAD:b.json')).toBe(old);
    git('commit', '-qam', 'two');
    expect(await digest('HEAD:規則')).toBe(await digest('規則'));
    expect(await digest('HEAD~1:規則')).toBe(old);
  });

  test('a revision that is not there; an argument that git could take for an option', async () => {
    expect(await refusal('HEAD:nowhere')).toContain('[git-revision] HEAD:nowhere');
    expect(await refusal('nobranch:規則')).toContain('[git-revision]');
    expect(await refusal('--output=x:規則')).toContain('[usage]');
    const outside = await fefta(['decide', 'HEAD:x'], { cwd: folder() });
    expect([outside.code, outside.stdout]).toEqual([2, '']);
    expect(outside.stderr).toMatch(/\[git-revision\].*not a git repository/);
    const without = await fefta(['decide', 'HEAD:規則'], { cwd, env: { PATH: '/nonexistent' } });
    expect(without.stderr).toContain('[git-missing]');
  });

  test('sources with errors are shown', async () => {
    const wrong = folder({ 'a.fefta': 'namespace a\nduty D "d" on Nothing {}' });
    const run = await fefta(['decide', '.'], { cwd: wrong, input: '{}' });
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/a\.fefta:2:\d+ error/);
    expect(run.stderr).toContain('[sources-have-errors]');
  });
});

describe('a bundle that is refused', () => {
  const save = (text: string | Uint8Array) => writeFileSync(join(cwd, 'bad.json'), text);
  const parsed = () => {
    const reading = readBundle(bundle);
    if (!reading.ok) throw new Error(reading.error.code);
    return reading.bundle;
  };

  test('truncated, altered, of an unknown major version, no bundle, no text', async () => {
    save(bundle.slice(0, -100));
    expect(await refusal('bad.json')).toContain('[bundle-not-json] bad.json: ');
    save(bundle.replace('1/100', '1/101'));
    expect(await refusal('bad.json')).toContain('[bundle-altered]');
    save(bundleText(sealBundle({ ...parsed(), formatVersion: '2.0' })));
    expect(await refusal('bad.json')).toContain(
      '[bundle-unknown-version] bad.json: Bundle format version "2.0" cannot be read',
    );
    save('{"hello":1}');
    expect(await refusal('bad.json')).toContain('[bundle-wrong-format]');
    save(Buffer.from(`\uFEFF${bundle}`, 'utf16le'));
    expect(await refusal('bad.json')).toContain('[encoding-utf16]');
    save(sealed({ duties: [null] }));
    expect(await refusal('bad.json')).toMatch(/\[bundle-[a-z]+\]/);
  });

  const sealed = (change: object) => bundleText(sealBundle({ ...parsed(), ...change } as never));

  test('a later minor version is read', async () => {
    save(sealed({ formatVersion: '1.5', news: [] }));
    expect((await decide('bad.json')).code).toBe(0);
  });
});
