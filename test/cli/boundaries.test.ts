import { beforeAll, describe, expect, test } from 'vitest';
import { LAW } from './boundary-law.ts';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

beforeAll(buildFefta);

/** A scenario that only has to be decided; its facts in the language. */
const scenario = (name: string, facts: string) =>
  `scenario ${name} "例" en "example" as of 2020-01-01 { given Export { ${facts} } expect Licence required }\n`;

const sources = (facts: readonly string[]) => ({
  'law.fefta': LAW,
  'scenarios.fefta': `namespace law.tests\nimport law\n${facts.map((each, i) => scenario(`S${i}`, each)).join('')}`,
});

interface Threshold {
  rule: string;
  test: string;
  state: string;
  at: boolean;
  below: string | null;
  above: string | null;
}

/** What is told of the thresholds of one rule with scenarios of these facts. */
async function of(rule: string, ...facts: string[]): Promise<Threshold[]> {
  const { stdout } = await fefta(['test', '--coverage', '--format', 'json'], { cwd: folder(sources(facts)) });
  return JSON.parse(stdout).boundaries.all.filter((each: Threshold) => each.rule === `law.${rule}`);
}

describe('boundaries', () => {
  test('a threshold is covered by its limit and a value beyond it, in the unit of the rule', async () => {
    const frequency = async (...values: string[]) =>
      (await of('Licence', ...values.map((each) => `frequency = ${each};`)))[0];
    expect((await of('Licence', 'power = 1 W;'))[0]).toMatchObject({ test: 'frequency >= 600 Hz', state: 'none' });
    expect(await frequency('1 kHz')).toMatchObject({ state: 'one-sided', at: false, below: null, above: '1000 Hz' });
    expect(await frequency('599 Hz', '0.601 kHz')).toMatchObject({
      state: 'off-limit',
      below: '599 Hz',
      above: '601 Hz',
    });
    // With the limit, a value above it has no other outcome.
    expect(await frequency('0.6 kHz', '1 kHz')).toMatchObject({ state: 'one-sided', at: true });
    expect(await frequency('0.6 kHz', '3 Hz', '599.5 Hz')).toMatchObject({ state: 'covered', below: '599.5 Hz' });
  });

  test('what is beyond depends on the sign', async () => {
    const [, power] = await of('Licence', 'frequency = 1 kHz; power = 40 W;', 'frequency = 1 kHz; power = 39 W;');
    expect(power).toMatchObject({ test: 'power > 40 W', state: 'one-sided', at: true, below: '39 W' });
    const [, both] = await of('Licence', 'frequency = 1 kHz; power = 40 W;', 'frequency = 1 kHz; power = 41 W;');
    expect(both).toMatchObject({ state: 'covered', at: true, above: '41 W' });
  });

  test('only what was compared counts: not what was not reached, not known, or asked by another rule', async () => {
    const [, power] = await of('Licence', 'frequency = 1 Hz; power = 40 W;', 'power = 41 W;');
    // The frequency of the second is not known, so that its power is compared.
    expect(power).toMatchObject({ at: false, above: '41 W' });
    const facts = ['frequency = 600 Hz; urgent = false', 'frequency = 599 Hz; urgent = false'];
    expect((await of('Licence', ...facts))[0]).toMatchObject({ state: 'covered' });
    expect((await of('Urgent', ...facts))[0]).toMatchObject({ test: 'frequency >= 600 Hz', state: 'none' });
    expect((await of('Urgent', 'frequency = 600 Hz; urgent = true'))[0]).toMatchObject({ at: true });
  });

  test('days, sums, items of a list, and limits that a definition chooses', async () => {
    expect(
      await of('Late', 'made = 2020-01-01; left = 2020-01-31', 'made = 2020-01-01; left = 2020-02-01'),
    ).toMatchObject([{ test: 'left > made + 30 days', state: 'covered', above: '2020-02-01' }]);
    expect(
      await of('Whole', 'parts = [{ share = 5% }, { share = 5% }]', 'parts = [{ share = 5% }, { share = 4.9% }]'),
    ).toMatchObject([
      { test: 'total >= 10%', state: 'covered', below: '9.9%' },
      { test: 'p.share > 5%', state: 'one-sided', at: true, below: '4.9%' },
    ]);
    expect(await of('Cheap', 'price = 100円; urgent = true', 'price = 201円; urgent = false')).toMatchObject([
      { test: 'price <= limit', state: 'covered', above: '201 JPY' },
    ]);
  });

  test('rows of a table that draw the same line are one threshold', async () => {
    const cases = ['price = 50円; power = 6 W;', 'price = 49円; power = 6 W;'];
    const asked = sources(cases);
    asked['scenarios.fefta'] = asked['scenarios.fefta'].replaceAll('expect Licence required', 'expect Class is true');
    const { stdout } = await fefta(['test', '--coverage', '--format', 'json'], { cwd: folder(asked) });
    expect(JSON.parse(stdout).boundaries.all.filter(({ rule }: Threshold) => rule === 'law.Class')).toMatchObject([
      { test: 'price >= 50 JPY', state: 'covered', below: '49 JPY' },
      { test: 'power > 5 W', state: 'one-sided', above: '6 W' },
    ]);
  });

  test('as a table, as numbers for CI, and as a limit for the exit code', async () => {
    const cwd = folder(sources(['frequency = 600 Hz; power = 41 W;', 'frequency = 601 Hz; power = 41 W;']));
    const pretty = await fefta(['test', '--coverage'], { cwd });
    expect(pretty.stdout).toContain('0 of 9 thresholds (0 %) are met at the limit and beyond it:\n');
    expect(pretty.stdout).toMatch(
      / {2}◐ {2}frequency >= 600 Hz +one side only +– +✓ +601 Hz {2}law\.Licence#0 {2}law\.fefta:24:1\n/,
    );
    expect((await fefta(['test', '--coverage', '--lang', 'ja'], { cwd })).stdout).toContain('閾値 9 のうち 0（0％）');
    const junit = await fefta(['test', '--coverage', '--format', 'junit'], { cwd });
    expect(junit.stdout).toContain('<property name="thresholds" value="9"/>');
    const duty = LAW.replace(/define total.*(?=duty Licence)/s, '').replace(/(?<=duty Urgent.*\n})\nduty.*/s, '');
    const of = (name: string, frequency: string, status: string) =>
      `scenario ${name} "例" en "example" as of 2020-01-01 { given Export { frequency = ${frequency}; power = 41 W; urgent = true } expect Urgent ${status} }\n`;
    const half = folder({
      'law.fefta': duty,
      'scenarios.fefta': `namespace law.tests\nimport law\n${of('A', '600 Hz', 'required')}${of('B', '599 Hz', 'not required')}`,
    });
    const limit = async (percent: string) => await fefta(['test', '--fail-under-boundaries', percent], { cwd: half });
    expect(await limit('66.6')).toMatchObject({ code: 0, stdout: expect.stringContaining('2 of 3 thresholds (66 %)') });
    expect(await limit('67')).toMatchObject({ code: 1 });
    expect(await limit('x')).toMatchObject({ code: 2, stderr: expect.stringContaining('[bad-percent]') });
    expect(await limit('101')).toMatchObject({ code: 2 });
  });
});
