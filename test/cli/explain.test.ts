import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { CASE, SAMPLE } from './sample.ts';

beforeAll(buildFefta);

const cwd = folder(SAMPLE);
const explain = async (given: unknown, ...args: string[]) => {
  const run = await fefta(['decide', '.', ...args], { cwd, input: JSON.stringify(given) });
  expect(run.stderr).toBe('');
  return run.stdout;
};

describe('--explain', () => {
  test('in Japanese: what, for whom, under which provision, and why, with labels and values', async () => {
    expect(await explain(CASE, '--explain', '--lang', 'ja')).toBe(`株式の取得 (investment.Purchase)  2020-06-07
  事前届出: 免除
    負担者: 外国投資家 (investor)
    免除: 事前届出免除
    条件: 役員に就任しないこと
    残る報告: 事後報告 (要)
    期間: 取引禁止期間 30日, 2020-06-30 まで
    根拠: 外国為替及び外国貿易法 第27条第1項・第27条の2第1項
    理由:
      └─ ✓ 事前届出
         ├─ ✓ investor.country != #JP  (外国投資家の国籍 = フランス)
         ├─ ✓ after >= 1%  (取得後の割合 = 5%)
         └─ ✓ 免除: 事前届出免除
            ├─ ✗ 除外: 国有企業等
            │  └─ ✗ investor.state  (外国投資家の国有企業 = いいえ)
            └─ ✓ 条件: 役員に就任しないこと
               └─ ✗ boardSeat  (役員への就任 = いいえ)
  事後報告: 要
    負担者: 外国投資家 (investor)
    根拠: 外国為替及び外国貿易法 第55条の5第1項
    理由:
      └─ ✓ 事後報告
         └─ ✓ Regular applies  (外国投資家の国有企業 = いいえ; 役員への就任 = いいえ)

`);
  });

  test('in English, with a fact that is missing', async () => {
    const { boardSeat: _, ...facts } = CASE.facts;
    const text = await explain({ ...CASE, facts }, '--explain');
    expect(text).toContain(
      'purchase of shares (investment.Purchase)  2020-06-07\n  prior notification: undetermined\n',
    );
    expect(text).toContain('    missing facts: board seat (boardSeat)\n');
    expect(text).toContain('└─ ? boardSeat  (board seat = not given)\n');
  });

  test('without it, --format pretty gives the answers without the reasons', async () => {
    const text = await explain(CASE, '--format', 'pretty');
    expect(text).toContain('  prior notification: exempt\n');
    expect(text).not.toContain('because');
    expect(text).not.toContain('└');
  });

  test('--format json stays JSON', async () => {
    const plain = await explain(CASE);
    expect(await explain(CASE, '--explain', '--format', 'json')).toBe(plain);
    expect(JSON.parse(plain).decisions[0].because.tests[0]).toMatchObject({
      test: 'investor.country != #JP',
      holds: true,
    });
  });

  test('an error names the line, the code and the fact', async () => {
    const given = { ...CASE, facts: { ...CASE.facts, after: '5' } };
    const text = await explain(given, '--explain', '--lang', 'ja');
    expect(text).toMatch(/^1 行目: 判断できません\n {2}エラー \[fact-[a-z]+\] after: .*"5"\n\n$/);
  });
});
