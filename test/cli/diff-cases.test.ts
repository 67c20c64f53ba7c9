import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const rules = (limit: string) => `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
ratio shares "株式の割合" en "ratio of shares"
enum Kind "類型" en "kind" { basis Law 2
  general "一般" en "general"
  bank "銀行" en "bank"
}
entity Investor "投資家" en "investor" { basis Law 2
  state "国有" en "state-owned": boolean
  kinds "類型" en "kinds": set of Kind }
act Purchase "株式取得" en "purchase" { basis Law 3
  investor "投資家" en "investor": Investor
  after "取得後の割合" en "share afterwards": ratio of shares
  lots "件数" en "lots": integer
}
duty Notice "届出" en "notice" on Purchase { basis Law 4; borne by investor
  when after >= ${limit} and investor.state and lots > 1 and investor.kinds overlaps [bank] }
`;

const HEAD = 'act,asOf,after,investor.state,lots,investor.kinds';
const row = (after: string, state = 'true', kinds = 'general;bank'): string =>
  `投資.Purchase,2026-02-01,${after},${state},3,${kinds}`;
/** 「株式」 and such in the code of older spreadsheets. */
const SHIFT_JIS = Buffer.concat([
  Buffer.from('act,asOf,after,investor.state,lots,investor.kinds\n', 'latin1'),
  Buffer.from([0x93, 0x8a, 0x8e, 0x91]),
  Buffer.from('.Purchase,2026-02-01,3%,true,3,bank\n', 'latin1'),
]);

const cwd = folder({
  '旧 規則/a.fefta': rules('10%'),
  '新 規則/a.fefta': rules('1%'),
  '事案 表.csv': `\ufeff${[HEAD, row('3%'), '', row('0.5%'), row('3%', 'はい'), '投資.Purchase,2026-02-01,3%', row('3%', 'true', '[]'), row('３%'), ',,,,,', row('4%')].join('\r\n')}\r\n`,
  'no-act.csv': 'after,investor.state,lots,investor.kinds,investor\n3%,true,3,bank,true\n3%,true,3,bank,general\n',
  'quotes.csv': `${HEAD}\n${row('3%')}\n投資.Purchase,2026-02-01,"3%,true,3,bank\n${row('4%')}\n`,
  'within.csv': `${HEAD}\n投資.Purchase,2026-02-01,3"%,true,3,bank\n${row('4%')}\n`,
  'twice.csv': 'after,after\n3%,4%\n',
  'sjis.csv': SHIFT_JIS,
  'some.jsonl': [
    '{"act":"投資.Purchase","asOf":"2026-02-01","facts":{"after":"3%","lots":3,"investor":{"state":true,"kinds":["bank"]}}}',
    '{"act":',
    '{"act":"投資.Purchase","facts":{}}',
    '{"act":"投資.Purchase","asOf":"2026-02-01","facts":{"lots":12345678901234567}}',
  ].join('\n'),
});

beforeAll(buildFefta);

const run = async (file: string, ...args: string[]) =>
  await fefta(['diff', '旧 規則', '新 規則', '--cases', file, ...args], { cwd });

async function replayOf(file: string, ...args: string[]) {
  const { code, stdout, stderr } = await run(file, '--format', 'json', ...args);
  expect([code, stderr.slice(0, 400)]).toEqual([0, expect.any(String)]);
  const { replay } = JSON.parse(stdout);
  const flips: string[] = replay.flips.map(({ name, kind }: Record<string, string>) => `${name} ${kind}`);
  type Missing = { name: string; side: string; errors: { code: string; path: string }[] };
  const missing: string[] = replay.notReplayed.map(({ name, side, errors: [error] }: Missing) =>
    [name, side, error?.code, error?.path].join(' ').trim(),
  );
  return { cases: replay.cases, flips, missing: missing.filter((each) => each.includes(' after ')) };
}

describe('diff --cases', () => {
  test('a table: columns are facts, each case stands for its line; what is wrong with a line is told, the rest is compared', async () => {
    expect(await replayOf('事案 表.csv')).toEqual({
      cases: 7,
      flips: ['事案 表.csv:2 newly-required', '事案 表.csv:10 newly-required'],
      missing: [
        '事案 表.csv:6 after row-ragged',
        '事案 表.csv:5 after fact-type investor.state',
        '事案 表.csv:8 after fact-type after',
      ],
    });
    const { stdout } = await run('事案 表.csv', '--lang', 'ja');
    expect(stdout).toContain('事案 表.csv:6: どちらの規則でも答えられません セルが 3 あり');
    expect((await run('事案 表.csv', '--as-of', '2026-03-01', '--format', 'html')).stdout).toContain('事案 表.csv:6');
  });

  test('a table without act and day: both are said on the command line', async () => {
    const args = ['--act', 'Purchase', '--as-of', '2026-03-01'];
    expect(await replayOf('no-act.csv', ...args)).toEqual({
      cases: 2,
      flips: ['no-act.csv:2 newly-required'],
      missing: ['no-act.csv:3 after row-cell investor.state'],
    });
    expect((await replayOf('no-act.csv', '--as-of', '2026-03-01')).missing[0]).toContain('row-no-act');
    expect((await replayOf('no-act.csv', '--act', 'Purchase')).missing[0]).toContain('row-no-date');
  });

  test('broken quotes, other codes, columns of one name', async () => {
    const quotes = await replayOf('quotes.csv');
    expect(quotes.flips).toEqual(['quotes.csv:2 newly-required']);
    expect(quotes.missing).toEqual(['quotes.csv:3 after row-quotes']);
    expect((await run('quotes.csv')).stdout).toContain('lines 3 to 4 are one cell');
    expect(await replayOf('within.csv')).toMatchObject({
      flips: ['within.csv:3 newly-required'],
      missing: ['within.csv:2 after row-quotes'],
    });
    expect((await replayOf('sjis.csv')).flips).toEqual(['sjis.csv:2 newly-required']);
    const twice = await run('twice.csv');
    expect([twice.code, twice.stdout]).toEqual([2, '']);
    expect(twice.stderr).toContain('after');
  });

  test('JSON Lines: broken lines are told, the rest is compared', async () => {
    expect(await replayOf('some.jsonl')).toEqual({
      cases: 4,
      flips: ['some.jsonl:1 newly-required'],
      missing: [
        'some.jsonl:2 after json-invalid',
        'some.jsonl:3 after case-unreadable',
        'some.jsonl:4 after number-precision lots',
      ],
    });
  });

  test('the JSON with broken lines is as its schema says', async () => {
    const schema = readFileSync(new URL('../../packages/bundle/schema/diff-1.schema.json', import.meta.url), 'utf8');
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schema));
    const { stdout } = await run('some.jsonl', '--format', 'json');
    expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null]);
  });
});
