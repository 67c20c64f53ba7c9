import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const duty = (i: number, limit: string): string =>
  `duty Notice${i} "届出${i}" en "notice ${i}" on Purchase { basis Law 4; borne by investor; when after >= ${limit} }`;

const rules = (limit: string, duties: number) => `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
ratio shares "株式の割合" en "ratio of shares"
entity Investor "投資家" en "investor" { basis Law 2 }
act Purchase "株式取得" en "purchase" { basis Law 3 investor "投資家" en "investor": Investor; after "取得後の割合" en "share afterwards": ratio of shares }
${Array.from({ length: duties }, (_, i) => duty(i, limit)).join('\n')}
scenario Half "半分" en "half" as of 2026-03-01 { given Purchase { after = 5% } expect Notice0 ${limit === '10%' ? 'not required' : 'required'} }
`;

const unknownActs = Array.from({ length: 3000 }, (_, i) => `{"act":"投資.無し${i}","asOf":"2026-02-01","facts":{}}`);

const cwd = folder({
  'few old/a.fefta': rules('10%', 2),
  'few new/a.fefta': rules('1%', 2),
  'many old/a.fefta': rules('10%', 8),
  'many new/a.fefta': rules('1%', 8),
  'pending.jsonl': '{"act":"投資.Purchase","asOf":"2026-02-01","facts":{"after":"3%"}}\n',
  'unknown.jsonl': unknownActs.join('\n'),
});

beforeAll(buildFefta);

const markdown = async (size: string, ...more: string[]) =>
  (await fefta(['diff', `${size} old`, `${size} new`, '--format', 'markdown', ...more], { cwd })).stdout;

/** What is seen before anything is unfolded. */
const inSight = (text: string): string => text.replace(/<details>[\s\S]*?<\/details>/g, '');

test('few changes stand in sight, with their conditions and where they come from', async () => {
  const seen = inSight(await markdown('few'));
  expect(seen).toContain('after \\>= 1% and after \\< 10%');
  expect(seen).toContain('few new/a.fefta:6');
  expect(seen).not.toContain('| --- |');
});

test('of many changes a table is in sight, first those that known cases show; conditions and places are folded', async () => {
  const text = await markdown('many', '--cases', 'pending.jsonl');
  const seen = inSight(text);
  expect(seen).not.toContain('after \\>= 1%');
  const rows = seen.split('\n').filter((line) => line.startsWith('| Notice'));
  expect(rows.map((row) => row.split('|').slice(2).join('|').trim())).toEqual(
    Array(8).fill('newly required | 1 | 1 | 2 |'),
  );
  expect(text.match(/after \\>= 1% and after \\< 10%/g)).toHaveLength(8);
  // Cases that flip alike are told together, pending ones first.
  expect(seen).toContain('- **newly required**: Notice0 “notice 0”: 2 (pending.jsonl:1, 投資.Half)');
});

test('a comment is no longer than one on GitHub can be, and says what it leaves out', async () => {
  const text = await markdown('few', '--cases', 'unknown.jsonl');
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(text.length).toBeGreaterThan(60_000);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  const told = text.split('\n').filter((line) => line.startsWith('- unknown')).length;
  const left = Number(/Entries left out.*: (\d+)$/.exec(text.trimEnd())?.[1]);
  expect([told > 100, left >= 3000 - told]).toEqual([true, true]);
});

test('what a label holds is no markup, no mention and no line of its own', async () => {
  const label = String.raw`notice\n# heading @someone <img src=x> [link](http://x)`;
  const hostile = (limit: string) => rules(limit, 1).replace('en "notice 0"', `en "${label}"`);
  const own = folder({ 'old/a.fefta': hostile('10%'), 'new/a.fefta': hostile('1%') });
  const { stdout } = await fefta(['diff', 'old', 'new', '--format', 'markdown', '--lang', 'en'], { cwd: own });
  expect(stdout).toContain(String.raw`notice \# heading \@someone \<img src=x\> \[link\](http://x)`);
  expect(stdout).not.toMatch(/^# heading/m);
});
