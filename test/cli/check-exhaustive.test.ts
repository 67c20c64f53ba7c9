import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta, ROOT } from './fefta.ts';
import { folder } from './folder.ts';

beforeAll(buildFefta);

const HEAD = `namespace 例
ratio shares "株式" en "shares"
enum Kind "種類" en "kind" { bank "銀行" en "bank"; fund "基金" en "fund" }
entity Party "者" en "party" { kind "種類" en "kind": Kind }
act Buy "取得" en "purchase" {
  party "取得者" en "party": Party
  after "割合" en "share": ratio of shares
  parts "口数" en "parts": integer
}
`;
const MISTAKES = `${HEAD}
duty Filing "届出" en "filing" on Buy {
  borne by party if after >= 50%
  when after >= 10% and Big
}
define Big "大" en "big" on Buy: boolean {
  in force until 2019-04-01 { means after >= 5% }
  in force from 2020-04-01 { means after >= 5% }
}
exclusion Bound "両立しない" en "bound" on Buy { when after >= 40% unless Most }
exclusion Most "大半" en "most" on Buy { when after >= 30% }
exemption Banks "銀行" en "banks" from Filing { when party.kind is bank unless Bound }
exemption Funds "基金" en "funds" from Filing { when party.kind is fund or parts < 3; leaves Later }
report Later "事後報告" en "later" on Buy { borne by party; when after >= 10% }
never NoFund "基金は届け出ない" en "no fund files" on Buy: Filing applies and party.kind is fund
table Points "点" en "points" on Buy: integer {
  | parts => "点" |
  | < 5 => 1 |
  | > 5 => 2 |
}
`;

interface Found {
  code: string;
  severity: string;
  line: number;
  message: { ja: string; en: string };
  cases?: { acts: string[]; days: { from?: string; until?: string }[]; example?: Record<string, unknown> };
}

async function look(
  text: string,
  checks: object = {},
): Promise<{ code: number | null; found: Found[]; stderr: string; cwd: string }> {
  const cwd = folder({ 'fefta.json': JSON.stringify({ name: '例', version: '1', checks }), '規則 一.fefta': text });
  const { code, stdout, stderr } = await fefta(['check', '--exhaustive', '--format', 'json'], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: Found[] };
  return { code, found: findings, stderr, cwd };
}

const BY_CASES = /^(case-|duty-without-bearer-in|exceptions-clash|never-|property-broken|cases-|too-many)/;

test('each kind of finding, at its place, with its days and a case', async () => {
  const { code, found, stderr } = await look(MISTAKES, {
    'table-gap': 'off',
    'gap-between-versions': 'off',
    'exceptions-disagree': 'off',
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^all cases: 1 acts, 3 stretches of days, \d+ rules, clauses, rows and limits \(0 of them not decided\)\n$/,
  );
  const own = found.filter((each) => BY_CASES.test(each.code));
  const told = own.map(({ code, line, cases }) => [
    code,
    line,
    (cases?.days ?? []).map(({ from, until }) => `${from ?? ''}..${until ?? ''}`).join(),
  ]);
  expect(told).toEqual([
    ['case-without-answer', 11, '2019-04-01..2020-04-01'],
    ['duty-without-bearer-in-case', 11, '..2019-04-01,2020-04-01..'],
    ['never-decides', 16, ''],
    ['never-decides', 17, ''],
    ['never-applies', 19, ''],
    ['never-decides', 20, ''],
    ['exceptions-clash', 22, '..2019-04-01,2020-04-01..'],
    ['never-decides', 22, ''],
    ['property-broken', 24, '..2019-04-01,2020-04-01..'],
    ['case-without-row', 25, '..'],
  ]);
});

test('a day with which the day of the act is compared parts the cases as a version does', async () => {
  const suspended = `${HEAD}
duty Filing "届出" en "filing" on Buy { borne by party; when after >= 10%; unless Suspended }
exclusion Suspended "停止" en "suspension" on Buy { when date of act >= 2025-11-07 and date of act < 2026-11-11 }
never Suspension "停止中に届出はない" en "no filing at all" on Buy: Filing applies
`;
  const { found } = await look(suspended);
  const own = found.filter(({ code }) => BY_CASES.test(code));
  expect(
    own.map(({ code, cases }) => [code, cases?.days.map(({ from, until }) => `${from ?? ''}..${until ?? ''}`)]),
  ).toEqual([['property-broken', ['..2025-11-07', '2026-11-11..']]]);
});

test('the case of a finding is one that decide reads, and answers as is told', async () => {
  const { found, cwd } = await look(MISTAKES, { 'exceptions-disagree': 'off' });
  const clash = found.find(({ code }) => code === 'duty-without-bearer-in-case');
  writeFileSync(join(cwd, '事案.json'), JSON.stringify(clash?.cases?.example));
  const { code, stdout } = await fefta(['decide', '.', '--case', '事案.json'], { cwd });
  expect(code).toBe(0);
  const filing = JSON.parse(stdout).decisions.find(({ duty }: { duty: string }) => duty === '例.Filing');
  expect([filing.status === 'not-required', filing.bearer]).toEqual([false, null]);
});

test('what a check says already is not said again; what is switched off is not said', async () => {
  const { found } = await look(MISTAKES, {
    'exceptions-disagree': 'off',
    'never-decides': 'off',
    'never-applies': 'error',
  });
  expect(found.filter(({ code }) => code === 'gap-between-versions')).toHaveLength(1);
  expect(found.filter(({ code }) => code === 'never-decides')).toEqual([]);
  expect(found.find(({ code }) => code === 'never-applies')?.severity).toBe('error');
});

test('every code of a finding has its row in the guide', () => {
  const guide = readFileSync(join(ROOT, 'docs/exhaustive.md'), 'utf8');
  const model = readFileSync(join(ROOT, 'packages/analysis/src/exhaustive/model.ts'), 'utf8');
  const codes = [...(/export type CaseCode =([^;]*);/.exec(model)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, code]) => code,
  );
  expect(codes.length).toBeGreaterThan(8);
  expect(codes.filter((code) => !guide.includes(`| \`${code}\` `))).toEqual([]);
});

test('rules with errors are not looked at, and that is said', async () => {
  const { code, stderr } = await look(MISTAKES.replace('after >= 10% and Big', 'nothing'));
  expect([code, stderr]).toEqual([1, expect.stringContaining('because the rules have errors')]);
});

test('pretty, SARIF and GitHub show them like other findings, in both languages', async () => {
  const cwd = folder({
    'fefta.json': '{"name":"例","version":"1","checks":{"exceptions-disagree":"off"}}',
    '規則 一.fefta': MISTAKES,
  });
  const pretty = await fefta(['check', '--exhaustive', '--lang', 'ja'], { cwd });
  expect(pretty.stdout).toMatch(/規則 一\.fefta:24:1 エラー \[property-broken\] 性質「NoFund」は、/);
  expect(pretty.stdout).toContain('事案: {"act":"例.Buy"');
  const sarif = JSON.parse((await fefta(['check', '--exhaustive', '--format', 'sarif'], { cwd })).stdout);
  expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('never-applies');
  const github = await fefta(['check', '--exhaustive', '--format', 'github'], { cwd });
  expect(github.stdout).toMatch(/^::warning file=規則 一\.fefta,line=19,.*never-applies/m);
});
