import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const PAIRS = Array.from({ length: 79 }, (_, i) => i);

/** Rules of which those on letters ask for pairs of facts that no order of the facts brings close to one another: too much for a diagram. */
const rules = ({ limit = '10%', pairs = PAIRS } = {}) => `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
ratio shares "株式の割合" en "ratio of shares"
entity Investor "投資家" en "investor" { basis Law 2 }
act Purchase "株式取得" en "purchase" { basis Law 3 investor "投資家" en "investor": Investor; after "取得後の割合" en "share afterwards": ratio of shares }
duty Notice "届出" en "notice" on Purchase { basis Law 4; borne by investor; when after >= ${limit} }
act Letter "書簡" en "letter" {
  basis Law 5
  investor "投資家" en "investor": Investor
  ${['a', 'b'].flatMap((side) => PAIRS.map((i) => `${side}${i} "${side}${i}" en "${side}${i}": boolean`)).join('\n  ')}
}
duty Any "いずれか" en "any" on Letter {
  basis Law 6
  borne by investor
  when ${pairs.map((i) => `a${i} and (b${i} or b${(i * 7 + 3) % 79} or b${(i * 31 + 5) % 79})`).join('\n    or ')}
}
`;

const cwd = folder({
  'old/a.fefta': rules(),
  'touched/a.fefta': rules({ pairs: PAIRS.slice(1) }),
  'new/a.fefta': rules({ limit: '20%' }),
});

beforeAll(buildFefta);

const run = async (...args: string[]) => (await fefta(['diff', 'old', ...args], { cwd })).stdout;
const day = ['--as-of', '2026-03-01'];

test('an act that is too large to be taken apart counts where something touches it, and only there', async () => {
  const touched = JSON.parse(await run('touched', ...day, '--format', 'json'));
  expect([touched.class, touched.cases.notCompared]).toEqual(['mixed', [{ act: '投資.Letter', why: 'too-large' }]]);
  const { class: found, cases } = JSON.parse(await run('new', ...day, '--format', 'json'));
  expect([found, cases.notCompared, cases.unchanged]).toEqual(['narrowing', [], ['投資.Letter']]);
});

test.each([[[]], [day]])('every format says the same class (%j)', async (days) => {
  expect(JSON.parse(await run('new', ...days, '--format', 'json')).class).toBe('narrowing');
  expect(await run('new', ...days)).toContain('Duties become narrower');
  expect(await run('new', ...days, '--format', 'markdown')).toContain('## Duties become narrower');
  expect(await run('new', ...day, '--format', 'html')).toContain('fefta-class-narrowing');
});
