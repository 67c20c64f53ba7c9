import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const with_ = (config: string) => folder({ ...SAMPLE, 'fefta.json': config });

describe('fefta.json', () => {
  test('gives the bundle its name and version', async () => {
    const run = await fefta(['compile', '-o', '-'], { cwd: folder(SAMPLE) });
    expect(JSON.parse(run.stdout).manifest).toMatchObject({ name: 'sample', version: '1.2.3' });
  });

  test('without it, nothing of the folder gets into the bundle', async () => {
    const { 'fefta.json': _, ...sources } = SAMPLE;
    const run = await fefta(['compile', '-o', '-'], { cwd: folder(sources) });
    expect(JSON.parse(run.stdout).manifest).toMatchObject({ name: 'unnamed', version: '0.0.0' });
  });

  const WRONG: [config: string, messages: string[]][] = [
    ['{ "name": ', ['not JSON']],
    ['[]', ['must be a JSON object']],
    ['{ "nmae": "x" }', ['no member "nmae"']],
    ['{ "name": "", "version": 1 }', ['"name" must be', '"version" must be']],
    ['{ "folders": [] }', ['"folders" must be']],
    ['{ "folders": ["nowhere", "../up"] }', ['"nowhere" in folders', '"../up" in folders']],
    ['{ "requiredLanguages": ["fr"] }', ['"requiredLanguages" must be']],
    ['{ "checks": { "syntax": "fatal" } }', ['"checks" must be']],
    ['{ "__proto__": 1, "constructor": 2 }', ['no member "__proto__"', 'no member "constructor"']],
  ];

  test.each(WRONG)('refuses %s', async (config, messages) => {
    for (const command of [['check'], ['compile', '-o', 'x.json'], ['test'], ['fmt', '--check']]) {
      const run = await fefta(command, { cwd: with_(config) });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain('fefta.json: ');
      for (const message of messages) expect(run.stderr).toContain(message);
    }
  });

  test('requires labels in the languages it names', async () => {
    const unlabelled = { ...SAMPLE, 'investment.fefta': SAMPLE['investment.fefta'].replaceAll(' en "board seat"', '') };
    expect((await fefta(['check'], { cwd: folder(unlabelled) })).code).toBe(1);
    const japanese = { ...unlabelled, 'fefta.json': '{ "requiredLanguages": ["ja"] }' };
    expect((await fefta(['check'], { cwd: folder(japanese) })).code).toBe(0);
  });

  test('turns a check off, or gives it another severity', async () => {
    const sources = {
      ...SAMPLE,
      'scenarios.fefta': SAMPLE['scenarios.fefta'].replace('import investment', 'import investment\nimport law'),
    };
    const severities = async (checks: object) => {
      const cwd = folder({ ...sources, 'fefta.json': JSON.stringify({ checks }) });
      const run = await fefta(['check', '--format', 'json'], { cwd });
      const found = JSON.parse(run.stdout).findings as { code: string; severity: string }[];
      return {
        code: run.code,
        severities: found.filter(({ code }) => code === 'unused-import').map((each) => each.severity),
      };
    };
    expect(await severities({})).toEqual({ code: 1, severities: ['warning'] });
    expect(await severities({ 'unused-import': 'error' })).toEqual({ code: 1, severities: ['error'] });
    expect(await severities({ 'unused-import': 'info' })).toEqual({ code: 0, severities: ['info'] });
    expect(await severities({ 'unused-import': 'off' })).toEqual({ code: 0, severities: [] });
  });

  test('names the folders that belong to the workspace', async () => {
    const cwd = folder({ ...SAMPLE, 'drafts/draft.fefta': 'this is no rule', 'fefta.json': '{ "folders": ["法令"] }' });
    const run = await fefta(['check'], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('1 file:') });
  });
});

describe('data files', () => {
  const inFolder = (name: string) => SAMPLE['法令/law.fefta'].replace('国.codes.json', name);
  const data = SAMPLE['法令/国.codes.json'];
  const codes = async (files: Record<string, string>) => {
    const run = await fefta(['compile', '-o', '-'], { cwd: folder(files) });
    if (run.code !== 0) return run.stderr;
    return JSON.parse(run.stdout)
      .codes[0].entries.map((entry: { code: string }) => entry.code)
      .sort();
  };

  test('beside the source, or anywhere in the workspace by the last part of the name', async () => {
    expect(await codes({ 'law/law.fefta': inFolder('../data/c.codes.json'), 'data/c.codes.json': data })).toEqual([
      'FR',
      'JP',
    ]);
    expect(await codes({ 'law/law.fefta': inFolder('c.codes.json'), 'data/deep/c.codes.json': data })).toEqual([
      'FR',
      'JP',
    ]);
  });

  test('beside the source comes first; two elsewhere are ambiguous', async () => {
    const two = { 'a/c.codes.json': data.replaceAll('FR', 'DE'), 'b/c.codes.json': data };
    expect(await codes({ ...two, 'b/law.fefta': inFolder('c.codes.json') })).toEqual(['FR', 'JP']);
    expect(await codes({ ...two, 'law.fefta': inFolder('c.codes.json') })).toContain('[data-ambiguous]');
  });

  test('what is missing or cannot be read is a finding', async () => {
    expect(await codes({ 'law.fefta': inFolder('none.codes.json') })).toMatch(/law\.fefta:\d+:\d+ error/);
    const base = { 'law.fefta': inFolder('c.codes.json') };
    expect(await codes({ ...base, 'c.codes.json': `\0${data}` })).toContain('c.codes.json:1:1 error [nul-byte]');
  });
});
