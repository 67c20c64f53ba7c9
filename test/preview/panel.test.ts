import { formModel, renderForm } from '@fefta/preview';
import type { Rules } from '@fefta/runtime';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launch, PanelPage, panelScript } from './browser.ts';
import { compileSources, lawSources, rulesOf } from './rules.ts';

const COUNTRIES = Array.from({ length: 60 }, (_, at) => `C${at} "国${at}" en "country ${at}";`).join(' ');
const RULES = `namespace n.s
ratio shares "割合" en "ratio"
unit Hz "ヘルツ" en "hertz" of frequency
unit kHz "キロヘルツ" en "kilohertz" = 1000 Hz
authority MOF "財務大臣" en "Minister of Finance"
instrument Law "法" en "act" { kind act }
amendment Reform "改正案" en "reform" amends Law { in force undated }
enum Kind "類型" en "kind" { general "一般" en "general"; bank "銀行" en "bank" }
codes Country "国" en "country" { source "an example" ${COUNTRIES} }
entity Party "者" en "party" {
  kind "類型" en "kind": Kind
  above "親会社" en "parent": Party
  country "国籍" en "nationality": Country
}
act Deal "取引" en "deal" {
  buyer "買主" en "buyer": Party
  agent "代理人" en "agent": Party?
  share "割合" en "ratio": ratio of shares
  price "代金" en "price": money of JPY
  clock "周波数" en "clock": quantity of Hz
  「day」 "処分日" en "day": date?
  wait "期間" en "wait": period
  size "数" en "count": integer?
  remark "備考 <script>alert(1)</script>" en "remark": text
  kinds "類型" en "kinds": set of Kind?
  origins "原産国" en "origins": set of Country
  parts "組合員" en "partners": list of Party
  words "語" en "words": list of text
  listed "上場" en "listed": boolean
  judgement risky "おそれ" en "risk": boolean by MOF under Law 2
}
act Other "別の行為" en "other act" of Deal {}
duty D "届出" en "notification" on Deal {
  basis Law 1
  borne by buyer
  when listed and share >= 10% and buyer.kind is bank and not risky
}
`;

const FULL = {
  buyer: { kind: 'bank', above: { kind: 'general', country: 'C7' }, country: 'C59' },
  agent: null,
  share: '5%',
  price: '100 JPY',
  clock: '0.6 kHz',
  day: '2020-06-07',
  wait: '5 business days',
  size: null,
  remark: 'a "b" <c>\n二行目',
  kinds: ['bank'],
  origins: ['C1', 'C2'],
  parts: [{ kind: 'bank' }, {}],
  words: ['あ'],
  listed: false,
  risky: true,
};

const there = hasChromium ? describe : describe.skip;

there('the panel in a browser (where /usr/bin/chromium is)', () => {
  const rules = rulesOf(RULES);
  const model = formModel(rules, 'n.s.Deal', { language: 'ja', asOf: '2021-01-01' });
  let browser: Browser;
  let script: string;
  let panel: PanelPage;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), panelScript()]);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(panel.faults).toEqual([]);
    await panel.page.close();
  });
  const open = async (facts: Record<string, unknown> = {}, of: Rules = rules) => {
    panel = await PanelPage.open(browser, of, model, { facts, asOf: '2021-01-01' }, script);
    return panel;
  };

  test('starts under a strict policy, and gives back no fact where none is given', async () => {
    await open();
    expect(await panel.told('ready')).toHaveLength(1);
    expect(await panel.case()).toMatchObject({ act: 'n.s.Deal', asOf: '2021-01-01', assume: [], facts: {} });
  });

  test('gives back the facts that it was drawn with', async () => {
    await open(FULL);
    expect((await panel.case()).facts).toEqual(FULL);
  });

  test('keeps what no field of it can hold', async () => {
    const odd = {
      share: 5,
      listed: 'はい',
      price: '5 USD',
      wait: 'soon',
      clock: '1 mile',
      day: 'x',
      parts: 3,
      origins: [1],
    };
    const more = { nobody: { a: [1] }, buyer: 'X', kinds: ['other'], risky: null, agent: { kind: 'none' } };
    await open({ ...odd, ...more });
    expect((await panel.case()).facts).toEqual({ ...odd, share: '5%', ...more });
    await panel.field('nobody').getByRole('button').click();
    expect((await panel.case()).facts).not.toHaveProperty('nobody');
  });

  test('what is typed is what the case says; nothing typed is no fact', async () => {
    await open();
    await panel.page.getByLabel('割合', { exact: true }).fill('１２.５');
    await panel.page.getByLabel('代金').fill('100');
    await panel.page.getByLabel('周波数').fill('600');
    await panel.field('wait').getByRole('textbox').fill('1');
    await panel.field('wait').getByRole('combobox').selectOption('か月');
    await panel.field('listed').getByLabel('はい').check();
    await panel.field('buyer.kind').getByRole('combobox').selectOption('銀行');
    await panel.field('day').getByLabel('なし').check();
    await panel.field('kinds').getByLabel('一般').check();
    await panel.page.waitForTimeout(250);
    expect((await panel.told('facts')).at(-1)?.facts).toEqual({
      buyer: { kind: 'bank' },
      share: '12.5%',
      price: '100 JPY',
      clock: '600 Hz',
      wait: '1 month',
      day: null,
      kinds: ['general'],
      listed: true,
    });
    await panel.page.getByLabel('割合', { exact: true }).fill('三分の一');
    await panel.page.getByLabel('代金').fill('');
    await panel.field('listed').getByLabel('不明').check();
    const { facts } = await panel.case();
    expect(facts).toMatchObject({ share: '三分の一' });
    expect(facts).not.toHaveProperty('price');
    expect(facts).not.toHaveProperty('listed');
  });

  test('missing facts are marked, told, and led to', async () => {
    await open({ share: '50%' });
    await panel.answer();
    const needed = panel.page.locator('.fefta-missing');
    expect(await needed.evaluateAll((all) => all.map((each) => each.dataset.path).sort())).toEqual([
      'buyer.kind',
      'listed',
      'risky',
    ]);
    expect(await panel.field('listed').getByText('この事実が必要です').isVisible()).toBe(true);
    expect(await panel.page.getByRole('status').textContent()).toBe('あと 3 個の事実が必要です');
    await panel.field('buyer').locator(':scope > summary').click();
    await panel.page.locator('#fefta-decision a', { hasText: 'buyer.kind' }).click();
    expect(
      await panel
        .field('buyer.kind')
        .getByRole('combobox')
        .evaluate((each) => each === each.ownerDocument.activeElement),
    ).toBe(true);
    await panel.field('listed').getByLabel('いいえ').check();
    await panel.answer();
    expect(await needed.count()).toBe(0);
    expect(await panel.page.getByRole('heading', { name: '届出 不要' }).isVisible()).toBe(true);
  });

  test('focus and cursor stay where they are when the form is drawn again', async () => {
    await open(FULL);
    const box = panel.page.getByLabel('代金');
    await box.fill('12345');
    await box.evaluate((each) => each.setSelectionRange(2, 3));
    await panel.page.evaluate('globalThis.before = document.activeElement');
    const facts = { ...FULL, price: '12345 JPY' };
    await panel.send({ type: 'form', html: renderForm(model, facts, { asOf: '2021-01-01', assume: [] }) });
    const state = await panel.page.evaluate(`(() => {
      const { activeElement: now } = document;
      return [now !== before, now.value, now.selectionStart, now.selectionEnd];
    })()`);
    expect(state).toEqual([true, '12345', 2, 3]);
  });

  test('what was opened in the answer stays open when it is decided again', async () => {
    await open({ listed: false });
    await panel.answer();
    const because = panel.page.locator('.fefta-because');
    expect(await because.evaluate((each) => each.open)).toBe(false);
    await because.locator('summary').first().click();
    await panel.answer();
    expect(await because.evaluate((each) => each.open)).toBe(true);
  });

  test('items of a list are added and taken away, and keep what stands in them', async () => {
    await open({ parts: [{ kind: 'bank' }] });
    await panel.page.getByRole('button', { name: '追加: 組合員' }).click();
    await panel.field('parts[1].kind').getByRole('combobox').selectOption('一般');
    expect((await panel.case()).facts).toEqual({ parts: [{ kind: 'bank' }, { kind: 'general' }] });
    await panel.page.getByRole('button', { name: '削除: 者 1' }).click();
    expect((await panel.case()).facts).toEqual({ parts: [{ kind: 'general' }] });
    await panel.page.getByRole('button', { name: '追加: 語' }).click();
    await panel.field('words[0]').getByRole('textbox').fill('あいう');
    expect((await panel.case()).facts.words).toEqual(['あいう']);
  });

  test('an entity that holds itself is filled in when it is asked for', async () => {
    await open();
    expect(await panel.field('buyer.above.kind').count()).toBe(0);
    await panel.page.getByRole('button', { name: '記入する: 親会社' }).click();
    await panel.field('buyer.above.kind').getByRole('combobox').selectOption('一般');
    expect((await panel.case()).facts).toEqual({ buyer: { above: { kind: 'general' } } });
  });

  test('an entity that may be none: not known, none, or given', async () => {
    await open();
    const state = panel.field('agent').locator(':scope > select');
    await state.selectOption('なし');
    expect((await panel.case()).facts).toEqual({ agent: null });
    await state.selectOption('あり');
    expect((await panel.case()).facts).toEqual({ agent: {} });
    await state.selectOption({ index: 0 });
    expect((await panel.case()).facts).toEqual({});
  });

  test('a long list is searched by keyboard, by code or name', async () => {
    await open();
    const box = panel.field('buyer.country').getByRole('combobox');
    await box.fill('国5');
    expect(await panel.page.getByRole('option').allTextContents()).toContain('C5 国5');
    await box.press('ArrowDown');
    await box.press('Enter');
    expect((await panel.case()).facts).toEqual({ buyer: { country: 'C5' } });
    const more = panel.page.getByLabel('国を追加');
    await more.fill('ｃ５９');
    await panel.page.getByRole('option', { name: 'C59 国59' }).click();
    await more.fill('country');
    expect(await panel.page.getByText('該当なし').isVisible()).toBe(true);
    await more.press('Escape');
    expect((await panel.case()).facts).toMatchObject({ origins: ['C59'] });
    await panel.page.getByRole('button', { name: '削除 C59 国59' }).click();
    expect((await panel.case()).facts).toMatchObject({ origins: [] });
    await box.fill('ZZ');
    expect((await panel.case()).facts).toMatchObject({ buyer: { country: 'ZZ' } });
  });

  test('date, amendments assumed and another act', async () => {
    await open();
    await panel.page.getByLabel('行為の日').fill('2022-02-03');
    await panel.page.getByLabel('改正案').check();
    expect(await panel.case()).toMatchObject({ asOf: '2022-02-03', assume: ['n.s.Reform'] });
    await panel.page.getByLabel('行為', { exact: true }).selectOption('別の行為');
    expect((await panel.told('act')).at(-1)).toMatchObject({ act: 'n.s.Other', facts: {} });
  });

  test('every control has a name, every id is there once, and no label is markup', async () => {
    await open(FULL);
    const nameless = await panel.page.locator('input, select, textarea, button').evaluateAll((all) =>
      all
        .filter((each) => {
          const label = each.labels?.[0]?.textContent ?? each.textContent;
          return (each.getAttribute('aria-label') ?? label).trim() === '';
        })
        .map((each) => each.outerHTML),
    );
    expect(nameless).toEqual([]);
    const ids = await panel.page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await panel.page.getByLabel('備考 <script>alert(1)</script>').count()).toBe(1);
  });
});

there('the form of rules/ (where /usr/bin/chromium is)', () => {
  test('gives back the facts of every scenario of an act, and is small enough', async () => {
    const law = lawSources();
    const { rules } = compileSources(law.sources, law.data);
    if (!rules) throw new Error('rules/ has errors');
    const [browser, script] = await Promise.all([launch(), panelScript()]);
    try {
      const act = 'jp.investment.ListedShares';
      const model = formModel(rules, act, { language: 'ja' });
      const panel = await PanelPage.open(browser, rules, model, { facts: {}, asOf: '2026-03-01' }, script);
      const scenarios = rules.bundle.scenarios.filter((each) => each.act === act);
      expect(scenarios.length).toBeGreaterThan(50);
      for (const { name, facts } of scenarios.filter((_, index) => index % 8 === 0)) {
        await panel.send({ type: 'form', html: renderForm(model, facts) });
        expect(textual((await panel.case()).facts), name).toEqual(textual(facts));
      }
      expect(panel.faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** Numbers as the text that a field holds. */
function textual(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? String(each) : each)));
}
