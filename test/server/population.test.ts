import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import type { EffectsParams, EffectsResult } from '../../packages/server/src/protocol.ts';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';

const LAW = `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
amendment Reform "改正法" en "Reform Act" amends Law { in force 2020-06-07 }
ratio shares "株式" en "shares"
entity Investor "投資家" en "investor" { basis Law 2 state "国有" en "state-owned": boolean home "国" en "country": text }
act Purchase "取得" en "purchase" { basis Law 3 investor "投資家" en "investor": Investor after "取得後" en "share after": ratio of shares }
act Loan "貸付" en "loan" { basis Law 4 lender "貸主" en "lender": Investor amount "額" en "amount": integer }
duty Permit "許可" en "permit" on Loan { basis Law 5 borne by lender when amount > 100 }
`;
const RULES = `namespace 投資
duty Notice "届出" en "notice" on Purchase {
  basis Law 6
  borne by investor
  in force until 2020-06-07 { when after >= 10% }
  in force from 2020-06-07 by Reform { when after >= 1% }
}
`;
const FILES = { '法/law.fefta': LAW, '規則.fefta': RULES };
const TYPED = RULES.replace('>= 1%', '>= 3%');

const purchase = (after: string, home = '日本', asOf = '2026-03-01') =>
  JSON.stringify({ act: '投資.Purchase', asOf, facts: { after, investor: { state: false, home } } });
const loan = JSON.stringify({ act: 'Loan', asOf: '2026-03-01', facts: { amount: 5 } });

async function start(options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(FILES, { settings: { asOf: '2026-03-01' }, ...options });
  onTestFinished(() => editor.stop());
  return editor;
}

/** Writes a population whose name has kanji and a space. */
function population(editor: Editor, content: string | Uint8Array, name = '母集団 1.jsonl'): { uri: string } {
  const path = join(editor.folder, name);
  writeFileSync(path, content);
  return { uri: pathToFileURL(path).href };
}

const ask = (editor: Editor, params: Partial<EffectsParams> = {}) =>
  editor.request<EffectsResult>('fefta/effects', {
    root: `${pathToFileURL(editor.folder).href}/`,
    base: { kind: 'saved' },
    uri: editor.uri('規則.fefta'),
    ...params,
  });

describe('a population, while rules are typed', () => {
  test('is decided by both sides; only rows of acts that are touched', async () => {
    const editor = await start();
    const chosen = population(editor, [purchase('2%'), loan, purchase('5%'), purchase('0.5%'), ''].join('\r\n'));
    expect((await ask(editor, { population: chosen })).html).toContain('The change bears on no act');
    await editor.edit('規則.fefta', TYPED);
    const { summary, html, waiting } = await ask(editor, { population: chosen });
    expect(waiting).toBe(false);
    expect(summary.population).toEqual({ rows: 4, changed: 1, refused: 0 });
    expect(html).toContain('Population: 母集団 1.jsonl');
    expect(html).toContain('1 row is of acts on which the change does not bear');
    expect(html).toContain('id="fefta-population-0-from-required-to-not-required"');
    expect(html).toContain('Example: line 1');
    await editor.edit('規則.fefta', RULES.replace('>= 1%', '>= 0.1%'));
    expect((await ask(editor, { population: chosen })).summary.population).toEqual({ rows: 4, changed: 1, refused: 0 });
    await editor.edit('規則.fefta', RULES.replace('>= 1%', '>= 4%'));
    expect((await ask(editor)).summary.population).toBeUndefined();
  });

  test('waits where the answer is to be quick, and is there at once when it was counted', async () => {
    const editor = await start();
    const chosen = population(editor, purchase('2%'));
    await editor.edit('規則.fefta', TYPED);
    const quick = await ask(editor, { population: chosen, quick: true });
    expect(quick.waiting).toBe(true);
    expect(quick.html).toContain('The population is being counted');
    await ask(editor, { population: chosen });
    const again = await ask(editor, { population: chosen, quick: true });
    expect(again).toMatchObject({ waiting: false, summary: { population: { rows: 1, changed: 1 } } });
  });

  test('rows that cannot be read or asked are counted and told, never coerced or dropped', async () => {
    const editor = await start();
    const bad = [
      '{"act": "Purchase", ',
      purchase('2 percent'),
      JSON.stringify({ act: 'Nothing', asOf: '2026-03-01', facts: {} }),
      '{"act":"Purchase","asOf":"2026-03-01","facts":{"after":0.12345678901234567890}}',
      '"<img src=x onerror=alert(1)>"',
      purchase('2%'),
    ];
    const bytes = Buffer.concat([Buffer.from(`${bad.join('\n')}\n`), Buffer.from([0xff, 0xfe, 0x0a])]);
    const chosen = population(editor, bytes);
    await editor.edit('規則.fefta', TYPED);
    const { summary, html } = await ask(editor, { population: chosen });
    expect(summary.population).toEqual({ rows: 7, changed: 1, refused: 6 });
    expect(html).toContain('6 rows that cannot be read or asked');
    expect(html).toContain('0.12345678901234567890 has more than 15 significant digits');
    expect(html).not.toContain('<img');
  });

  test('is grouped by a fact, whatever its values are called', async () => {
    const editor = await start();
    const lines = [
      purchase('2%', '<b>仏国</b>'),
      purchase('2%', '米国'),
      purchase('2%', '米国'),
      purchase('9%', '米国'),
    ];
    const chosen = population(editor, lines.join('\n'));
    await editor.edit('規則.fefta', TYPED);
    const { html } = await ask(editor, { population: { ...chosen, by: 'investor.home' } });
    expect(html).toContain('<th scope="row">米国</th><td>3</td><td class="fefta-heat-4">2</td>');
    expect(html).toContain('<th scope="row">&lt;b&gt;仏国&lt;/b&gt;</th><td>1</td><td class="fefta-heat-5">1</td>');
    expect(html).toContain('<option value="investor.home" selected>');
  });

  test('follows the file', async () => {
    const editor = await start();
    await editor.edit('規則.fefta', TYPED);
    const first = population(editor, purchase('2%'));
    expect((await ask(editor, { population: first })).summary.population?.rows).toBe(1);
    const other = population(editor, [purchase('2%'), purchase('2%')].join('\n'), 'b.jsonl');
    expect((await ask(editor, { population: other })).summary.population?.rows).toBe(2);
    population(editor, [purchase('2%'), purchase('2%'), purchase('2%')].join('\n'), 'b.jsonl');
    await new Promise((resolve) => setTimeout(resolve, 5100));
    expect((await ask(editor, { population: other })).summary.population?.rows).toBe(3);
  });

  test('a large one lets others be answered meanwhile, and is given up when nobody waits', async () => {
    const editor = await start();
    await editor.edit('規則.fefta', TYPED);
    const chosen = population(editor, `${purchase('2%')}\n`.repeat(200_000));
    const { CancellationTokenSource } = await import('vscode-jsonrpc');
    const source = new CancellationTokenSource();
    const root = `${pathToFileURL(editor.folder).href}/`;
    const params: EffectsParams = { root, base: { kind: 'saved' }, population: chosen };
    let isDone = false;
    const asked = editor.connection.sendRequest('fefta/effects', params, source.token).finally(() => {
      isDone = true;
    });
    await ask(editor);
    expect(isDone).toBe(false);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect((await ask(editor, { population: chosen })).summary.population).toEqual({
      rows: 200_000,
      changed: 200_000,
      refused: 0,
    });
  });
});

describe('one text on two days', () => {
  const days = { base: { kind: 'working' as const }, before: '2020-06-06', after: '2020-06-07' };

  test('asks rows on these days, and the lens above the amendment tells how many change', async () => {
    const editor = await start();
    const chosen = population(editor, [purchase('2%'), purchase('5%'), purchase('50%')].join('\n'));
    const lens = async () => {
      const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: editor.uri('法/law.fefta') },
      });
      const found = lenses.find(({ data }) => data.kind === 'effects');
      return (await editor.request<CodeLens>('codeLens/resolve', found)).command?.title;
    };
    expect(await lens()).toBe('Preview effects: 0 scenarios, 0 flip');
    expect((await ask(editor, { ...days, population: chosen })).summary.population).toEqual({
      rows: 3,
      changed: 2,
      refused: 0,
    });
    expect(await lens()).toBe('Preview effects: 0 scenarios, 0 flip, 2 rows');
    await ask(editor, days);
    expect(await lens()).toBe('Preview effects: 0 scenarios, 0 flip');
  });
});

describe('other files', () => {
  const cell = (status: string) => ({ status, exemption: null });
  const report = {
    format: 'fefta-impact/1',
    before: { rules: '<i>old</i>', asOf: '2020-06-06', act: '投資.Purchase', bundle: 'a' },
    after: { rules: 'new', asOf: '2020-06-07', act: '投資.Purchase', bundle: 'b' },
    population: { file: 'acts.csv', rows: 12, usable: 10, unusable: 2, troubles: [], empty: [], missing: [] },
    by: ['size'],
    duties: [
      {
        duty: '投資.Notice',
        total: 10,
        changed: 4,
        unusable: 2,
        matrix: [
          { before: cell('required'), after: cell('required'), count: 5 },
          { before: cell('not-required'), after: cell('required'), count: 4 },
          { before: cell('unsettled'), after: cell('required'), count: 1 },
        ],
        groups: [{ by: { size: 'large' }, total: 6, changed: 3, matrix: [] }],
        moreGroups: 0,
      },
    ],
    samples: [
      { duty: '投資.Notice', line: 7, before: cell('not-required'), after: cell('required'), facts: { after: '2%' } },
    ],
    confirmed: { rows: 10, disagree: 0 },
    unsettled: 1,
  };

  test('a report of fefta impact is shown as what it is', async () => {
    const editor = await start();
    const chosen = population(editor, JSON.stringify(report, null, 2), '報告.json');
    const { html, summary } = await ask(editor, { population: chosen });
    expect(summary.population).toBeUndefined();
    expect(html).toContain('A report of fefta impact: &lt;i&gt;old&lt;/i&gt; (2020-06-06) → new (2020-06-07).');
    expect(html).toContain('12 rows; not usable: 2; left open: 1.');
    expect(html).toContain('4 of 10 rows change');
    expect(html).toContain('1 row without an answer is not in this table.');
    expect(html).toContain('Example: line 7');
    expect(html).toContain('<th scope="row">large</th><td>6</td>');
  });

  test.each([
    ['acts.csv', 'after\n2%\n', 'fefta impact … --format json'],
    ['報告.json', '{"format":"fefta-impact/1"}', 'cannot be read as a report'],
    ['報告.json', '{"format":"fefta-impact/1",', 'cannot be read as a report'],
  ])('%s that cannot be counted says what to do', async (name, content, words) => {
    const editor = await start();
    expect((await ask(editor, { population: population(editor, content, name) })).html).toContain(words);
  });

  test('a file that is gone is told', async () => {
    const editor = await start();
    const gone = { uri: pathToFileURL(join(editor.folder, 'gone.jsonl')).href };
    expect((await ask(editor, { population: gone })).html).toContain('The file cannot be read.');
  });
});
