import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readBundle } from '@fefta/bundle';
import { decide, loadBundle } from '@fefta/runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawing } from '../runtime-fast/random.ts';
import { buildFefta, fefta, start } from './fefta.ts';
import { folder } from './folder.ts';
import { SAMPLE } from './sample.ts';

beforeAll(buildFefta);

/** An act with a set, a fact that may be none and a list, beside the sample. */
const DEALS = `namespace deals
import law

entity Helper "協力者" en "helper" {
  share "割合" en "share": ratio of shares
}
act Deal "取引" en "deal" {
  countries "関係国" en "countries": set of Country
  since "開始日" en "start": date?
  share "割合" en "share": ratio of shares
  helpers "協力者" en "helpers": list of Helper
}
duty Tell "届出" en "notification" on Deal {
  basis FEFTA 27(1)
  borne by law.FEFTA
}
`.replace(
  / {2}borne by law.FEFTA\n/,
  '  when countries overlaps [#FR] and (since is none or since >= 2020-01-01) and share + (sum h in helpers of h.share) >= 33.33333334%\n',
);

const SIDES = ['.@2020-05-07', '.@2020-05-08'] as const;
const MAPPED = {
  key: 'id',
  facts: {
    'investor.country': { column: '国籍', words: { 日本: 'JP', 仏: 'FR' } },
    'investor.state': { column: '国有', words: { はい: 'true', いいえ: 'false' } },
    after: { column: '割合', unit: '%' },
    boardSeat: '役員',
  },
};

interface Told {
  status: string;
  exemption: string | null;
}
interface Cell {
  before: Told;
  after: Told;
  count: number;
}

const impact = (cwd: string, population: string, ...more: string[]) =>
  fefta(['impact', ...SIDES, '--act', 'Purchase', '--population', population, '--map', '対応.json', ...more], { cwd });

/** Rows in the words of the file, and the facts that they are. */
function population(rows: number, seed: number) {
  const draw = drawing(seed);
  const all = Array.from({ length: rows }, (_, id) => {
    const facts: Record<string, Record<string, unknown> | unknown> = {};
    const investor: Record<string, unknown> = {};
    const cell = <T>(values: readonly (readonly [string, T])[], put: (value: T) => void): string => {
      if (draw.chance(15)) return '';
      const [text, value] = draw.from(values);
      put(value);
      return text;
    };
    const country = cell(
      [
        ['日本', 'JP'],
        ['仏', 'FR'],
        ['FR', 'FR'],
      ],
      (value) => (investor.country = value),
    );
    const state = cell(
      [
        ['はい', true],
        ['いいえ', false],
      ],
      (value) => (investor.state = value),
    );
    const after = cell(
      [
        ['0.5', '0.5%'],
        ['1', '1%'],
        ['9.99999999', '9.99999999%'],
        ['10', '10%'],
        ['35.0', '35%'],
      ],
      (value) => (facts.after = value),
    );
    const seat = cell(
      [
        ['true', true],
        ['false', false],
      ],
      (value) => (facts.boardSeat = value),
    );
    if (Object.keys(investor).length > 0) facts.investor = investor;
    const size = draw.from(['大,企業', '小"企"業', '']);
    return {
      line: [String(id), country, state, after, seat, size]
        .map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(','),
      facts,
      size,
    };
  });
  return { csv: ['id,国籍,国有,割合,役員,規模', ...all.map(({ line }) => line), ''].join('\r\n'), rows: all };
}

async function rulesIn(cwd: string) {
  await fefta(['compile', '-o', 'bundle.json'], { cwd });
  const reading = readBundle(readFileSync(join(cwd, 'bundle.json'), 'utf8'));
  const loaded = reading.ok ? loadBundle(reading.bundle) : undefined;
  if (!loaded?.ok) throw new Error('the sample is no bundle');
  return loaded.rules;
}

describe('impact', () => {
  test('the matrix is what deciding every row by itself gives, by any column', async () => {
    const { csv, rows } = population(600, 7);
    const cwd = folder({ ...SAMPLE, '母集団.csv': `\ufeff${csv}`, '対応.json': JSON.stringify(MAPPED) });
    const run = await impact(cwd, '母集団.csv', '--by', '規模', '--format', 'json', '--confirm', '600');
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    const report = JSON.parse(run.stdout);
    const rules = await rulesIn(cwd);
    const told = (facts: unknown, asOf: string, duty: string): Told => {
      const answer = decide(rules, { act: 'investment.Purchase', asOf, facts });
      if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
      const { status, exemption } = answer.decisions.find((one) => one.duty === duty) ?? {
        status: 'absent',
        exemption: null,
      };
      return { status, exemption };
    };
    for (const duty of ['investment.Notification', 'investment.Report']) {
      const expected = new Map<string, number>();
      for (const { facts, size } of rows) {
        const key = JSON.stringify([size || null, told(facts, '2020-05-07', duty), told(facts, '2020-05-08', duty)]);
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      const found = new Map<string, number>();
      const of = report.duties.find((one: { duty: string }) => one.duty === duty);
      for (const { by, matrix } of of.groups as { by: { 規模: string | null }; matrix: Cell[] }[])
        for (const { before, after, count } of matrix) found.set(JSON.stringify([by.規模, before, after]), count);
      expect(found).toEqual(expected);
      expect(of.total).toBe(600);
    }
    expect(report.population).toMatchObject({ rows: 600, usable: 600, unusable: 0, troubles: [], missing: [] });
    expect(report.confirmed).toEqual({ rows: 600, disagree: 0 });
    const statuses = new Set(
      report.duties.flatMap(({ matrix }: { matrix: Cell[] }) => matrix.map(({ after }) => after.status)),
    );
    for (const status of ['required', 'exempt', 'not-required', 'undetermined']) expect(statuses).toContain(status);
    for (const { line, before, after, duty } of report.samples) {
      const { facts } = rows[line - 2] as (typeof rows)[number];
      expect([before, after]).toEqual([told(facts, '2020-05-07', duty), told(facts, '2020-05-08', duty)]);
    }
    expect(report.samples.length).toBeGreaterThan(3);
  });

  test('sets, none and lists that are empty', async () => {
    const csv =
      'countries,since,share\nFR;JP,-,33.3333333333\nFR,2019-12-31,100\nJP,2020-06-07,100\n{},-,100\n,-,100\nFR,,10\nFR,2020-01-01,40\n';
    const map = {
      facts: {
        countries: { column: 'countries', empty: ['{}'] },
        since: { column: 'since', none: ['-'] },
        share: { column: 'share', unit: '%' },
        helpers: { value: [] },
      },
    };
    const cwd = folder({
      ...SAMPLE,
      'deals.fefta': DEALS,
      'p.csv': csv.replace('33.3333333333', '33.33333333'),
      'm.json': JSON.stringify(map),
    });
    const run = await fefta(
      [
        'impact',
        '.@2020-05-07',
        '.@2020-05-08',
        '--act',
        'Deal',
        '--population',
        'p.csv',
        '--map',
        'm.json',
        '--by',
        'countries,since,share',
        '--format',
        'json',
        '--confirm',
        '9',
      ],
      { cwd },
    );
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const [duty] = JSON.parse(run.stdout).duties;
    const answers = Object.fromEntries(
      duty.groups.map((group: { by: object; matrix: Cell[] }) => [
        Object.values(group.by).join(' '),
        group.matrix[0]?.after.status,
      ]),
    );
    expect(answers).toEqual({
      'FR;JP - 33.33333333': 'not-required',
      'FR 2019-12-31 100': 'not-required',
      'JP 2020-06-07 100': 'not-required',
      '{} - 100': 'not-required',
      ' - 100': 'undetermined',
      'FR  10': 'not-required',
      'FR 2020-01-01 40': 'required',
    });
  });

  test('what is wrong is counted and shown, never coerced, and rows that are not usable are not dropped', async () => {
    const lines = [
      'id,国籍,国有,割合,役員',
      '1,仏,はい,5,true',
      '2,独,いいえ,5,true',
      '3,仏,TRUE,5,true',
      '4,仏,はい,5%,true',
      '5,仏,はい,0.123456789,true',
      '6,仏,はい,5',
      '7,仏,はい,5,true,多い',
      '8,仏,はい,5,yes',
      '8,仏,はい,5,true',
      '9,,,,',
      '10,仏,"は"い,5,true',
    ];
    const cwd = folder({ ...SAMPLE, 'p.csv': lines.join('\n'), '対応.json': JSON.stringify(MAPPED) });
    const run = await impact(cwd, 'p.csv', '--format', 'json');
    expect(run.code).toBe(1);
    const { population, duties } = JSON.parse(run.stdout);
    expect(population).toMatchObject({ rows: 11, usable: 2, unusable: 9 });
    const troubles = Object.fromEntries(
      population.troubles.map((one: { kind: string; fact?: string }) => [one.fact ?? one.kind, one]),
    );
    expect(troubles['investor.country']).toMatchObject({
      kind: 'bad-value',
      column: '国籍',
      count: 1,
      examples: [{ line: 3, text: '独' }],
    });
    expect(troubles['investor.state']).toMatchObject({ count: 1, examples: [{ line: 4, text: 'TRUE' }] });
    expect(troubles.after).toMatchObject({
      count: 2,
      examples: [
        { line: 5, text: '5%' },
        { line: 6, text: '0.123456789' },
      ],
    });
    expect(troubles.boardSeat).toMatchObject({ count: 1, examples: [{ line: 9, text: 'yes' }] });
    expect(troubles['duplicate-key']).toMatchObject({
      count: 2,
      examples: [
        { line: 9, text: '8' },
        { line: 10, text: '8' },
      ],
    });
    expect(troubles.ragged).toMatchObject({ count: 2, examples: [{ line: 7 }, { line: 8 }] });
    expect(troubles.quotes).toMatchObject({ count: 1, examples: [{ line: 12 }] });
    expect(population.empty).toContainEqual({ fact: 'after', count: 1 });
    for (const duty of duties) expect(duty).toMatchObject({ total: 2, unusable: 9 });
    const pretty = await impact(cwd, 'p.csv', '--lang', 'ja');
    expect(pretty.stdout).toContain('母集団 11 行、うち使える行 2');
    expect(pretty.stdout).toContain('使えない行');
  });

  test('Shift_JIS is detected, or said; what is neither is refused', async () => {
    // "id,国籍\n1,仏\n" as Shift_JIS.
    const bytes = Buffer.from([0x69, 0x64, 0x2c, 0x8d, 0x91, 0x90, 0xd0, 0x0a, 0x31, 0x2c, 0x95, 0xa7, 0x0a]);
    const cwd = folder({
      ...SAMPLE,
      'p.csv': bytes,
      'odd.csv': Buffer.from([0x69, 0x64, 0x0a, 0xff, 0xff, 0x0a]),
      '対応.json': JSON.stringify({ facts: { 'investor.country': MAPPED.facts['investor.country'] } }),
    });
    const run = await impact(cwd, 'p.csv', '--format', 'json');
    expect(JSON.parse(run.stdout).population).toMatchObject({ encoding: 'shift_jis', rows: 1, usable: 1 });
    expect((await impact(cwd, 'p.csv')).stdout).toContain('encoding shift_jis');
    const wrong = await impact(cwd, 'p.csv', '--encoding', 'utf-8');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('impact-encoding');
    expect((await impact(cwd, 'odd.csv')).stderr).toContain('impact-encoding');
  });

  test('Parquet gives what CSV gives', async () => {
    const { csv } = population(200, 3);
    const cwd = folder({ ...SAMPLE, 'p.csv': csv, '対応.json': JSON.stringify(MAPPED) });
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const parquet = join(cwd, '母 集団.parquet').replaceAll("'", "''");
    await connection.run(
      `COPY (SELECT * REPLACE (CAST("割合" AS DECIMAL(12,8)) AS "割合", CAST("役員" AS BOOLEAN) AS "役員") FROM read_csv('${join(cwd, 'p.csv').replaceAll("'", "''")}', all_varchar = true, delim = ',', quote = '"', header = true)) TO '${parquet}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    const runs = await Promise.all(
      ['p.csv', '母 集団.parquet'].map((file) => impact(cwd, file, '--format', 'json', '--by', '規模')),
    );
    const [a, b] = runs.map(({ stdout }) => JSON.parse(stdout));
    expect(b.duties).toEqual(a.duties);
    expect(b.population).toMatchObject({ rows: 200, usable: 200 });
  });

  test('what the command cannot work with is said; nothing is written', async () => {
    const cwd = folder({
      ...SAMPLE,
      'p.csv': 'id,after\n1,5%\n',
      'odd.csv': 'x,y\n1,2\n',
      'twice.csv': 'x,x\n1,2\n',
      'none.csv': '',
      '対応.json': '{"facts":{}}',
      'bad.json': '{"fact":{}}',
      'unit.json': '{"facts":{"after":{"column":"after","unit":"kg"}}}',
      'who.json': '{"facts":{"aftr":"after"}}',
    });
    const ask = (...args: string[]) => fefta(['impact', ...SIDES, ...args], { cwd });
    const codes: [string, string[]][] = [
      ['impact-needs-act', ['--population', 'p.csv']],
      ['act-unknown', ['--population', 'p.csv', '--act', 'Nothing']],
      ['impact-nothing-found', ['--population', 'odd.csv', '--act', 'Purchase']],
      ['impact-same-columns', ['--population', 'twice.csv', '--act', 'Purchase']],
      ['impact-no-header', ['--population', 'none.csv', '--act', 'Purchase']],
      ['cannot-read-case', ['--population', 'away.csv', '--act', 'Purchase']],
      ['impact-no-such-column', ['--population', 'p.csv', '--act', 'Purchase', '--by', 'z']],
      ['impact-bad-mapping', ['--population', 'p.csv', '--act', 'Purchase', '--map', 'bad.json']],
      ['impact-bad-unit', ['--population', 'p.csv', '--act', 'Purchase', '--map', 'unit.json']],
      ['fact-unknown', ['--population', 'p.csv', '--act', 'Purchase', '--map', 'who.json']],
      ['impact-bad-number', ['--population', 'p.csv', '--act', 'Purchase', '--top', 'x']],
      ['impact-database', ['--population', 'p.csv', '--act', 'Purchase', '--memory', 'much']],
    ];
    for (const [code, args] of codes) {
      const run = await ask(...args, '-o', 'report.txt');
      expect([code, run.code, run.stdout]).toEqual([code, 2, '']);
      expect(run.stderr).toContain(`[${code}]`);
    }
    expect(readdirSync(cwd)).not.toContain('report.txt');
    const columns = await ask('--population', 'p.csv', '--act', 'Purchase', '--columns', '--format', 'json');
    expect(JSON.parse(columns.stdout).columns).toContainEqual({
      fact: 'after',
      type: 'ratio',
      written: '5%',
      column: 'after',
      columnType: 'VARCHAR',
    });
  }, 120_000);

  test('an interruption leaves no report and no temporary files; markup and control characters are shown as text', async () => {
    const { csv } = population(50_000, 5);
    const cwd = folder({
      ...SAMPLE,
      'p.csv': csv.replace('大,企業', '<b>|\u001b[31m'),
      '対応.json': JSON.stringify(MAPPED),
    });
    const temporary = folder();
    writeFileSync(join(cwd, 'report.md'), 'before');
    const args = [
      'impact',
      ...SIDES,
      '--act',
      'Purchase',
      '--population',
      'p.csv',
      '--map',
      '対応.json',
      '--by',
      '規模',
      '--format',
      'markdown',
      '-o',
      'report.md',
    ];
    const child = start(args, { cwd, env: { TMPDIR: temporary } });
    while (readdirSync(temporary).length === 0 && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGINT');
    await new Promise((done) => child.once('close', done));
    expect(child.exitCode).toBe(130);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toBe('before');
    const whole = await fefta(args, { cwd, env: { TMPDIR: temporary } });
    expect(whole).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(temporary)).toEqual([]);
    const text = readFileSync(join(cwd, 'report.md'), 'utf8');
    expect(text).toContain('### Notification');
    expect(text).not.toContain('<b>');
  }, 120_000);
});
