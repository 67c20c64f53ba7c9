import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import type { EffectsParams } from '../../packages/server/src/protocol.ts';
import { ask, loan, population, purchase, RULES, start, TYPED } from './population-rules.ts';

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
