import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readBundle } from '@fefta/bundle';
import { decide, loadBundle } from '@fefta/runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEALS, MAP, population } from './deals.ts';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const SIDES = ['.@2020-05-07', '.@2020-05-08'];
const impact = (cwd: string, ...more: string[]) =>
  fefta(['impact', ...SIDES, '--act', 'Deal', '--population', '取引.csv', '--map', '対応.json', ...more], { cwd });
const LISTS = ['--list', 'buyer.helpers=協力者.csv', '--list', 'amounts=金 額.csv'];

interface Told {
  status: string;
  exemption: string | null;
}

async function rulesIn(cwd: string) {
  await fefta(['compile', '-o', 'bundle.json'], { cwd });
  const reading = readBundle(readFileSync(join(cwd, 'bundle.json'), 'utf8'));
  const loaded = reading.ok ? loadBundle(reading.bundle) : undefined;
  if (!loaded?.ok) throw new Error('the sample is no bundle');
  return loaded.rules;
}

const WORKSPACE = { ...SAMPLE, 'deals.fefta': DEALS, '対応.json': JSON.stringify(MAP) };

describe('impact with tables of items', () => {
  test('the matrix is what deciding every row with its lists gives; Parquet gives the same', async () => {
    const { rows, files } = population(500, 11);
    const cwd = folder({ ...WORKSPACE, ...files });
    const run = await impact(cwd, ...LISTS, '--format', 'json', '--confirm', '500');
    // Some rows have items of one block with two shares.
    expect(run).toMatchObject({ code: 1, stderr: '' });
    const report = JSON.parse(run.stdout);
    expect(report.refusals).toMatchObject([{ code: 'key-conflict' }]);
    expect(report.confirmed).toEqual({ rows: 500, disagree: 0 });
    const rules = await rulesIn(cwd);
    const told = (facts: unknown, asOf: string, duty: string): Told => {
      const answer = decide(rules, { act: 'deals.Deal', asOf, facts });
      if ('errors' in answer) return { status: 'refused', exemption: null };
      const { status, exemption } = answer.decisions.find((one) => one.duty === duty) as Told;
      return { status, exemption };
    };
    const statuses = new Set<string>();
    for (const duty of ['deals.Tell', 'deals.Warn', 'deals.Count']) {
      const expected = new Map<string, number>();
      for (const { facts } of rows) {
        const key = JSON.stringify([told(facts, '2020-05-07', duty), told(facts, '2020-05-08', duty)]);
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      const of = report.duties.find((one: { duty: string }) => one.duty === duty);
      const found = new Map<string, number>();
      for (const { before, after, count } of of.matrix) {
        found.set(JSON.stringify([before, after]), count);
        statuses.add(after.status);
      }
      expect(found, duty).toEqual(expected);
    }
    const isRefused = ({ facts }: (typeof rows)[number]) =>
      told(facts, '2020-05-08', 'deals.Tell').status === 'refused';
    expect(report.refusals[0].count).toBe(rows.filter(isRefused).length);
    for (const status of ['required', 'not-required', 'undetermined', 'refused']) expect(statuses).toContain(status);
    for (const { line, facts } of report.samples) expect(facts).toEqual(rows[line - 2]?.facts);
    expect(report.samples.length).toBeGreaterThan(3);

    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const at = (name: string) => join(cwd, name).replaceAll("'", "''");
    await connection.run(
      `COPY (SELECT CAST("取引番号" AS INTEGER) AS "取引番号", * EXCLUDE ("取引番号", "国"), "国" AS k FROM read_csv('${at('協力者.csv')}', all_varchar = true, header = true, delim = ',')) TO '${at('協力者.parquet')}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    const { lists, ...rest } = MAP;
    const helpers = lists['buyer.helpers'];
    const renamed = { ...helpers, facts: { ...helpers.facts, countries: { ...helpers.facts.countries, column: 'k' } } };
    const cwd2 = folder({
      ...WORKSPACE,
      ...files,
      '協力者.parquet': readFileSync(join(cwd, '協力者.parquet')),
      '対応.json': JSON.stringify({ ...rest, lists: { ...lists, 'buyer.helpers': renamed } }),
    });
    const other = await impact(cwd2, '--list', 'buyer.helpers=協力者.parquet', ...LISTS.slice(2), '--format', 'json');
    expect(JSON.parse(other.stdout).duties).toEqual(report.duties);
  }, 120_000);

  test('what is wrong with items is counted and shown, and makes the rows to which they belong of no use', async () => {
    const cwd = folder({
      ...WORKSPACE,
      '取引.csv': '番号,割合\n1,5\n2,5\n3,5\n4,5\n5,5\n5,5\n,5\n8,5\n9,5\n',
      '協力者.csv': [
        '取引番号,区分,持分割合,関係,国,開始',
        '1,a,2,親,仏,-',
        '2,a,2%,親,仏,-',
        '3,a,2,親,仏/仏,-',
        '4,a,2,他人,独,-',
        '77,a,2,親,仏,-',
        ',a,2,親,仏,-',
        '8,a,2,親,仏',
        '9,,,親,無,',
        '"x"y,a,2,親,仏,-',
      ].join('\n'),
      '金 額.csv': '番号,金額\n1,5\n1,1.5\n',
    });
    const run = await impact(cwd, ...LISTS, '--format', 'json');
    expect(run.code).toBe(1);
    const { population, duties } = JSON.parse(run.stdout);
    // 1: an amount that is no integer; 2, 3, 4, 8: bad helpers; 5: a key that occurs twice.
    expect(population).toMatchObject({ rows: 9, usable: 2, unusable: 7 });
    for (const duty of duties) expect(duty).toMatchObject({ total: 2, unusable: 7 });
    const rows = population.troubles.map(({ kind, fact, count }: { kind: string; fact: string; count: number }) => [
      kind,
      fact,
      count,
    ]);
    expect(rows).toEqual([
      ['duplicate-key', undefined, 2],
      ['bad-items', 'buyer.helpers', 4],
      ['bad-items', 'amounts', 1],
    ]);
    const [helpers, amounts] = population.lists;
    expect(helpers).toMatchObject({
      list: 'buyer.helpers',
      file: '協力者.csv',
      items: 9,
      astray: 2,
      missing: [],
      rowsWithout: 3,
      rowsWithoutKey: 1,
    });
    const of = Object.fromEntries(
      helpers.troubles.map((one: { kind: string; fact?: string }) => [one.fact ?? one.kind, one]),
    );
    expect(of['buyer.helpers[].share']).toMatchObject({
      kind: 'bad-value',
      column: '持分割合',
      count: 1,
      examples: [{ line: 3, text: '2%' }],
    });
    expect(of['buyer.helpers[].countries']).toMatchObject({
      count: 2,
      examples: [
        { line: 4, text: '仏/仏' },
        { line: 5, text: '独' },
      ],
    });
    expect(of['buyer.helpers[].relation']).toMatchObject({ count: 1, examples: [{ line: 5, text: '他人' }] });
    expect(of['unknown-key']).toMatchObject({ count: 1, examples: [{ line: 6, text: '77' }] });
    expect(of['no-key']).toMatchObject({ count: 1, examples: [{ line: 7 }] });
    expect(of.ragged).toMatchObject({ count: 1, examples: [{ line: 8 }] });
    expect(of.quotes).toMatchObject({ count: 1, examples: [{ line: 10 }] });
    expect(helpers.empty).toContainEqual({ fact: 'buyer.helpers[].share', count: 1 });
    expect(amounts.troubles).toMatchObject([
      { kind: 'bad-value', fact: 'amounts[]', examples: [{ line: 3, text: '1.5' }] },
    ]);
    const pretty = await impact(cwd, ...LISTS, '--lang', 'ja');
    expect(pretty.stdout).toContain('buyer.helpers（協力者.csv）：項目 9');
    expect(pretty.stdout).toContain('母集団にないキーの項目');
    expect(pretty.stdout).toContain('項目のない行（空の一覧とした）：3');
  }, 60_000);

  test('a list without a table is missing, and named; what the command cannot work with is said', async () => {
    const { files } = population(20, 5);
    const without = { ...MAP, lists: {} };
    const cwd = folder({
      ...WORKSPACE,
      ...files,
      'plain.json': JSON.stringify(without),
      'nokey.json': JSON.stringify({ facts: MAP.facts }),
      'empty.json': JSON.stringify({ ...without, facts: { 'buyer.helpers': { value: [] } } }),
      'items.json': JSON.stringify({ ...without, facts: { amounts: { value: [1] } } }),
      'odd.json': JSON.stringify({
        ...without,
        lists: { 'buyer.helpers': { key: '取引番号', facts: { shares: 'x' } } },
      }),
      'key.json': JSON.stringify({ ...without, lists: { amounts: { key: '番号' } } }),
      'shape.json': JSON.stringify({ ...without, lists: { 'buyer.helpers': { keys: '取引番号' } } }),
    });
    const ask = (map: string, ...more: string[]) =>
      fefta(['impact', ...SIDES, '--act', 'Deal', '--population', '取引.csv', '--map', map, ...more], { cwd });
    const missing = JSON.parse((await ask('plain.json', '--format', 'json')).stdout);
    expect(missing.population.missing).toEqual(expect.arrayContaining(['buyer.helpers', 'amounts']));
    const count = missing.duties.find(({ duty }: { duty: string }) => duty === 'deals.Count');
    expect(count.matrix).toMatchObject([{ before: { status: 'undetermined' }, count: 20 }]);
    const helpers = ['--list', 'buyer.helpers=協力者.csv'];
    const codes: [string, string, string[]][] = [
      ['impact-list-shape', 'plain.json', ['--list', '協力者.csv']],
      ['impact-no-such-list', 'plain.json', ['--list', 'helpers=協力者.csv']],
      ['impact-list-needs-key', 'nokey.json', helpers],
      ['impact-no-such-column', 'plain.json', helpers],
      ['impact-list-twice', 'empty.json', helpers],
      ['impact-list-twice', '対応.json', [...LISTS, ...helpers]],
      ['impact-list-in-mapping', 'items.json', []],
      ['impact-list-without-file', '対応.json', helpers],
      ['fact-unknown', 'odd.json', helpers],
      ['impact-bad-mapping', 'shape.json', helpers],
      ['cannot-read-case', '対応.json', [...LISTS.slice(0, 2), '--list', 'amounts=away.csv']],
      ['impact-nothing-found', 'key.json', ['--list', 'amounts=取引.csv']],
    ];
    for (const [code, map, args] of codes) {
      const run = await ask(map, ...args);
      expect([code, run.code, run.stdout]).toEqual([code, 2, '']);
      expect(run.stderr).toContain(`[${code}]`);
    }
    const columns = await impact(cwd, ...LISTS, '--columns', '--format', 'json');
    expect(JSON.parse(columns.stdout).columns).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ fact: 'buyer.helpers', column: '取引番号', file: '協力者.csv' }),
        expect.objectContaining({ fact: 'buyer.helpers[].share', column: '持分割合', written: '%' }),
        expect.objectContaining({ fact: 'amounts[]', column: '金額', type: 'integer' }),
      ]),
    );
  }, 120_000);

  test('without the entity to which it belongs a list is missing, not empty; where there is none of it, there are no items', async () => {
    const offers = `namespace offers
import law
import deals
act Offer "提案" en "offer" {
  buyer "取得者" en "buyer": Buyer?
}
duty Few "少数" en "few" on Offer {
  basis FEFTA 27(1)
  when (count h in buyer.helpers) < 2
}
`;
    const helpers = '取引番号,持分割合\n1,2\n3,2\n3,2\n';
    const files = {
      ...SAMPLE,
      'deals.fefta': DEALS,
      'offers.fefta': offers,
      'o.csv': '番号\n1\n2\n3\n',
      'h.csv': helpers,
    };
    const ask = async (facts: object) => {
      const map = { key: '番号', facts, lists: { 'buyer.helpers': { key: '取引番号' } } };
      const cwd = folder({ ...files, 'm.json': JSON.stringify(map) });
      const args = ['--act', 'Offer', '--population', 'o.csv', '--map', 'm.json', '--by', '番号', '--format', 'json'];
      const run = await fefta(['impact', ...SIDES, ...args, '--list', 'buyer.helpers=h.csv'], { cwd });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const { duties, confirmed } = JSON.parse(run.stdout);
      expect(confirmed).toEqual({ rows: 3, disagree: 0 });
      const groups: { by: Record<string, string>; matrix: { after: Told }[] }[] = duties[0].groups;
      return Object.fromEntries(groups.map(({ by, matrix }) => [by.番号, matrix[0]?.after.status]));
    };
    expect(await ask({})).toEqual({ 1: 'required', 2: 'undetermined', 3: 'not-required' });
    expect(await ask({ buyer: { value: null } })).toEqual({ 1: 'required', 2: 'required', 3: 'required' });
  });

  test('compile --target sql says which tables of items it reads, with their columns', async () => {
    const cwd = folder({ ...SAMPLE, 'deals.fefta': DEALS });
    const args = ['compile', '-o', 'deal.sql', '--target', 'sql', '--act', 'Deal', '--as-of', '2020-05-08'];
    const run = await fefta([...args, '--format', 'json'], { cwd });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).notAnswered).toEqual([]);
    const lines = readFileSync(join(cwd, 'deal.sql'), 'utf8').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '--   f_buyer__helpers VARCHAR: buyer.helpers (key of a list)',
        '-- table items_buyer__helpers: one row for each item; k, a key of f_buyer__helpers; and',
        '--   f_share DECIMAL(18,10): buyer.helpers[].share (as a share of one: 0.05 is 5%)',
        '--   f_since_none BOOLEAN: TRUE where buyer.helpers[].since is given as none',
        '-- table set_buyer__helpers__countries: k, a key of f_countries; v, an element',
        '-- table items_amounts: one row for each item; k, a key of f_amounts; and',
        '--   v DECIMAL(18,0): amounts[] (integer)',
      ]),
    );
  });
});
