import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const BROKEN = SAMPLE['investment.fefta'].replace('investor.state\n', 'investor.国有企業 is 未知の値\n');
const broken = folder({ ...SAMPLE, 'investment.fefta': BROKEN });
const fine = folder(SAMPLE);

interface JsonFinding {
  code: string;
  severity: string;
  file: string;
  line: number;
  column: number;
  endColumn: number;
  message: { ja: string; en: string };
}

async function findings(cwd: string, ...args: string[]): Promise<JsonFinding[]> {
  const { stdout } = await fefta(['check', ...args, '--format', 'json'], { cwd });
  return (JSON.parse(stdout) as { findings: JsonFinding[] }).findings;
}

/** Terminal columns of a text whose characters are ASCII or full width. */
const columns = (text: string) => [...text].reduce((sum, character) => sum + (character < '\u1100' ? 1 : 2), 0);

describe('check', () => {
  test('nothing wrong: exit 0 and a summary', async () => {
    expect(await fefta(['check'], { cwd: fine })).toMatchObject({
      code: 0,
      stdout: '3 files: 0 errors, 0 warnings, 0 info\n',
      stderr: '',
    });
    const japanese = await fefta(['check', '--lang', 'ja'], { cwd: fine });
    expect(japanese.stdout).toBe('3 ファイル：エラー 0、警告 0、情報 0\n');
  });

  test('pretty: place, code, message, and a marker under the very characters, full width or not', async () => {
    const { code, stdout } = await fefta(['check'], { cwd: broken });
    expect(code).toBe(1);
    const [finding] = await findings(broken);
    if (!finding) throw new Error('nothing was found');
    const source = BROKEN.split('\n')[finding.line - 1] ?? '';
    const rows = stdout.split('\n');
    const start = `investment.fefta:${finding.line}:${finding.column} error [${finding.code}] ${finding.message.en}`;
    const at = rows.indexOf(start);
    expect(at, stdout).toBeGreaterThanOrEqual(0);
    expect(rows[at + 1]).toBe(`  ${finding.line} | ${source}`);
    const gutter = `  ${finding.line} | `.length;
    const before = columns(source.slice(0, finding.column - 1));
    const marked = columns(source.slice(finding.column - 1, finding.endColumn - 1));
    expect(marked).toBeGreaterThan(finding.endColumn - finding.column);
    expect(rows[at + 2]).toBe(' '.repeat(gutter + before) + '^'.repeat(marked));
  });

  test('the same findings in Japanese', async () => {
    const { stdout } = await fefta(['check', '--lang', 'ja'], { cwd: broken });
    for (const { message } of await findings(broken)) expect(stdout).toContain(message.ja);
    expect(stdout).toContain('エラー');
  });

  test('no colour where there is no terminal', async () => {
    const { stdout } = await fefta(['check'], { cwd: broken, env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toContain('\u001b');
  });

  test('github: one command a finding, escaped', async () => {
    const { code, stdout } = await fefta(['check', '--format', 'github'], { cwd: broken });
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength((await findings(broken)).length);
    for (const line of lines)
      expect(line).toMatch(
        /^::error file=investment\.fefta,line=\d+,endLine=\d+,col=\d+,title=fefta%3A [a-z-]+,endColumn=\d+::\S/,
      );
  });

  test('sarif: version 2.1.0, rules, regions in UTF-16 columns, relative URIs', async () => {
    const cwd = folder({ '規則 一.fefta': BROKEN });
    const { code, stdout } = await fefta(['check', '--format', 'sarif'], { cwd });
    expect(code).toBe(1);
    const log = JSON.parse(stdout);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: 'fefta', version: expect.any(String) });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results.length).toBe((await findings(cwd)).length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      const place = result.locations[0].physicalLocation;
      expect(decodeURI(place.artifactLocation.uri)).toBe('規則 一.fefta');
      expect(place.region.startLine).toBeGreaterThan(0);
    }
    expect(stdout).not.toContain(cwd);
  });

  test('a path in a workspace: the whole workspace is known, only that path is reported', async () => {
    expect(await findings(broken, 'scenarios.fefta')).toEqual([]);
    expect((await findings(broken, 'investment.fefta')).length).toBeGreaterThan(0);
    expect((await fefta(['check', 'scenarios.fefta'], { cwd: broken })).stdout).toContain('1 file: 0 errors');
  });

  test('from a folder below, the workspace above is checked, and paths are shown from where one is', async () => {
    const found = await fefta(['check', '--format', 'json'], { cwd: `${broken}/法令` });
    expect(JSON.parse(found.stdout).findings[0].file).toBe('../investment.fefta');
  });

  test('the terminal is safe from what stands in a source', async () => {
    const cwd = folder({ 'a.fefta': 'namespace a\nact \u001b[2J\u202e evil {' });
    const { stdout } = await fefta(['check'], { cwd });
    expect(stdout).toContain('evil');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });
});
