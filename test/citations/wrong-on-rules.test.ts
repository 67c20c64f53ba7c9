// Citations of the law that the rules hold, each wrong on purpose.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildFefta, fefta } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';

const RULES = new URL('../../rules/', import.meta.url);
const LAW = 'jp/law/';

/** What is cited, and the finding that must say so. On what days: now, or those of a version. */
const WRONG: readonly (readonly [citation: string, code: string, days?: string])[] = [
  ['FEFTA 99', 'missing-provision'],
  ['FEFTA 27-9', 'missing-provision'],
  ['FEFTA 6-2', 'missing-provision'],
  ['FEFTA 74', 'missing-provision'],
  ['FEFTA 26(7)', 'missing-provision'],
  ['FEFTA 27(15)', 'missing-provision'],
  ['FEFTA 27(17)', 'missing-provision'],
  ['FEFTA 26(1)(vi)', 'missing-provision'],
  ['FEFTA 26(2)(x)', 'missing-provision'],
  ['FEFTA 6(1)(xx)', 'missing-provision'],
  ['FEFTA 6(1)(vii)(f)', 'missing-provision'],
  ['FEFTA 27(3)(i)(h)', 'missing-provision'],
  ['FEFTA "第二十六条第九項"', 'missing-provision'],
  ['FEFTA "第二十七条第二項第一号"', 'missing-provision'],
  ['FEFTA "第五十五条の五十"', 'missing-provision'],
  ['FEFTA "第２７条第９９項"', 'missing-provision'],
  ['外為法第二百条', 'missing-provision'],
  ['外為法第二十七条の二第二十項', 'missing-provision'],
  ['外為法第六条第一項第七号ヌ', 'missing-provision'],
  ['外為法第二十六条第二項第十一号', 'missing-provision'],
  ['FEFTA "第二十六条第一項第一号から第九号まで"', 'missing-provision'],
  ['FEFTA "第二十七条第二項後段"', 'missing-provision'],
  ['InvestmentOrder 40', 'missing-provision'],
  ['直投令第九十九条', 'missing-provision'],
  ['InvestmentOrdinance 77', 'missing-provision'],
  ['FEFTA 2', 'repealed-provision'],
  ['FEFTA 3', 'repealed-provision'],
  ['外為法第四条', 'repealed-provision'],
  ['FEFTA 27-2(1)', 'provision-not-in-force', 'until 2014-01-01'],
  ['FEFTA 26(2)(viii)', 'provision-not-in-force', 'until 2014-01-01'],
  ['FEFTA 28(1)', 'repealed-provision', 'until 2014-01-01'],
  ['FEFTA 27-2(9)', 'unproven-citation', 'from 2026-06-01'],
  ['FEFTA 27-3(1)', 'unproven-citation', 'from 2027-01-05'],
  ['FEFTA "附則第九百条"', 'unproven-citation'],
  ['FEFTA "附則（令和元年一一月二九日法律第六〇号）第九十九条"', 'unproven-citation'],
];

function sources(): Record<string, string> {
  const files: Record<string, string> = { 'fefta.json': '{ "name": "wrong", "version": "1" }' };
  for (const name of readdirSync(new URL('statutes/', RULES)))
    if (/^(324AC0000000228|355CO0000000261|355M50007FC2001)_/.test(name))
      files[`statutes/${name}`] = readFileSync(new URL(`statutes/${name}`, RULES), 'utf8');
  const instruments = readFileSync(new URL(`${LAW}instruments.fefta`, RULES), 'utf8');
  files['law.fefta'] = instruments.replaceAll(
    /^instrument (?!FEFTA|InvestmentOrder|InvestmentOrdinance)[\s\S]*?^}\n/gm,
    '',
  );
  files['wrong.fefta'] = [
    'namespace wrong',
    'import jp.law',
    'amendment Some "改正" amends FEFTA { in force 2000-01-01 }',
    'entity Company "会社" { listed "上場": boolean }',
    ...WRONG.map(([citation, , days], index) =>
      days === undefined
        ? `authority A${index} "当局" { basis ${citation} }`
        : `define D${index} "定義" on Company: boolean { in force ${days} by Some { basis ${citation} means listed } }`,
    ),
  ].join('\n');
  return files;
}

test('every wrong citation of the held law is found, and told by its own code', async () => {
  await buildFefta();
  const run = await fefta(['check', '--format', 'json'], { cwd: folder(sources()) });
  const { findings } = JSON.parse(run.stdout) as {
    findings: { code: string; severity: string; file: string; line: number }[];
  };
  const byLine = new Map(
    findings
      .filter(({ code, file }) => /provision|citation/.test(code) && file === 'wrong.fefta')
      .map(({ code, line }) => [line - 5, code]),
  );
  const told = WRONG.map(([citation], index) => `${citation}: ${byLine.get(index)}`);
  expect(told).toEqual(WRONG.map(([citation, code]) => `${citation}: ${code}`));
  expect(WRONG.length).toBeGreaterThanOrEqual(30);
});
