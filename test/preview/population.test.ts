import type { PopulationRow } from '@fefta/analysis';
import { type EffectsView, effectsPage, type Language, type PopulationView, renderEffects } from '@fefta/preview';
import { expect, test } from 'vitest';
import { effectsOf, populationOf, standing } from './effects.ts';
import { rulesOf } from './rules.ts';

const TEXT = `
namespace t
ratio shares "株式" en "shares"
instrument Act "法" en "Act" { kind act }
entity Investor "投資家" en "investor" {}
act Buying "取得" en "buying" { investor "投資家" en "investor": Investor; after "取得後" en "share after": ratio of shares; state "国有" en "state-owned": boolean; home "国" en "home": text }
duty Filing "届出" en "filing" on Buying { basis Act 27(1); borne by investor; when after >= 10% }
report Later "報告" en "report" on Buying { basis Act 55; borne by investor; when after >= 50% }
exemption Small "少額免除" en "small holding" from Filing { basis Act 27-2(1); when after < 20%; unless StateOwned }
exclusion StateOwned "国有企業" en "state-owned enterprise" on Buying { basis Act 27-2(2); when state }
`;
const [OLD, NEW] = [TEXT, TEXT.replace('after >= 10%', 'after >= 1%')].map((text) => standing(rulesOf(text)));

const row = (line: number, after: string, state: boolean, home: string | null): PopulationRow => ({
  line,
  json: { act: 't.Buying', asOf: '2026-03-01', facts: { after, state, home } },
});
const ROWS: PopulationRow[] = [
  row(1, '5%', false, '米国'),
  row(2, '5%', true, '<script>alert(1)</script>'),
  row(3, '5%', false, '米国'),
  row(4, '30%', false, null),
  row(5, 'five', false, '米国'),
  { line: 6, json: { act: 't.Buying', asOf: '2026-03-01', facts: { after: '0.1%', state: false } } },
];

function view(language: Language, population?: PopulationView): EffectsView {
  if (!OLD || !NEW) throw new Error('no rules');
  const effects = effectsOf({ before: OLD, after: NEW, ownDays: true });
  const impact = populationOf(ROWS, {
    before: { ...OLD, asOf: undefined },
    after: { ...NEW, asOf: undefined },
    otherwise: '2026-03-01',
    concerned: new Set(['t.Buying']),
    by: 'home',
    most: 100,
  });
  return {
    language,
    effects,
    before: { title: 'old', standing: OLD },
    after: { title: 'new', standing: NEW },
    live: { days: [], together: true },
    population: population ?? { state: 'counted', name: '母集団.jsonl', impact },
  };
}

const sectionOf = (html: string): string =>
  /<section aria-labelledby="fefta-population".*?<\/section>/s.exec(html)?.[0] ?? '';

test.each(['ja', 'en'] as const)('a population as matrix, flow, groups and sample rows (%s)', async (language) => {
  const html = sectionOf(renderEffects(view(language))).replaceAll('><', '>\n<');
  await expect(`${html}\n`).toMatchFileSnapshot(`golden/population.${language}.html`);
});

test('escapes what rows hold, and its lists are apart from those of the scenarios', () => {
  const html = renderEffects(view('en'));
  expect(html).not.toContain('<script>');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of sectionOf(html).matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test('a page that is kept has the numbers, and nothing to press', () => {
  const { live, ...kept } = view('ja');
  expect(live).toBeDefined();
  const section = sectionOf(effectsPage(kept));
  expect(section).toContain('<table class="fefta-matrix">');
  expect(section).not.toMatch(/<button|<select/);
});

test('a problem is told as text', () => {
  const html = sectionOf(renderEffects(view('en', { state: 'problem', name: '<b>', text: 'no <i>' })));
  expect(html).toContain('Population: &lt;b&gt;');
  expect(html).toContain('no &lt;i&gt;');
});
