import { describe, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { ask, population, RULES, start, TYPED } from './population-rules.ts';

const HEAD = 'act,asOf,after,investor.state,investor.home';
const row = (after: string, home = '日本', state = 'false') => `Purchase,2026-03-01,${after},${state},${home}`;
/** 「米国」 as older spreadsheets write it. */
const AMERICA = Buffer.from([0x95, 0xc4, 0x8d, 0x91]);

/** Counts a table while the threshold goes from 1 % to 3 %. */
async function counted(content: string | Uint8Array, name = '事案 表.csv', params: { act?: string; by?: string } = {}) {
  const editor = await start();
  await editor.edit('規則.fefta', TYPED);
  const { summary, html } = await ask(editor, { population: { ...population(editor, content, name), ...params } });
  return { counts: summary.population, html };
}

describe('a table as population', () => {
  test('columns are facts, lines are those of the file; the same whatever the line breaks', async () => {
    const lines = [HEAD, row('2%'), '', row('5%'), ',,,,', row('2%', '"仏\n国"'), row('2%', '米国')];
    for (const [content, last] of [
      [`\ufeff${lines.join('\r\n')}\r\n`, 8],
      [lines.join('\n'), 8],
      [lines.join('\r'), 8],
    ] as const) {
      const { counts, html } = await counted(content, '事案 表.csv', { by: 'investor.home' });
      expect(counts).toEqual({ rows: 4, changed: 3, refused: 0 });
      expect(html).toContain('Population: 事案 表.csv');
      expect(html).toContain('Example: line 2');
      expect(html).toContain('<th scope="row">米国</th><td>1</td>');
      expect(html).not.toContain('data-rows-of');
      const bad = await counted(`${content}${content.at(-1) === '国' ? '\n' : ''}${row('2 %')}`);
      expect(bad.html).toContain(`line ${last + 1}: <code>after</code>`);
    }
  });

  test('tabs, Shift_JIS, quoted cells', async () => {
    const tabs = await counted([HEAD, row('2%')].join('\n').replaceAll(',', '\t'), '表.TSV');
    expect(tabs.counts).toEqual({ rows: 1, changed: 1, refused: 0 });
    const bytes = Buffer.concat([Buffer.from(`${HEAD}\r\n${row('2%', '"')}`), AMERICA, Buffer.from('"\r\n')]);
    const old = await counted(bytes, '表.csv', { by: 'investor.home' });
    expect(old.counts).toEqual({ rows: 1, changed: 1, refused: 0 });
    expect(old.html).toContain('<th scope="row">米国</th>');
    const quoted = await counted(`${HEAD}\n${row('2%', '"a ""b"", c"')}`, '表.csv', { by: 'investor.home' });
    expect(quoted.html).toContain('<th scope="row">a &quot;b&quot;, c</th>');
  });

  test('what is wrong with a line is counted and told with the line; nothing is coerced', async () => {
    const lines = [
      HEAD,
      row('2%', '日本', 'はい'),
      'Purchase,2026-03-01,2%',
      row('２%'),
      row('2%', 'a"b'),
      row('12345678901234567.8%'),
      row('2%', '<img src=x>', '1'),
      'Nothing,2026-03-01,2%,true,日本',
      row('2%'),
      ',2026-03-01,2%,true,日本',
    ];
    const { counts, html } = await counted(lines.join('\n'));
    // A number in a cell is text, and read exactly however many digits it has.
    expect(counts).toEqual({ rows: 9, changed: 1, refused: 7 });
    expect(html).toContain('line 2: <code>investor.state</code>');
    expect(html).toContain('line 3: <span class="fefta-note">There are 3 cells, but 5 columns');
    expect(html).toContain('line 4: <code>after</code>');
    expect(html).toContain('line 5: <span class="fefta-note">A quote stands within a cell.');
    expect(html).toContain('Example: line 9');
    expect(html).not.toContain('<img');
  });

  test('an empty cell is a missing fact, neither none nor zero', async () => {
    const { counts, html } = await counted([HEAD, row(''), row('2%', '', '')].join('\n'), '表.csv', {
      by: 'investor.home',
    });
    expect(counts).toEqual({ rows: 2, changed: 1, refused: 0 });
    expect(html).toContain('<th scope="row">(not given)</th><td>1</td>');
  });

  test('a quote that is not closed takes the rest with it, and says so', async () => {
    const rest = `${row('2%')}\n`.repeat(60_000);
    const { counts, html } = await counted(`${HEAD}\n${row('2%')}\nPurchase,2026-03-01,"2%,true,日本\n${rest}`);
    expect(counts).toEqual({ rows: 2, changed: 1, refused: 1 });
    expect(html).toContain('line 3: <span class="fefta-note">A quote is not closed: lines 3 to 60003 are one cell');
  });

  test('a large one comes whole from a client that serves the files, as in a browser', async () => {
    const editor = await start({ initializationOptions: { servesFiles: true } });
    await editor.edit('規則.fefta', TYPED);
    const lines = Array.from({ length: 20_000 }, (_, index) => row('2%', `日本${index}`));
    const content = Buffer.from([HEAD, ...lines, row('2 %')].join('\n'));
    editor.connection.onRequest('fefta/readFile', () => ({ content: content.toString('base64') }));
    const { summary, html } = await ask(editor, { population: { uri: 'memfs://rules/%E8%A1%A8.csv' } });
    expect(summary.population).toEqual({ rows: 20_001, changed: 20_000, refused: 1 });
    expect(html).toContain('line 20,002: <code>after</code>');
  });

  test.each([
    ['neither UTF-8 nor Shift_JIS', Buffer.from([0x61, 0xff, 0x0a]), 'neither UTF-8 nor Shift_JIS'],
    ['nothing', '', 'no names of columns'],
    ['a broken first line', 'a"b",c\n1,2\n', 'no names of columns'],
    ['columns of one name', 'after,<b>,<b>\n1%,2,3\n', 'Two columns have the same name (&lt;b&gt;)'],
    ['columns that are no facts', 'after,会社名\n2%,甲\n', 'nearest: 会社名.'],
  ])('%s: nothing is counted, and it is said what to do', async (_, content, words) => {
    const { counts, html } = await counted(content);
    expect(counts).toBeUndefined();
    expect(html).toContain(words);
  });
});

describe('a table that does not say the act of its rows', () => {
  const TABLE = ['after,investor.state', '2%,true', '5%,false', '0.5%,'].join('\n');

  test('waits until one is chosen among the acts that have its columns as facts; days are those of the preview', async () => {
    const wanted = await counted(TABLE);
    expect(wanted.counts).toBeUndefined();
    expect(wanted.html).toContain('The table does not say of which act its rows are.');
    expect(wanted.html).toContain('<option value="投資.Purchase">purchase · 投資.Purchase</option>');
    expect(wanted.html).not.toContain('<option value="投資.Loan"');
    const chosen = await counted(TABLE, '表.csv', { act: '投資.Purchase' });
    expect(chosen.counts).toEqual({ rows: 3, changed: 1, refused: 0 });
    expect(chosen.html).toContain('<option value="投資.Purchase" selected>');
    expect(chosen.html).toContain('data-as-of="2026-03-01"');
    expect((await counted(TABLE, '表.csv', { act: '投資.Loan' })).counts).toBeUndefined();
    const kept = await start();
    await kept.edit('規則.fefta', TYPED);
    const params = { population: { ...population(kept, TABLE, '表.csv'), act: '投資.Purchase' }, page: true };
    const { html } = await ask(kept, params);
    expect(html).toContain('Rows are of: purchase');
    expect(html).not.toContain('<select');
  });

  test('one text on two days: the lens counts rows as soon as their act is known', async () => {
    const editor = await start();
    const days = { base: { kind: 'working' as const }, before: '2020-06-06', after: '2020-06-07' };
    const chosen = population(editor, TABLE, '表.csv');
    const lens = async () => {
      const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: editor.uri('法/law.fefta') },
      });
      const found = lenses.find(({ data }) => data.kind === 'effects');
      return (await editor.request<CodeLens>('codeLens/resolve', found)).command?.title;
    };
    await ask(editor, { ...days, population: chosen });
    expect(await lens()).toBe('Preview effects: 0 scenarios, 0 flip');
    const known = { ...chosen, act: '投資.Purchase' };
    expect((await ask(editor, { ...days, population: known })).summary.population?.changed).toBe(2);
    expect(await lens()).toBe('Preview effects: 0 scenarios, 0 flip, 2 rows');
    await editor.edit('規則.fefta', RULES.replace('>= 1%', '>= 3%'));
    await ask(editor, { ...days, population: known });
    await new Promise((resolve) => setTimeout(resolve, 5100));
    expect(await lens()).toBe('Preview effects: 0 scenarios, 0 flip, 1 row');
  });
});
