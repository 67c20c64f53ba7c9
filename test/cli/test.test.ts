import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const fine = folder(SAMPLE);
/** S2 expects what is not so; the property does not hold for variants of the cases. */
const failing = folder({
  ...SAMPLE,
  'scenarios.fefta': SAMPLE['scenarios.fefta']
    .replace('exempt by Regular on condition NoSeat leaving Report', 'required')
    .replace('never StateExempt', 'never Half "半分" en "half" on Purchase: after >= 50%\nnever StateExempt'),
});

describe('test', () => {
  test('names every scenario and property, passes, counts', async () => {
    const { code, stdout, stderr } = await fefta(['test'], { cwd: fine });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^✓ S1 {2}five percent under the old law\n✓ S2 .*\n✓ S3 .*\n✓ StateExempt .*\(proved for all cases\)\n/,
    );
    expect(stdout).toContain('scenarios: 3 passed, 0 failed\nproperties: 1 passed, 0 failed\n');
    expect((await fefta(['test', '--lang', 'ja'], { cwd: fine })).stdout).toContain('事例：合格 3、不合格 0');
  });

  test('a failure shows where, what was expected and what came out', async () => {
    const { code, stdout } = await fefta(['test'], { cwd: failing });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /✗ S2 {2}exempt under the new law\n {4}scenarios\.fefta:\d+:1\n {4}investment\.Notification: status\n {6}expected: "required"\n {6}actual: "exempt"\n/,
    );
    expect(stdout).toContain('scenarios: 2 passed, 1 failed');
  });

  test('a property is looked at in all cases, and a broken one shows a witness', async () => {
    const { stdout } = await fefta(['test', '--format', 'json'], { cwd: failing });
    const half = JSON.parse(stdout).properties.find(({ name }: { name: string }) => name === 'investment.tests.Half');
    expect([half.passed, half.proved]).toEqual([false, false]);
    expect(half.broken[0]).toMatchObject({ act: 'investment.Purchase', facts: { after: expect.any(String) } });
    const state = JSON.parse(stdout).properties.find(({ name }: { name: string }) => name.endsWith('StateExempt'));
    expect([state.passed, state.proved]).toEqual([true, true]);
    const pretty = await fefta(['test', '--filter', 'Half'], { cwd: failing });
    expect(pretty.stdout).toContain(JSON.stringify(half.broken[0]));
  });

  test('--coverage: all versions, or those that no scenario exercises, by name', async () => {
    const all = await fefta(['test', '--coverage'], { cwd: fine });
    expect(all).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Every one of the 6 rule versions is exercised'),
    });
    const { code, stdout } = await fefta(['test', '--coverage', '--filter', 'S1'], { cwd: fine });
    expect(code).toBe(1);
    expect(stdout).toContain('4 of 6 rule versions are exercised by no scenario:');
    expect(stdout).toMatch(/ {2}investment\.Notification#1 \[2020-05-08, …\) {2}investment\.fefta:\d+:\d+\n/);
    expect(stdout).toContain('investment.StateOwned#0');
    expect(stdout.slice(0, stdout.indexOf('thresholds'))).not.toContain('investment.Notification#0');
  });

  test('--filter by name, qualified name and pattern', async () => {
    const names = async (filter: string) => {
      const run = await fefta(['test', '--filter', filter, '--format', 'json'], { cwd: fine });
      const { scenarios, properties } = JSON.parse(run.stdout);
      return [...scenarios, ...properties].map(({ name }: { name: string }) => name.split('.').at(-1));
    };
    expect(await names('S2')).toEqual(['S2']);
    expect(await names('investment.tests.S3')).toEqual(['S3']);
    expect(await names('S*')).toEqual(['S1', 'S2', 'S3', 'StateExempt']);
    expect(await fefta(['test', '--filter', 'S(1'], { cwd: fine })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[no-match]'),
    });
  });

  test('with PATHS, only the scenarios that stand there', async () => {
    const cwd = folder({
      ...SAMPLE,
      'more/more.fefta':
        'namespace more\nimport investment.tests\nimport investment\nscenario M "も" en "m" like S1 { expect Notification not required }',
    });
    const { stdout } = await fefta(['test', 'more', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).scenarios.map(({ name }: { name: string }) => name)).toEqual(['more.M']);
  });

  test('"assuming nothing" ends an assumption that "like" brought along', async () => {
    const law = `namespace a
instrument Act "法" en "act" { kind act }
amendment Bill "案" en "bill" amends Act { in force undated }
entity Firm "会社" en "firm" { name "名" en "name": text }
act Sale "売買" en "sale" { seller "売主" en "seller": Firm }
duty Filing "届出" en "filing" on Sale { basis Act 1 borne by seller in force from Bill by Bill { when seller.name != "" } }
scenario Now "今" en "now" as of 2020-01-01 { given Sale { seller.name = "X" } expect Filing absent }
scenario Then "後" en "then" like Now assuming Bill { expect Filing required }
scenario Back "戻る" en "back" like Then assuming nothing { expect Filing absent }
`;
    const { stdout } = await fefta(['test'], { cwd: folder({ 'a.fefta': law }) });
    expect(stdout).toContain('scenarios: 3 passed, 0 failed');
  });

  test('junit: a test case each, failures with their reason', async () => {
    const { code, stdout } = await fefta(['test', '--format', 'junit'], { cwd: failing });
    expect(code).toBe(1);
    expect(stdout).toMatch(/<testsuites tests="5" failures="2"/);
    expect(stdout).toContain('<testcase classname="scenarios" name="investment.tests.S2" file="scenarios.fefta">');
    expect(stdout).toMatch(
      /<failure message="investment\.Notification: status — expected: &quot;required&quot;, actual: &quot;exempt&quot;/,
    );
  });

  test('rules with errors are not tried; rules without tests are no success', async () => {
    const wrong = await fefta(['test'], { cwd: folder({ ...SAMPLE, 'x.fefta': 'wrong' }) });
    expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('x.fefta:1:1 error') });
    const none = await fefta(['test'], { cwd: folder({ 'law.fefta': 'namespace a\nratio r "割合" en "ratio"\n' }) });
    expect(none).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('[no-scenarios]') });
  });
});
