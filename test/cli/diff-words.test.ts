import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const HEAD = `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
ratio shares "株式の割合" en "ratio of shares"
entity Investor "投資家" en "investor" { basis Law 2 }
act Purchase "株式取得" en "purchase" {
  basis Law 3
  investor "投資家" en "investor": Investor
  after "取得後の割合" en "share afterwards": ratio of shares
  before "取得前の割合" en "share before": ratio of shares
  received "受理日" en "day of receipt": date
  small "小口" en "small": boolean
  state "国有" en "state": boolean
}
exclusion Small "小口" en "small" on Purchase { basis Law 5; when small }
exclusion State "国有" en "state" on Purchase { basis Law 6; when state }
`;
const duty = (body: string): string =>
  `${HEAD}duty Notice "届出" en "notice" on Purchase { basis Law 4; borne by investor\n  ${body}\n}\n`;

const OLD =
  'when after >= 10% and before < 1%; unless Small; period standstill "禁止期間" en "standstill" 30 days from received basis Law 7';
const CHANGES: Record<string, [body: string, words: string]> = {
  limit: [OLD.replace('10%', '1%'), 'after >= 10% → after >= 1%'],
  exclusion: [OLD.replace('Small', 'Small, State'), '+ unless State'],
  clause: [OLD.replace(' and before < 1%', ''), '− before < 1%'],
  period: [OLD.replace('30 days', '45 days'), 'standstill 30 days from received → standstill 45 days from received'],
};

beforeAll(buildFefta);

test.each(Object.entries(CHANGES))(
  'a changed rule is told with the words that are others (%s)',
  async (_, [body, words]) => {
    const cwd = folder({ 'old/a.fefta': duty(OLD), 'new/a.fefta': duty(body) });
    const ask = async (...more: string[]) =>
      (await fefta(['diff', 'old', 'new', '--lang', 'en', ...more], { cwd })).stdout;
    expect(await ask('--as-of', '2026-03-01')).toContain(`changed duty 投資.Notice: ${words}\n`);
    const comment = await ask('--format', 'markdown');
    const seen = comment.slice(0, comment.indexOf('<details>')).replaceAll('\\', '');
    expect(seen).toContain(`: **${words}**`);
  },
);

test('a rule that is only put together otherwise has no words that are others', async () => {
  const cwd = folder({ 'old/a.fefta': duty(OLD), 'new/a.fefta': duty(OLD.replace(' and ', ' or ')) });
  const { stdout } = await fefta(['diff', 'old', 'new', '--as-of', '2026-03-01', '--lang', 'en'], { cwd });
  expect(stdout).toContain('changed duty 投資.Notice\n');
});

test('of versions those are compared that are in force on the day', async () => {
  const versions = (limit: string) =>
    duty(
      `\n  in force until 2026-04-01 { when after >= 10% }\n  in force from 2026-04-01 { when after >= ${limit} }\n`,
    );
  const cwd = folder({ 'old/a.fefta': versions('5%'), 'new/a.fefta': versions('3%') });
  const { stdout } = await fefta(['diff', 'old', 'new', '--format', 'markdown', '--lang', 'en'], { cwd });
  expect(stdout.replaceAll('\\', '')).toContain(': **after >= 5% → after >= 3%**');
});
