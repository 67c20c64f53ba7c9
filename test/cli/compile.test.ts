import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBundle } from '@fefta/bundle';
import { decide, loadBundle } from '@fefta/runtime';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { strictSchema } from '../bundle/strict-schema.ts';
import { buildFefta, fefta, ROOT } from './fefta.ts';
import { folder, namesIn } from './folder.ts';
import { CASE, SAMPLE } from './sample.ts';

beforeAll(buildFefta);

describe('compile', () => {
  test('writes a bundle that reads back, and says what it wrote', async () => {
    const cwd = folder(SAMPLE);
    const run = await fefta(['compile', '-o', 'out 束.json'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const reading = readBundle(readFileSync(join(cwd, 'out 束.json'), 'utf8'));
    if (!reading.ok) throw new Error(reading.error.message.en);
    const { content } = reading.bundle.manifest;
    expect(run.stdout).toBe(`Wrote out 束.json: 15 declarations (5 rules, 3 scenarios)\nsha256 ${content}\n`);
    const japanese = await fefta(['compile', '-o', 'out 束.json', '--lang', 'ja'], { cwd });
    expect(japanese.stdout).toContain('out 束.json に書き出しました：宣言 15');
  });

  test('--format json, and a bundle on standard output', async () => {
    const cwd = folder(SAMPLE);
    const run = await fefta(['compile', '-o', 'b.json', '--format', 'json'], { cwd });
    const said = JSON.parse(run.stdout);
    expect(said).toMatchObject({ written: 'b.json', declarations: 15, rules: 5, scenarios: 3, findings: [] });
    const piped = await fefta(['compile', '-o', '-'], { cwd });
    expect(piped.stdout).toBe(readFileSync(join(cwd, 'b.json'), 'utf8'));
    expect(piped.stderr).toContain(said.sha256);
  });

  test('the same bytes from anywhere, whatever the files are called and in whatever order they were made', async () => {
    const here = folder(SAMPLE);
    const there = folder();
    mkdirSync(join(there, 'deep/規 則'), { recursive: true });
    for (const [index, [name, text]] of Object.entries(SAMPLE).reverse().entries()) {
      const renamed = /\.json$/.test(name)
        ? (name.split('/').at(-1) as string)
        : `${index} ${'ぁ'.repeat(index)}.fefta`;
      writeFileSync(join(there, 'deep/規 則', renamed), text);
    }
    const first = await fefta(['compile', '-o', '-'], { cwd: here });
    const second = await fefta(['compile', join(there, 'deep/規 則'), '-o', '-'], {
      cwd: ROOT,
      env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' },
    });
    expect(first.code).toBe(0);
    expect(second.stdout).toBe(first.stdout);
    for (const part of [here, there, 'investment.fefta', '規 則']) expect(first.stdout).not.toContain(part);
  });

  test('--target sql: one act on one day; what it needs is asked for', async () => {
    const cwd = folder(SAMPLE);
    const asked = await fefta(['compile', '-o', 'x.sql', '--target', 'sql'], { cwd });
    expect(asked).toMatchObject({ code: 2, stdout: '' });
    expect(asked.stderr).toContain('sql-needs-act');
    const none = await fefta(
      ['compile', '-o', 'x.sql', '--target', 'sql', '--act', 'Nothing', '--as-of', '2020-06-07'],
      { cwd },
    );
    expect(none.stderr).toContain('act-unknown');
    expect(namesIn(cwd)).not.toContain('x.sql');
    const { act, asOf } = CASE;
    const run = await fefta(['compile', '-o', 'x.sql', '--target', 'sql', '--act', act, '--as-of', asOf], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(join(cwd, 'x.sql'), 'utf8');
    expect(text).toContain('FROM facts');
    expect(text).toContain("THEN 'required'");
  });

  test('with PATHS, only what stands there', async () => {
    const run = await fefta(['compile', '法令', '-o', '-'], { cwd: folder(SAMPLE) });
    const bundle = JSON.parse(run.stdout);
    expect(bundle.manifest).toMatchObject({ name: 'sample', version: '1.2.3' });
    expect([bundle.duties.length, bundle.codes.length, bundle.scenarios.length]).toEqual([0, 1, 0]);
  });

  test('one error and nothing is written; the old bundle stays', async () => {
    const cwd = folder({ ...SAMPLE, 'b.json': 'old', 'wrong.fefta': 'namespace w\nimport nothing' });
    const run = await fefta(['compile', '-o', 'b.json'], { cwd });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/wrong\.fefta:2:\d+ error/);
    expect(run.stderr).toContain('Nothing was written');
    expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe('old');
    const json = await fefta(['compile', '-o', 'b.json', '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ written: null, findings: [{ file: 'wrong.fefta' }] });
  });

  test('--target js: a module that decides the same by itself', async () => {
    const cwd = folder(SAMPLE);
    expect((await fefta(['compile', '-o', 'rules.mjs', '--target', 'js'], { cwd })).code).toBe(0);
    const module = await import(/* @vite-ignore */ pathToFileURL(join(cwd, 'rules.mjs')).href);
    const bundle = JSON.parse((await fefta(['compile', '-o', '-'], { cwd })).stdout);
    const loaded = loadBundle(bundle);
    if (!loaded.ok) throw new Error(loaded.error.message.en);
    for (const facts of [CASE.facts, { ...CASE.facts, after: '0.99%' }, {}, { after: 'wrong' }]) {
      const given = { ...CASE, facts };
      expect(module.decide(given)).toEqual(decide(loaded.rules, given));
    }
  });

  test('no bar and no colour where there is no terminal, however many files', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`f${i}.fefta`, `namespace n${i}\n`]));
    const run = await fefta(['compile', '-o', 'b.json'], { cwd: folder(many) });
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  test('the rules of this repository make a bundle that the schema takes, every member named', async () => {
    const cwd = folder();
    const run = await fefta(['compile', join(ROOT, 'rules'), '-o', 'rules.json'], { cwd });
    expect(run.code, run.stderr).toBe(0);
    expect(namesIn(cwd)).toEqual(['rules.json']);
    const bundle = JSON.parse(readFileSync(join(cwd, 'rules.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(strictSchema());
    expect(validate(bundle), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
});
