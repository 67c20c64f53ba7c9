import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Provision, readStatute } from '../../packages/law/src/statute/index.ts';
import { buildFefta, fefta, ROOT } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';

const HELD = join(ROOT, 'rules/seed/seed.statute.json');
const RULES = join(ROOT, 'rules');

beforeAll(buildFefta);

function chapters(file: string): Provision[] {
  const read = readStatute(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(read.en);
  return read.statute.provisions;
}

/** The inventory from which the held text could have been made. */
const inventory = () =>
  chapters(HELD)
    .map(({ children }, index) => {
      const rows = children.map(({ number, text }) => `| S${number} | ${text[0]} | what it means | what it asks for |`);
      return [`### ${String.fromCharCode(65 + index)}. A topic (slide)`, '', '| # | phrase |', ...rows, ''].join('\n');
    })
    .join('\n');

const make = (file: string, out: string) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'tools/import-seed.mjs'), file, out]);

test('the held text is 206 statements in 25 chapters, numbered from 1, none empty', () => {
  const all = chapters(HELD);
  const statements = all.flatMap(({ children }) => children);
  expect(all).toHaveLength(25);
  expect(statements.map(({ number }) => number)).toEqual(Array.from({ length: 206 }, (_, i) => String(i + 1)));
  expect(statements.every(({ text }) => text.length === 1 && text[0] !== '')).toBe(true);
});

describe('making the held text', () => {
  test('gives the statements of the inventory, and the same bytes twice', async () => {
    const cwd = folder({ 'inventory.md': inventory(), 'out/x': '', 'again/x': '' });
    await make(join(cwd, 'inventory.md'), join(cwd, 'out'));
    await make(join(cwd, 'inventory.md'), join(cwd, 'again'));
    const [out, again] = ['out', 'again'].map((name) => readFileSync(join(cwd, name, 'seed.statute.json'), 'utf8'));
    expect(out).toBe(again);
    const lines = (text: string) => text.split('\n').slice(2);
    expect(lines(out ?? '')).toEqual(lines(readFileSync(HELD, 'utf8')));
  });

  test('refuses a gap in the numbers and a missing topic, and writes nothing', async () => {
    const cwd = folder({ 'out/x': '' });
    const broken = {
      'S75 stands where S74': inventory().replace(/\| S74 .*\n/, ''),
      topics: '### A. One\n| S1 | a | b |\n',
    };
    for (const [said, text] of Object.entries(broken)) {
      writeFileSync(join(cwd, 'inventory.md'), text);
      await expect(make(join(cwd, 'inventory.md'), join(cwd, 'out'))).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining(said),
      });
    }
    expect(existsSync(join(cwd, 'out/seed.statute.json'))).toBe(false);
  });
});

describe('the rules', () => {
  test('account for every statement, and encode nine of ten', async () => {
    const run = await fefta(['coverage', 'seed', RULES, '--format', 'json', '--fail-under', '100']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const { counts } = JSON.parse(run.stdout);
    expect(counts).toMatchObject({ total: 206, silent: 0 });
    expect(counts.encoded).toBeGreaterThanOrEqual(186);
  });

  test('decide P27, P28 and P29 as the public set of scenarios says', async () => {
    const run = await fefta(['test', RULES, '--filter', 'P*', '--format', 'json']);
    const scenarios: { name: string; passed: boolean }[] = JSON.parse(run.stdout).scenarios;
    const passed = scenarios.filter((each) => each.passed).map(({ name }) => name);
    expect(passed).toEqual(expect.arrayContaining(['jp.tradesecrets.P27', 'us.research.P28', 'us.research.P29']));
  });
});
