import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, onTestFinished, test } from 'vitest';
import { ask, population, start, TYPED } from './population-rules.ts';

/** A Parquet file with the rows of a query. */
async function parquet(query: string, options = ''): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'fefta-parquet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet${options})`);
  connection.closeSync();
  return readFileSync(path);
}

/** Counts it while the threshold goes from 1 % to 3 %. */
async function counted(content: Uint8Array, params: { act?: string; by?: string } = {}) {
  const editor = await start();
  await editor.edit('規則.fefta', TYPED);
  const chosen = { ...population(editor, content, '母集団 1.parquet'), ...params };
  const { summary, html } = await ask(editor, { population: chosen });
  return { counts: summary.population, html };
}

const BOTH = `'投資.Purchase' AS act, '2026-03-01' AS "asOf"`;

test('a Parquet file: columns are facts, rows are numbered from 1; what has no value is missing', async () => {
  const rows = `(VALUES ('2%', true, '米国'), ('5%', false, NULL), ('0.5%', NULL, '日本'), ('2 %', true, '日本')) t(a, b, c)`;
  const content = await parquet(`SELECT ${BOTH}, a AS after, b AS "investor.state", c AS "investor.home" FROM ${rows}`);
  const { counts, html } = await counted(content, { by: 'investor.home' });
  expect(counts).toEqual({ rows: 4, changed: 1, refused: 1 });
  expect(html).toContain('Example: line 1');
  expect(html).toContain('line 4: <code>after</code>');
  expect(html).toContain('<th scope="row">(not given)</th><td>1</td>');
});

test('days, whole numbers and decimals are those of the file, to the last digit', async () => {
  const query = `SELECT 'Loan' AS act, DATE '2026-03-01' + CAST(range AS INT) AS "asOf", CAST(range AS TINYINT) AS amount FROM range(3)`;
  const editor = await start();
  await editor.edit('法/law.fefta', (await lawOf(editor)).replace('amount > 100', 'amount > 1'));
  const ofLoan = async (content: Uint8Array, name: string) =>
    ask(editor, { population: { ...population(editor, content, name), by: 'amount' } });
  const whole = await ofLoan(await parquet(query), 'a.parquet');
  expect(whole.summary.population).toEqual({ rows: 3, changed: 1, refused: 0 });
  expect(whole.html).toContain('data-as-of="2026-03-03" data-facts="{&quot;amount&quot;:&quot;2&quot;}"');
  for (const [type, value] of [
    ['DECIMAL(9,2)', '50.00'],
    ['DECIMAL(4,4)', '-0.0501'],
    ['DECIMAL(18,0)', '-100000000000000001'],
    ['DECIMAL(38,3)', '12345678901234567890123.456'],
    ['DECIMAL(38,3)', '-12345678901234567890123.456'],
    ['BIGINT', '9007199254740993'],
    ['UBIGINT', '18446744073709551615'],
    ['UINTEGER', '4294967295'],
    ['DATE', '0001-01-01'],
    ['DATE', '9999-12-31'],
  ]) {
    const query = `SELECT ${BOTH}, '2%' AS after, CAST('${value}' AS ${type}) AS "investor.home"`;
    const { html } = await counted(await parquet(query), { by: 'investor.home' });
    expect(html).toContain(`<th scope="row">${value}</th>`);
  }
});

const lawOf = async ({ folder }: { folder: string }) => readFileSync(join(folder, '法/law.fefta'), 'utf8');

test('a binary fraction that is no short decimal is refused, with its row', async () => {
  const rows = `(VALUES (0.5), (0.1::DOUBLE + 0.2::DOUBLE), (-3), (1e300), ('NaN'::DOUBLE)) t(a)`;
  const text = await parquet(`SELECT ${BOTH}, CAST(a AS DOUBLE) AS "investor.home", '2%' AS after FROM ${rows}`);
  const { counts, html } = await counted(text, { by: 'investor.home' });
  expect(counts).toEqual({ rows: 5, changed: 2, refused: 3 });
  expect(html).toContain('line 2: <code>investor.home</code> <span class="fefta-note">The value 0.30000000000000004');
  for (const home of ['0.5', '-3']) expect(html).toContain(`<th scope="row">${home}</th><td>1</td>`);
});

test('groups of rows, and a file that does not say its act', async () => {
  const query = `SELECT CASE WHEN range % 2 = 0 THEN '2%' ELSE '5%' END AS after FROM range(30000)`;
  const content = await parquet(query, ', ROW_GROUP_SIZE 5000');
  expect((await counted(content)).html).toContain('data-rows-of');
  const { counts } = await counted(content, { act: '投資.Purchase' });
  expect(counts).toEqual({ rows: 30_000, changed: 15_000, refused: 0 });
});

test.each([
  ['a day with a time', `SELECT '2%' AS after, TIMESTAMP '2026-03-01 00:00:00' AS "asOf"`, '', 'asOf (TIMESTAMP'],
  ['a structure', `SELECT '2%' AS after, {'state': true} AS investor`, '', 'investor (STRUCT)'],
  ['bytes', `SELECT 'a'::BLOB AS after`, '', 'after (BYTE_ARRAY)'],
  ['another compression', `SELECT '2%' AS after`, ', COMPRESSION zstd', 'compressed by ZSTD'],
])('%s: nothing is counted, and it is said what to do', async (_, query, options, words) => {
  const { counts, html } = await counted(await parquet(query, options));
  expect(counts).toBeUndefined();
  expect(html).toContain(words);
});

test('a damaged file is told, wherever it is damaged', async () => {
  const content = await parquet(`SELECT ${BOTH}, '2%' AS after FROM range(1000)`);
  const cut = content.subarray(0, content.length >> 1);
  expect((await counted(cut)).html).toContain('This cannot be read as Parquet');
  for (const at of [4, 30, content.length - 9]) {
    const damaged = Buffer.from(content).fill(0xff, at, at + 8);
    const { counts, html } = await counted(damaged);
    // Damage that leaves a file that can be read has changed a value: what it is now is what the file says.
    if (counts) expect(counts.rows).toBe(1000);
    else expect(html).toContain('cannot be read as Parquet');
  }
});
