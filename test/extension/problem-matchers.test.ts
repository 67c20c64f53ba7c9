import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';
import { SAMPLE } from '../cli/sample.ts';
import { manifest } from './manifest.ts';

interface Pattern {
  name?: string;
  regexp: string;
  file?: number;
  line?: number;
  column?: number;
  severity?: number;
  code?: number;
  message?: number;
}

interface Problem {
  file: string;
  line: number;
  column: number;
  severity: string;
  code: string | undefined;
  message: string;
}

const patterns = manifest.contributes.problemPatterns as Pattern[];
const matchers = manifest.contributes.problemMatchers as {
  name: string;
  severity: string;
  pattern: string | Pattern[];
}[];

/** What VS Code puts into its list of problems when a task with these matchers writes `output`. */
function problems(output: string, names: readonly string[]): Problem[] {
  const used = matchers.filter(({ name }) => names.includes(name));
  return output.split('\n').flatMap((line) =>
    used.flatMap(({ pattern, severity }) => {
      const { regexp, ...groups } = patterns.find(({ name }) => `$${name}` === pattern) as Pattern;
      const found = new RegExp(regexp).exec(line);
      const at = (group: number | undefined) => (group === undefined ? undefined : found?.[group]);
      if (!found) return [];
      return {
        file: at(groups.file) ?? '',
        line: Number(at(groups.line)),
        column: Number(at(groups.column)),
        severity: at(groups.severity) ?? severity,
        code: at(groups.code),
        message: at(groups.message) ?? '',
      };
    }),
  );
}

const BROKEN = SAMPLE['investment.fefta']
  .replace('investor.state\n', 'investor.国有企業 is 未知の値\n')
  .concat('enum 余り "余り" en "unused" { a "あ" en "a" }\n');
const workspace = folder({ ...SAMPLE, '法令 集/規則 [一].fefta': BROKEN.replace(/^namespace.*$/m, 'namespace other') });

beforeAll(buildFefta);

describe('problem matchers read what `fefta check` reports', () => {
  test.each(['en', 'ja'] as const)('%s', async (language) => {
    const json = await fefta(['check', '--format', 'json'], { cwd: workspace });
    const { findings } = JSON.parse(json.stdout) as {
      findings: (Omit<Problem, 'message'> & { message: Record<string, string> })[];
    };
    expect(new Set(findings.map(({ severity }) => severity)).size).toBeGreaterThan(1);
    const { stdout } = await fefta(['check', '--lang', language], { cwd: workspace });
    const names = matchers.map(({ name }) => name).filter((name) => name !== 'fefta-test');
    expect(problems(stdout, names)).toEqual(
      findings.map(({ file, line, column, severity, code, message }) => ({
        file,
        line,
        column,
        severity,
        code,
        message: message[language],
      })),
    );
  });

  test('a failed scenario of `fefta test` is found at its place', async () => {
    const wrong = SAMPLE['scenarios.fefta'].replace('expect Notification not required', 'expect Notification required');
    const { stdout } = await fefta(['test'], { cwd: folder({ ...SAMPLE, 'scenarios.fefta': wrong }) });
    const [first, second] = (matchers.find(({ name }) => name === 'fefta-test')?.pattern ?? []) as Pattern[];
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => new RegExp(first?.regexp ?? '$^').test(line));
    expect(lines[at]).toContain('S1');
    const place = new RegExp(second?.regexp ?? '$^').exec(lines[at + 1] ?? '');
    expect(place?.slice(1)).toEqual(['scenarios.fefta', '4', expect.stringMatching(/^\d+$/)]);
  });
});
