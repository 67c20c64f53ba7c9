import { EffectsComparer } from '@fefta/analysis';
import {
  EFFECTS_STYLE,
  type EffectsView,
  effectsFrame,
  effectsPage,
  renderEffects,
  renderPage,
  STYLE,
} from '@fefta/preview';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hasChromium, launch } from './browser.ts';
import { effectsOf, populationOf, standing } from './effects.ts';
import { rulesOf } from './rules.ts';

const OLD = `
namespace t
ratio shares "株式" en "shares"
instrument Act "法" en "Act" { kind act }
entity Investor "投資家" en "investor" {}
act Buying "取得" en "buying" { investor "投資家" en "investor": Investor; after "取得後" en "share after": ratio of shares; state "国有" en "state-owned": boolean }
duty Filing "届出" en "filing" on Buying { basis Act 27(1); borne by investor; when after >= 10% }
exemption Small "少額免除" en "small holding" from Filing { basis Act 27-2(1); when after < 20%; unless StateOwned }
exclusion StateOwned "国有企業" en "state-owned enterprise" on Buying { basis Act 27-2(2); when state }
scenario Five "5％" en "five" as of 2026-01-01 { given Buying { after = 5%; state = false } expect Filing not required }
scenario StateFive "国有5％" en "state five" as of 2026-01-01 { given Buying { after = 5%; state = true } expect Filing not required }
`;

function view(): EffectsView {
  const before = standing(rulesOf(OLD));
  const after = standing(rulesOf(OLD.replace('>= 10%', '>= 1%')));
  const effects = effectsOf({ before, after, ownDays: true }, new EffectsComparer());
  return {
    language: 'en',
    effects,
    before: { title: 'saved', standing: before },
    after: { title: 'typed', standing: after },
    address: (_, [, line, column]) => ({ uri: 'file:///rules.fefta', line, column }),
    live: {
      days: [
        { date: '2020-05-08', amendments: [], applicable: [] },
        { date: '2025-05-19', amendments: [], applicable: [] },
      ],
      together: true,
    },
  };
}

/** The same with a population. */
function viewOfPopulation(): EffectsView {
  const plain = view();
  const cases = ['5%', '5%', '30%', 'five'].map((share, index) => ({
    line: index + 1,
    json: { act: 't.Buying', asOf: '2026-01-01', facts: { after: share, state: index > 0 } },
  }));
  const impact = populationOf(cases, {
    before: { ...plain.before.standing, asOf: undefined },
    after: { ...plain.after.standing, asOf: undefined },
    otherwise: '2026-01-01',
    concerned: new Set(plain.effects.concerned),
    by: 'state',
    most: 100,
  });
  return { ...plain, population: { state: 'counted', name: 'cases.jsonl', impact } };
}

/** Runs in the page: the texts whose contrast with the plain colour behind them is below what WCAG 2 AA asks for. */
const FAINT = `(() => {
  const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [r = 0, g = 0, b = 0] = colour.map((each) => {
      const part = each / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const text = getComputedStyle(at).backgroundColor;
      const colour = parse(text);
      if (text.startsWith('color(')) return colour.slice(0, 3).map((each) => each * 255);
      if ((colour[3] ?? 1) === 1) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility() || element instanceof SVGElement) continue;
    const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.push(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
  }
  return found;
})()`;

const OPEN_ALL = "for (const each of document.querySelectorAll('details')) each.open = true";
const LEVELS = "[...document.querySelectorAll('h1, h2, h3')].map((each) => Number(each.tagName[1]))";
const UNNAMED = "[...document.querySelectorAll('svg')].filter((each) => !each.getAttribute('aria-label')).length";
const LISTEN =
  "window.told = []; window.addEventListener('message', ({ data }) => { if (data.from !== 'test') window.told.push(data); })";

const post = (page: Page, message: object) => page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);

describe.skipIf(!hasChromium)('the page of effects in a browser', () => {
  let browser: Browser;
  let script = '';

  beforeAll(async () => {
    browser = await launch();
    const { outputFiles } = await build({
      entryPoints: ['packages/preview/src/panel/effects.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
    });
    script = outputFiles[0]?.text ?? '';
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(
    html: string,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage(options);
    onTestFinished(() => page.close());
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.route('https://effects.test/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto('https://effects.test/');
    return { page, faults };
  }

  async function live(
    shown = view(),
  ): Promise<{ page: Page; faults: string[]; told: () => Promise<Record<string, unknown>[]> }> {
    const body = effectsFrame({ language: 'en', base: 'saved' });
    const html = renderPage({ title: 't', language: 'en', nonce: 'n', style: STYLE + EFFECTS_STYLE, script, body });
    const opened = await open(html);
    const { page } = opened;
    await page.evaluate(LISTEN);
    const message = { type: 'effects', html: renderEffects(shown), said: 'changed', from: 'test' };
    await post(page, message);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const told = () => page.evaluate<Record<string, unknown>[]>('window.told');
    return { ...opened, told };
  }

  test.each(['light', 'dark'] as const)(
    'can be read in %s: every text has enough contrast, no policy is broken',
    async (colorScheme) => {
      const { page, faults } = await open(effectsPage(viewOfPopulation()), { colorScheme });
      await page.evaluate(OPEN_ALL);
      expect(await page.evaluate(FAINT)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  test('is told to a screen reader: headings in order, a name for each picture, its numbers beside it', async () => {
    const { page } = await open(effectsPage(view()));
    const levels = await page.evaluate<number[]>(LEVELS);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(UNNAMED)).toBe(0);
    await page.getByRole('img', { name: 'before: at least 10%; after: at least 1%' }).waitFor();
    const table = page.getByRole('table', { name: /Answers/ });
    expect(await table.getByRole('rowheader').allTextContents()).toEqual(['not required']);
    expect(await table.getByRole('link').allTextContents()).toEqual(['1', '1']);
  });

  test('every stream and every cell leads to its list by the keyboard', async () => {
    const { page } = await live();
    const stream = page
      .getByRole('group', { name: 'Flow of answers' })
      .getByRole('link', { name: '1 from not required to required' });
    await stream.focus();
    await stream.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('not required → required: 1');
  });

  test('links, cases and sliders tell what is wanted', async () => {
    const { page, told, faults } = await live();
    await page.getByRole('link', { name: 'filing' }).first().click();
    const slider = page.getByRole('slider', { name: 'Date of both sides' });
    await slider.focus();
    await slider.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toBe('2020-05-08');
    await page.getByRole('button', { name: 'Previous date of change' }).click();
    await page.getByText('A case in point').first().click();
    await page.getByRole('button', { name: 'Save as scenario' }).first().click();
    await page.getByRole('button', { name: /Compared with/ }).click();
    await expect.poll(async () => (await told()).length).toBe(5);
    expect(await told()).toEqual([
      { type: 'reveal', uri: 'file:///rules.fefta', line: 7, column: 1 },
      { type: 'day', side: 'both', date: '2020-05-08' },
      { type: 'day', side: 'both', date: '2020-05-07' },
      { type: 'save', act: 't.Buying', asOf: '2026-03-01', facts: expect.anything() },
      { type: 'base' },
    ]);
    expect(faults).toEqual([]);
  });

  test('a population: a file and a fact to group by are asked for, a row is opened', async () => {
    const { page, told, faults } = await live(viewOfPopulation());
    await page.getByRole('button', { name: 'Choose population' }).click();
    await page.getByLabel('Group by').selectOption('after');
    await page.getByText('not required → exempt: 1').last().click();
    await page.getByText('Example: line 1').click();
    await page.locator('#fefta-population-0-from-not-required-to-exempt').getByText('Open in decision panel').click();
    await expect.poll(async () => (await told()).length).toBe(3);
    expect(await told()).toEqual([
      { type: 'population' },
      { type: 'by', by: 'after' },
      { type: 'decide', act: 't.Buying', asOf: '2026-01-01', facts: { after: '5%', state: false } },
    ]);
    expect(faults).toEqual([]);
  });

  test('a table whose rows are of no known act: it is asked for', async () => {
    const rowsOf = { acts: ['t.Buying', 't.Other'], act: undefined };
    const { page, told } = await live({ ...view(), population: { name: '表.csv', rowsOf, state: 'act-wanted' } });
    await page.getByLabel('Rows are of').selectOption({ label: 'buying · t.Buying' });
    await expect.poll(told).toEqual([{ type: 'act', act: 't.Buying' }]);
    const waiting = { ...view(), population: { name: '表.csv', rowsOf, state: 'waiting' as const } };
    await post(page, { type: 'effects', html: renderEffects(waiting), said: 'x', from: 'test' });
    await page.getByText('The population is being counted').waitFor();
    expect(await page.getByLabel('Rows are of').inputValue()).toBe('t.Buying');
  });

  test('what was opened and focused stays so when it is drawn again; cases that are being worked out stay', async () => {
    const { page } = await live();
    await page.getByText('A case in point').first().click();
    const slider = page.getByRole('slider');
    await slider.focus();
    const quick = { ...view() };
    const effects = {
      ...quick.effects,
      waiting: ['t.Buying'],
      changeClass: 'waiting' as const,
      cases: { ...quick.effects.cases, changes: [] },
    };
    const html = renderEffects({ ...quick, effects });
    await post(page, { type: 'effects', html, said: 'waiting', from: 'test' });
    await page.getByText('All cases are being looked at').waitFor();
    expect(await page.locator('.fefta-change').count()).toBe(2);
    expect(await page.locator('.fefta-facts-of').first().isVisible()).toBe(true);
    expect(await page.evaluate('document.activeElement.id')).toBe('fefta-day-both');
  });

  test('fields follow the theme of the editor, not that of the system', async () => {
    const { page } = await live();
    const scheme = () => page.evaluate('getComputedStyle(document.querySelector("input")).colorScheme');
    for (const [themes, expected] of [
      ['vscode-dark', 'dark'],
      ['vscode-light', 'light'],
      ['vscode-high-contrast', 'dark'],
      ['vscode-high-contrast vscode-high-contrast-light', 'light'],
    ]) {
      await page.evaluate(`document.body.className = '${themes}'`);
      expect(await scheme()).toBe(expected);
    }
  });

  test('what is gone to does not lie below the dates', async () => {
    const { page } = await live();
    await page.setViewportSize({ width: 600, height: 300 });
    await post(page, { type: 'effects', html: renderEffects(view()), said: 'x', from: 'test' });
    await page.getByRole('link', { name: /scenarios flip/ }).press('Enter');
    const box = (selector: string) => page.locator(selector).boundingBox();
    const [dates, title] = [await box('.fefta-timeline'), await box('#fefta-scenarios')];
    expect(title?.y).toBeGreaterThanOrEqual((dates?.y ?? 0) + (dates?.height ?? 0));
  });

  test('with forced colours, the pictures are still there', async () => {
    const { page } = await open(effectsPage(view()), { forcedColors: 'active' });
    const stroke = await page.evaluate("getComputedStyle(document.querySelector('.fefta-run')).stroke");
    expect(stroke).not.toBe('none');
  });
});
