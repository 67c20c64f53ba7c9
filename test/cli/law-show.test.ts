import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta, ROOT } from './fefta.ts';
import { folder } from './folder.ts';
import { expectGolden } from './golden.ts';

beforeAll(buildFefta);

const STATUTES = join(ROOT, 'rules/statutes');
const data = (name: string) => readFileSync(join(STATUTES, `${name}.statute.json`), 'utf8');

/** A workspace with one instrument of three revisions, one with a broken text and one without text. */
const workspace = () =>
  folder({
    'fefta.json': '{"name":"見本","version":"1.0.0"}',
    '法令.fefta': `namespace a
instrument FEFTA "外国為替及び外国貿易法" en "Foreign Exchange and Foreign Trade Act" {
  kind act
  also 外為法
  held "324AC0000000228_2013-11-26.statute.json", "324AC0000000228_2024-04-01.statute.json", "324AC0000000228_2026-02-02.statute.json"
}
instrument Order "対内直接投資等に関する政令" {
  kind order
  also 直投令
  held "355CO0000000261_2026-02-02.statute.json"
}
instrument Other "別の法律" { kind act to do "本文なし" }
`,
    '本文/324AC0000000228_2013-11-26.statute.json': data('324AC0000000228_2013-11-26'),
    '本文/324AC0000000228_2024-04-01.statute.json': data('324AC0000000228_2024-04-01'),
    '本文/324AC0000000228_2026-02-02.statute.json': data('324AC0000000228_2026-02-02'),
    '本文/355CO0000000261_2026-02-02.statute.json': data('355CO0000000261_2026-02-02'),
  });

const cwd = workspace();

interface Shown {
  result: string;
  path: string;
  revision: { seen: string; known: string };
  provisions: { path: string; text: string[]; counted?: boolean }[];
  near?: string[];
}

async function show(citation: string, ...options: string[]): Promise<Shown> {
  const { stdout, stderr } = await fefta(['law', 'show', citation, '--format', 'json', ...options], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Shown;
}

describe('law show', () => {
  test('for people, in Japanese and English, with the revision and counted numbers', async () => {
    const japanese = await fefta(['law', 'show', '外為法27条の2第1項', '--lang', 'ja'], { cwd });
    expect(japanese).toMatchObject({ code: 0, stderr: '' });
    expectGolden('law/show-ja.txt', japanese.stdout);
    const english = await fefta(['law', 'show', 'FEFTA 27-2(1)', '--as-of', '2024-04-01'], { cwd });
    expectGolden('law/show-en.txt', english.stdout);
    expect(english.stdout).not.toContain('were counted');
  });

  test('the same provision however it is written', async () => {
    const [first, ...others] = await Promise.all(
      [
        'FEFTA 27-2(1)',
        '外為法27条の2第1項',
        '外国為替及び外国貿易法第二十七条の二第一項',
        '外為法第２７条の２第１項',
      ].map((each) => show(each)),
    );
    for (const other of others) expect(other).toEqual(first);
    expect(first?.provisions[0]).toMatchObject({ path: '第27条の2第1項', counted: true });
  });

  test.each([
    ['2013-11-26', '2013-11-26', 'that-day'],
    ['平成三十年一月一日', '2013-11-26', 'earlier'],
    ['2024-04-01', '2024-04-01', 'that-day'],
    ['2025-01-01', '2024-04-01', 'earlier'],
    ['2000-01-01', '2013-11-26', 'later'],
    ['2026-12-31', '2026-02-02', 'earlier'],
  ])('as of %s it is the text of %s, known: %s', async (day, seen, known) => {
    expect((await show('FEFTA 26(1)', '--as-of', day)).revision).toMatchObject({ seen, known });
  });

  test('ranges, deleted provisions, and what is not there', async () => {
    expect((await show('FEFTA 26(2)(i)–(iii)')).provisions).toHaveLength(3);
    expect(await show('FEFTA 3')).toMatchObject({ result: 'deleted' });
    const missing = await fefta(['law', 'show', 'FEFTA 27-9', '--format', 'json'], { cwd });
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.stdout)).toMatchObject({
      result: 'missing',
      near: expect.arrayContaining(['27-2', '28']),
    });
    const unknown = await fefta(['law', 'show', '直投令別表第一'], { cwd });
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('This text cannot show it');
  });

  test.each([
    ['商法1条', 'no-such-instrument'],
    ['FEFTA', 'unreadable-citation'],
    ['FEFTA 何か', 'no-such-instrument'],
    ['Other 1', 'no-held-text'],
  ])('%s is refused: %s', async (citation, code) => {
    const result = await fefta(['law', 'show', citation], { cwd });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(`[${code}]`);
  });

  test('a text that is damaged is named', async () => {
    const damaged = folder({
      'a.fefta': 'namespace a\ninstrument A "甲法" { kind act held "a.statute.json" }\n',
      'a.statute.json': data('355CO0000000261_2026-02-02').replace('"version":1', '"version":9'),
    });
    const { code, stderr } = await fefta(['law', 'show', 'A 1'], { cwd: damaged });
    expect(code).toBe(2);
    expect(stderr).toContain('[law-bad-data] a.statute.json: this is not statute data of version 1: line 2, "version"');
  });
});

describe('law references', () => {
  test('of all held texts of the rules: more than 2,000, each resolved or with a reason', async () => {
    const { code, stdout } = await fefta(
      ['law', 'references', '--in', join(ROOT, 'rules'), '--format', 'json', '--list'],
      { cwd },
    );
    expect(code).toBe(0);
    const { total, references } = JSON.parse(stdout) as {
      total: { references: number; resolved: number; results: Record<string, number> };
      references: { result: string; to?: string }[];
    };
    expect(total.references).toBeGreaterThan(10_000);
    expect(total.resolved).toBeGreaterThan(6_000);
    expect(references).toHaveLength(total.references);
    expect(Object.values(total.results).reduce((sum, count) => sum + count, 0)).toBe(total.references);
    for (const { result, to } of references) if (result === 'resolved') expect(to).toBeTruthy();
  });

  test('of one instrument, as a table and as a list', async () => {
    const table = await fefta(['law', 'references', '直投令'], { cwd });
    expect(table.stdout).toMatch(/355CO0000000261_2026-02-02\.statute\.json │ +[0-9]+ │ +[0-9]+/);
    const list = await fefta(['law', 'references', '直投令', '--list', '--lang', 'ja'], { cwd });
    expect(list.stdout).toContain('第3条の2第1項: 第二十七条の二第一項 → 外国為替及び外国貿易法第27条の2第1項\n');
    expect(list.stdout).toContain('[本文を所蔵していない法令]');
  });
});
