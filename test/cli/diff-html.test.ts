import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const rules = (limit: string) => `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
ratio shares "株式の割合" en "ratio of shares"
entity Investor "投資家" en "investor" { basis Law 2 }
act Purchase "株式取得" en "purchase" { basis Law 3 investor "投資家" en "investor": Investor; after "取得後の割合" en "share afterwards": ratio of shares }
duty Notice "届出" en "notice" on Purchase { basis Law 4; borne by investor; when after >= ${limit} }
scenario Half "半分" en "half" as of 2026-03-01 { given Purchase { after = 5% } expect Notice ${limit === '10%' ? 'not required' : 'required'} }
`;

const cwd = folder({
  '旧 規則/a.fefta': rules('10%'),
  '新 規則/a.fefta': rules('1%'),
  'pending.jsonl': '{"act":"投資.Purchase","asOf":"2026-02-01","facts":{"after":"3%"}}\n',
});

beforeAll(buildFefta);

test('fefta diff --format html is one page with pictures that needs nothing beside itself', async () => {
  const args = ['diff', '旧 規則', '新 規則', '--as-of', '2026-03-01', '--cases', 'pending.jsonl', '--format', 'html'];
  const { code, stdout } = await fefta([...args, '--lang', 'ja'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
  expect(stdout).toContain('義務が広がります');
  expect(stdout).toContain('改正前: 10% 以上。改正後: 1% 以上');
  expect(stdout).toContain('<code>after &gt;= 1% and after &lt; 10%</code>');
  // The scenario and the pending case.
  expect(stdout).toContain('変更の及ぶ行為の事例 2 件のうち 2 件で答えが変わります。');
  expect(stdout).toContain('pending.jsonl:1');
  expect(stdout).not.toMatch(/<script|(?:src|href)="(?!#)|url\(/);
  expect((await fefta([...args, '--lang', 'ja'], { cwd })).stdout).toBe(stdout);
});
