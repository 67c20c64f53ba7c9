import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXTENSION } from './manifest.ts';
import { unzip } from './zip.ts';

const ROOT = join(EXTENSION, '../..');
const ENTRIES = ['packages/vscode/src/node/extension.ts', 'packages/vscode/src/browser/extension.ts'];
const missing = ENTRIES.filter((entry) => !existsSync(join(ROOT, entry)));

/** Runs a tool of the repository. */
const tool = (name: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'tools', name), ...args], { cwd: ROOT });

function describeMissing(): void {
  test('nothing is packed, and it is said why', async () => {
    const failed = (await tool('package-extension.mjs').catch((error) => error)) as { stderr: string };
    for (const entry of missing) expect(failed.stderr).toContain(entry);
  });

  test('the other parts can be built', async () => {
    const { stderr } = await tool('build-extension.mjs', '--partial');
    for (const entry of missing) expect(stderr).toContain(entry);
    expect(existsSync(join(EXTENSION, 'dist/server.cjs'))).toBe(true);
  });
}

function describePacked(): void {
  let files: Map<string, Buffer>;
  const read = (name: string) => files.get(`extension/${name}`)?.toString('utf8') ?? '';

  beforeAll(async () => {
    await tool('package-extension.mjs');
    files = unzip(readFileSync(join(EXTENSION, 'dist/fefta.vsix')));
  });

  test('holds what it needs and nothing else', () => {
    const names = [...files.keys()].map((name) => name.replace(/^extension\//, ''));
    const folders = /^(icons|l10n|schemas|snippets|walkthrough)\/[\w.-]+$/;
    expect(names.filter((name) => !folders.test(name)).sort()).toEqual([
      'LICENSE.txt',
      '[Content_Types].xml',
      'changelog.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/effects.js',
      'dist/extension.cjs',
      'dist/panel.js',
      'dist/sample.json',
      'dist/server.cjs',
      'dist/syntaxes/fefta.tmLanguage.json',
      'dist/web/extension.js',
      'dist/web/server.js',
      'extension.vsixmanifest',
      'language-configuration.json',
      'package.json',
      'package.nls.ja.json',
      'package.nls.json',
      'readme.md',
    ]);
    expect(names.filter((name) => folders.test(name)).length).toBeGreaterThan(15);
  });

  test('has the files that its manifest names', () => {
    const manifest = read('package.json');
    for (const [, path] of manifest.matchAll(/"\.\/([^"]+\.\w+)"/g))
      expect(files.has(`extension/${path}`), path).toBe(true);
    expect(JSON.parse(manifest)).not.toHaveProperty('devDependencies');
  });

  test('has no path of this machine in it', () => {
    for (const [name, content] of files) {
      for (const path of [ROOT, homedir(), tmpdir()].filter((each) => each.length > 4)) {
        expect(content.includes(path), `${path} in ${name}`).toBe(false);
      }
      expect(name).not.toMatch(/\.(map|ts|vsix)$/);
    }
  });

  test('the sample is whole', () => {
    const sample = JSON.parse(read('dist/sample.json')) as Record<string, string>;
    for (const [path, content] of Object.entries(sample)) {
      expect(content).toBe(readFileSync(join(EXTENSION, 'sample', path), 'utf8'));
    }
    expect(Object.keys(sample)).toContain('義務.fefta');
    expect(Object.keys(sample)).toContain('fefta.json');
  });

  test('passes on the licences of what is bundled', () => {
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    for (const name of ['langium', 'chevrotain', 'vscode-languageclient', 'vscode-languageserver']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect(notices.match(/Permission is hereby granted|Apache License/g)?.length).toBeGreaterThan(10);
  });

  test('is small', () => {
    const size = [...files.values()].reduce((sum, content) => sum + content.length, 0);
    expect(size).toBeLessThan(6_000_000);
  });
}

if (missing.length > 0) describe('the extension while its client is not written', describeMissing);
else describe('the packed extension', describePacked);
