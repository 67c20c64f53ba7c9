import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const rules = (limit: string) => `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
ratio shares "株式の割合" en "ratio of shares"
entity Investor "投資家" en "investor" { basis Law 2 }
act Purchase "株式取得" en "purchase" { basis Law 3 investor "投資家" en "investor": Investor; after "取得後の割合" en "share afterwards": ratio of shares }
define large "大口" en "large" on Purchase: boolean {
  basis Law 4
  means after >= ${limit} }
duty Notice "届出" en "notice" on Purchase { basis Law 4; borne by investor; when large }
`;

const cwd = folder({
  '旧 規則/a.fefta': rules('10%'),
  '新 規則/一 般.fefta': rules('1%'),
  'same/a.fefta': rules('10%'),
});

beforeAll(buildFefta);

const sarif = async (now: string, ...more: string[]) => {
  const { code, stdout, stderr } = await fefta(['diff', '旧 規則', now, '--format', 'sarif', ...more], { cwd });
  expect([code, stderr.slice(0, 300)]).toEqual([0, expect.any(String)]);
  expect(stdout).not.toContain(cwd);
  return JSON.parse(stdout);
};

test('fefta diff --format sarif: each change a result where its cause stands on the new side', async () => {
  const log = await sarif('新 規則', '--as-of', '2026-03-01');
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.tool.driver).toMatchObject({ name: 'fefta', version: expect.any(String) });
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.results).toHaveLength(1);
  const [result] = run.results;
  expect([result.ruleId, result.level]).toEqual(['diff-newly-required', 'note']);
  expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  expect(result.message.text).toContain('newly large');
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  expect(decodeURI(artifactLocation.uri)).toBe('新 規則/一 般.fefta');
  expect([region.startLine, region.startColumn]).toEqual([6, 1]);
  const ja = await sarif('新 規則', '--lang', 'ja');
  expect(ja.runs[0].results[0].message.text).toContain('新たに必要: Notice “届出”');
});

test('no change, no result', async () => {
  expect((await sarif('same')).runs[0].results).toEqual([]);
});
