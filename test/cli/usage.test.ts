import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

beforeAll(buildFefta);

const COMMANDS = ['check', 'compile', 'decide', 'test', 'fmt', 'coverage'];

describe('help', () => {
  test.each(COMMANDS)('%s --help has examples and exits 0', async (command) => {
    const run = await fefta([command, '--help']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(`Usage: fefta ${command}`);
    expect(run.stdout).toContain(`Examples:\n  fefta ${command}`);
    for (const option of ['--lang', '--format', '--help']) expect(run.stdout).toContain(option);
  });

  test.each(COMMANDS)('%s --help in Japanese', async (command) => {
    const run = await fefta([command, '--help', '--lang', 'ja']);
    expect(run.stdout).toContain('使い方：');
    expect(run.stdout).toContain('オプション：');
    expect(run.stdout).toContain('例：');
    expect(run.stdout).not.toMatch(/Usage|Options|Examples|display help/);
  });

  test('the tool names its commands and its version', async () => {
    const help = await fefta(['--help']);
    for (const command of COMMANDS) expect(help.stdout).toContain(`  ${command} `);
    expect((await fefta(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('no command: the help on stderr, and wrong use', async () => {
    const run = await fefta([]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('Commands:');
  });
});

describe('wrong use exits 2 with one clear message', () => {
  const WRONG: [args: string[], ja: string, en: string][] = [
    [['chekc'], '「chekc」というコマンドはありません', "unknown command 'chekc'"],
    [['check', '--frmat', 'json'], '「--frmat」というオプションはありません', "unknown option '--frmat'"],
    [
      ['check', '--format', 'xml'],
      '選択肢：pretty, json, sarif, github',
      'Allowed choices are pretty, json, sarif, github',
    ],
    [['check', '--lang', 'fr'], '選択肢：ja, en', 'Allowed choices are ja, en'],
    [['compile'], '「-o, --output <FILE>」が要ります', "required option '-o, --output <FILE>'"],
    [['decide'], '引数「BUNDLE」がありません', "missing required argument 'BUNDLE'"],
    [['decide', 'a', 'b'], '引数が多すぎます', 'too many arguments'],
    [['fmt', '--keywords', 'de'], '選択肢：ja, en', 'Allowed choices are ja, en'],
    [['check', 'なし.fefta'], 'なし.fefta を読めません：見つかりません', 'Cannot read なし.fefta: not found'],
    [['check', '.'], '.fefta ファイルがありません', 'no .fefta file'],
  ];
  const empty = folder({ 'README.md': '# nothing' });

  test.each(WRONG)('%j', async (args, ja, en) => {
    for (const [language, message] of [
      ['ja_JP.UTF-8', ja],
      ['C', en],
    ] as const) {
      const run = await fefta(args, { cwd: empty, env: { LANG: language } });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain(message);
      expect(run.stderr).not.toMatch(/^\s+at /m);
    }
  });

  test('a file that is no source, and paths of two workspaces', async () => {
    const base = folder({ 'a/fefta.json': '{}', 'a/a.fefta': '', 'b/fefta.json': '{}', 'b/b.fefta': '', 'c.txt': '' });
    expect(await fefta(['check', 'c.txt'], { cwd: base })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/path-not-source.*c\.txt/),
    });
    const run = await fefta(['check', 'a', 'b'], { cwd: base });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('paths-in-different-workspaces');
  });
});

describe('language', () => {
  const language = async (args: string[], env: Record<string, string>) => {
    const run = await fefta(['check', 'nowhere', ...args], { env });
    return run.stderr.includes('エラー') ? 'ja' : 'en';
  };

  test('from the locale: LC_ALL before LC_MESSAGES before LANG', async () => {
    expect(await language([], { LANG: 'ja_JP.UTF-8' })).toBe('ja');
    expect(await language([], { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_US.UTF-8' })).toBe('en');
    expect(await language([], { LANG: 'C', LC_MESSAGES: 'C', LC_ALL: 'ja_JP' })).toBe('ja');
    expect(await language([], { LANG: 'jam_JM.UTF-8' })).toBe('en');
  });

  test('--lang before the locale', async () => {
    expect(await language(['--lang', 'en'], { LANG: 'ja_JP.UTF-8' })).toBe('en');
    expect(await language(['--lang=ja'], { LANG: 'C' })).toBe('ja');
  });
});

test('an old Node is told so, not given a stack trace', async () => {
  const old = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.0" } })';
  const node = ['--import', `data:text/javascript,${encodeURIComponent(old)}`];
  expect(await fefta(['--version'], { node })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/22\.12.*20\.19\.0/),
  });
  const japanese = await fefta(['--version'], { node, env: { LANG: 'ja_JP.UTF-8' } });
  expect(japanese.stderr).toContain('Node.js 22.12 以上が必要です');
});
