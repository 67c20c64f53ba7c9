import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '@fefta/language';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../packages/language/src/checks/registry.ts';
import { applySuggestions, examplesOf, type Fixture, findingsOf, placeOf, readFixture } from './fixture.ts';

const HERE = new URL('.', import.meta.url);
const PAGES = new URL('../../docs/checks/', import.meta.url);
const SOURCES = new URL('../../packages/language/src/checks/', import.meta.url);

/** Findings of the parser and of the reading of files have no check of their own. */
const OTHER_CODES = ['syntax', 'unexpected-character', 'keyword-as-name', 'too-deep', 'line-too-long'];
const SYNTAX = new Set(['syntax', 'unexpected-character', 'keyword-as-name']);
const CODES = [...CHECKS.map((check) => check.code), ...OTHER_CODES].sort();

const folders = readdirSync(HERE, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .sort();
const read = (folder: string, file: string) => readFileSync(new URL(`${folder}/${file}`, HERE), 'utf8');
const fixturesIn = (folder: string) =>
  readdirSync(new URL(`${folder}/`, HERE))
    .filter((file) => file.endsWith('.fefta'))
    .sort();

/** What every finding must be, whatever it says. */
function expectWellFormed(findings: readonly Finding[]): void {
  for (const { code, message, suggestion } of findings) {
    for (const text of [message, ...(suggestion ? [suggestion.title] : [])]) {
      expect(text.ja, `${code}: a Japanese text`).toMatch(/[\u3041-\u30FF\u4E00-\u9FFF]/);
      expect(text.en, `${code}: an English text`).toMatch(/[A-Za-z]/);
      expect(text.en).not.toBe(text.ja);
      expect(`${text.ja} ${text.en}`).not.toMatch(/undefined|\[object|この箇所で失敗しました/);
    }
  }
}

const isOther = (code: string, fixture: Fixture) => (finding: Finding) =>
  finding.severity === 'error' && finding.code !== code && !fixture.also.includes(finding.code);

const show = (findings: readonly Finding[]) =>
  findings.map((finding) => `${placeOf(finding)} ${finding.code}: ${finding.message.en}`);

for (const code of folders) {
  describe(code, () => {
    const files = fixturesIn(code);
    for (const file of files.filter((name) => /^fires-.*(?<!\.fixed)\.fefta$/.test(name))) {
      test(file, () => {
        const fixture = readFixture(read(code, file));
        const findings = findingsOf(fixture);
        expectWellFormed(findings);
        const own = findings.filter((finding) => finding.code === code);
        expect(own.map(placeOf).sort(), show(findings).join('\n')).toEqual(fixture.expected);
        expect(fixture.expected.length).toBeGreaterThan(0);
        expect(show(findings.filter(isOther(code, fixture)))).toEqual([]);
        const fixedFile = file.replace(/\.fefta$/, '.fixed.fefta');
        const suggests = own.some((finding) => finding.suggestion);
        expect(
          files.includes(fixedFile),
          suggests ? `${fixedFile} is missing` : `${fixedFile} without a suggestion`,
        ).toBe(suggests);
        if (!suggests) return;
        const fixed = readFixture(read(code, fixedFile));
        expect(applySuggestions(fixture.sources, own)).toEqual(fixed.sources);
        const left = findingsOf({ ...fixture, sources: fixed.sources }).filter(
          (finding) => finding.code === code && finding.suggestion,
        );
        expect(show(left), 'a suggestion must settle its finding').toEqual([]);
      });
    }
    for (const file of files.filter((name) => name.startsWith('silent-'))) {
      test(file, () => {
        const fixture = readFixture(read(code, file));
        const findings = findingsOf(fixture);
        expectWellFormed(findings);
        expect(show(findings.filter((finding) => finding.code === code || isOther(code, fixture)(finding)))).toEqual(
          [],
        );
      });
    }
  });
}

describe('pages of checks', () => {
  for (const name of existsSync(PAGES)
    ? readdirSync(PAGES)
        .filter((each) => each.endsWith('.md') && each !== 'README.md')
        .sort()
    : []) {
    const code = name.slice(0, -'.md'.length);
    const page = readFileSync(new URL(name, PAGES), 'utf8');
    for (const [number, example] of examplesOf(page).entries()) {
      test(`${code}: example ${number + 1} is ${example.kind}`, () => {
        const findings = findingsOf(readFixture(example.text));
        const codes = findings.map((finding) => finding.code);
        if (example.kind === 'bad') expect(codes).toContain(code);
        else expect(show(findings.filter((finding) => finding.code === code))).toEqual([]);
        expect(
          show(findings.filter((finding) => finding.code !== code && SYNTAX.has(finding.code) && !SYNTAX.has(code))),
        ).toEqual([]);
      });
    }
  }
});

describe('completeness', () => {
  test('codes are unique', () => expect(CODES).toEqual([...new Set(CODES)]));

  test('every check has a folder with fixtures that fire and that do not, and no folder is without a check', () => {
    expect(folders).toEqual(CODES);
    for (const code of folders) {
      const files = fixturesIn(code);
      expect(
        files.some((file) => file.startsWith('fires-')),
        `${code}: a fixture fires-*.fefta`,
      ).toBe(true);
      expect(
        files.some((file) => file.startsWith('silent-')),
        `${code}: a fixture silent-*.fefta`,
      ).toBe(true);
      expect(files.filter((file) => !/^(fires|silent)-/.test(file))).toEqual([]);
    }
  });

  test('every check has a page, and no page is without a check', () => {
    const pages = existsSync(PAGES)
      ? readdirSync(PAGES)
          .filter((file) => file.endsWith('.md') && file !== 'README.md')
          .sort()
      : [];
    expect(pages).toEqual(CODES.map((code) => `${code}.md`).sort());
    for (const page of pages)
      expect(readFileSync(new URL(page, PAGES), 'utf8').split('\n')[0]).toContain(page.slice(0, -3));
  });

  test('every check stands in a file of its own name', () => {
    const areas = readdirSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = new Set(areas.flatMap((area) => readdirSync(new URL(`${area.name}/`, SOURCES))));
    expect(CHECKS.map((check) => check.code).filter((code) => !files.has(`${code}.ts`))).toEqual([]);
  });
});
