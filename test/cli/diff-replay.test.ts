import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const rules = (share: string) => `namespace 投資
ratio shares "株式の割合" en "share of shares"
instrument Law "見本法" en "Sample Act" { kind act }
entity Holding "持分" en "holding" {
  basis Law 1
  block "証券" en "block": text
  ratio "割合" en "ratio": ratio of shares
}
act Purchase "株式取得" en "purchase" {
  basis Law 2
  after "取得後の割合" en "share after": ratio of shares
  figure "数値" en "figure": number
}
act Merger "合併" en "merger" {
  basis Law 3
  holdings "持分" en "holdings": list of Holding
}
act Filing "届出" en "filing" {
  basis Law 4
  due "期限" en "due": date
}
duty Notice "事前届出" en "prior notification" on Purchase { basis Law 5; when after >= ${share} and figure >= 0.25 }
duty Report "報告" en "report" on Merger { basis Law 6; when sum h in holdings of h.ratio once per h.block >= 10% }
duty Reminder "催告" en "reminder" on Filing { basis Law 7; when due < date of act }
scenario Small "小" en "small" as of 2026-03-01 { given Purchase { after = 5%; figure = 0.25 } expect Notice not required }
scenario Late "遅" en "late" as of 2026-03-01 { given Filing { due = 2026-03-01 } expect Reminder not required }
`;
const CASES = `{"act":"Merger","asOf":"2026-03-01","facts":{"holdings":[{"block":"a","ratio":"5%"},{"block":"a","ratio":"6%"}]}}
`;

beforeAll(buildFefta);

async function compared(from: string, to: string, ...options: string[]) {
  const cwd = folder({ 'old/a.fefta': rules('10%'), 'new/a.fefta': rules('3%'), 'cases.jsonl': CASES });
  const { stdout } = await fefta(['diff', from, to, '--cases', 'cases.jsonl', '--format', 'json', ...options], { cwd });
  return JSON.parse(stdout);
}

test('a case of rules that are the same on both sides is asked where its answer depends on the day alone', async () => {
  const { replay } = await compared('old@2026-03-01', 'old@2026-03-02');
  expect(replay.flips.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual([
    ['投資.Late', 'newly-required'],
  ]);
});

test('a case that contradicts itself is listed for both sides, also where nothing of its rules is changed', async () => {
  const { replay } = await compared('old', 'new', '--as-of', '2026-03-01');
  expect(replay.flips.map(({ name }: { name: string }) => name)).toEqual(['投資.Small']);
  const refused = replay.notReplayed.map(
    ({ name, side, errors }: { name: string; side: string; errors: { code: string }[] }) => [
      name,
      side,
      errors.map(({ code }) => code),
    ],
  );
  expect(refused).toEqual([
    ['cases.jsonl:1', 'before', ['key-conflict']],
    ['cases.jsonl:1', 'after', ['key-conflict']],
  ]);
});

test('a number that is no whole one is given in a case as a decimal', async () => {
  const { cases } = await compared('old', 'new', '--as-of', '2026-03-01');
  expect(cases.changes[0].conditions[0].witness.after.facts).toEqual({ after: '3%', figure: '0.25' });
});
