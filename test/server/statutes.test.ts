import { describe, expect, onTestFinished, test } from 'vitest';
import type { CompletionItem, DocumentLink, Hover, MarkupContent } from 'vscode-languageserver';
import { SAMPLE_LAW, SAMPLE_STATUTES } from '../citations/statutes.ts';
import { chosen, shown as offered } from './completion-list.ts';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { on, shownAll } from './places.ts';

const RULES = `namespace a
import law
authority One "大臣" en "Minister" { basis Act 5(1), 見本法第六条, Act "附則第一条", Act 99, Act "別表第一の二の項" }
authority Two "大臣" en "Minister" { basis Order 2, Act 5(3) }
`;

async function open(options: EditorOptions = {}, rules = RULES): Promise<Editor> {
  const files = { ...SAMPLE_STATUTES, 'law.fefta': SAMPLE_LAW, 'a.fefta': rules };
  const editor = await openEditor(files, { open: ['a.fefta', 'law.fefta'], ...options });
  onTestFinished(() => editor.stop());
  return editor;
}

async function hovered(editor: Editor, phrase: string, name = 'a.fefta'): Promise<string> {
  const hover = await editor.request<Hover | null>('textDocument/hover', on(editor, name, phrase));
  const { value } = (hover?.contents ?? { value: '(nothing)' }) as MarkupContent;
  return value.replaceAll(editor.uri('x').slice(0, -1), '');
}

const FOLDER = '法令 本文/';
const act = (year: number) => `${FOLDER}sample-act-${year}.statute.json`;

describe('hover over a citation', () => {
  test('shows the text in force on the as-of date, and from when it is', async () => {
    const editor = await open({ settings: { asOf: '2016-04-01' }, locale: 'ja' });
    const text = await hovered(editor, 'Act 5(<|>1)');
    expect(text).toContain('2014-10-01から2015-01-01までの本文');
    expect(text).toContain('百分の一以上となるときに限る');
    expect(text).not.toContain('百分の十');
    await editor.connection.sendNotification('fefta/setAsOf', { date: '2012-01-01' });
    expect(await hovered(editor, 'Act 5(<|>1)')).toContain('百分の十以上となるときに限る');
    await editor.connection.sendNotification('fefta/setAsOf', { date: '2001-01-01' });
    expect(await hovered(editor, 'Act 5(<|>1)')).toContain('2001-01-01の本文はない。所蔵する最も古い2010-01-01の本文');
  });

  test('says that numbers were counted, that a provision is deleted, and that it is not there', async () => {
    const editor = await open({ settings: { asOf: '2020-06-01' }, locale: 'en' });
    expect(await hovered(editor, 'Act 5(<|>1)')).toContain('its numbers are not in the text, they were counted');
    expect(await hovered(editor, '見本法第<|>六条')).toContain('deleted (削除)');
    expect(await hovered(editor, 'Act 9<|>9')).toContain('It is not in the text of 2020-01-01');
    expect(await hovered(editor, '別表第一の<|>二の項')).toContain('The text of 2020-01-01 does not show it');
    expect(await hovered(editor, '附則<|>第一条')).toContain('この法律は、公布の日から施行する。');
  });

  test('sets what is below a provision further in, each with its number', async () => {
    const editor = await open({ settings: { asOf: '2016-04-01' }, locale: 'ja' });
    const text = await hovered(editor, 'Act 5(<|>3)');
    expect(text).toContain('> 次に掲げる取得については、第一項の規定は、適用しない。');
    expect(text).toContain('\n>   - **第1号** 相続による取得');
    expect(text).toContain('\n>     - **イ** 国又は地方公共団体');
  });

  test('leads to the line of the text', async () => {
    const editor = await open({ settings: { asOf: '2016-04-01' }, locale: 'en' });
    const [, file = '', line = ''] =
      /\[Open the text\]\(([^)#]+)#L(\d+)\)/.exec(await hovered(editor, 'Act 5(<|>1)')) ?? [];
    expect(decodeURIComponent(file)).toBe(act(2015));
    expect(SAMPLE_STATUTES[act(2015)]?.split('\n')[Number(line) - 1]).toContain('百分の一以上');
  });

  test('an instrument names the days of its texts', async () => {
    const editor = await open({ locale: 'en' });
    expect(await hovered(editor, 'instrument A<|>ct', 'law.fefta')).toMatch(
      /Texts held: \[2010-01-01\]\(.*\[2020-01-01\]\(/,
    );
  });
});

describe('definition', () => {
  const ask = async (editor: Editor, method: string, phrase: string) =>
    shownAll(editor, await editor.request(`textDocument/${method}`, on(editor, 'a.fefta', phrase)));

  test('of an article is its line in the text of the as-of date; of the name, the instrument', async () => {
    const editor = await open({ settings: { asOf: '2012-01-01' } });
    const [place = ''] = await ask(editor, 'definition', 'Act 5(<|>1)');
    expect(place).toContain(`${act(2010)}:`);
    expect(place).toContain('百分の十以上');
    expect(await ask(editor, 'definition', '見本法第<|>六条')).toEqual([expect.stringContaining('"article":"6"')]);
    expect(await ask(editor, 'definition', 'basis A<|>ct 5(1)')).toEqual(['law.fefta:2 Act']);
    expect(await ask(editor, 'declaration', 'Act 5(<|>1)')).toEqual(['law.fefta:2 Act']);
  });

  test('of an article that is not there is the instrument', async () => {
    const editor = await open();
    expect(await ask(editor, 'definition', 'Act 9<|>9')).toEqual(['law.fefta:2 Act']);
  });
});

describe('what an Act leaves to an order', () => {
  test('is linked both ways in hovers', async () => {
    const editor = await open({ settings: { asOf: '2016-04-01' }, locale: 'en' });
    expect(await hovered(editor, 'Act 5(<|>1)')).toMatch(
      /\*\*Carried out by\*\*: \[Order 2\(1\)\]\([^)]*sample-order-2015\.statute\.json#L\d+\)/,
    );
    expect(await hovered(editor, 'Order <|>2')).toMatch(
      /\*\*Rests on\*\*: \[Act 5\(1\)\]\([^)]*sample-act-2015\.statute\.json#L\d+\)/,
    );
  });

  test('is its implementation', async () => {
    const editor = await open({ settings: { asOf: '2016-04-01' } });
    const ask = async (phrase: string) =>
      shownAll(editor, await editor.request('textDocument/implementation', on(editor, 'a.fefta', phrase)));
    expect(await ask('Act 5(<|>1)')).toEqual([expect.stringContaining('法第五条第一項の規定による届出')]);
    // Nobody carries it out: then what cites the instrument.
    expect(await ask('Act 9<|>9')).toEqual([]);
  });
});

describe('completion', () => {
  const write = async (editor: Editor, basis: string): Promise<CompletionItem[]> => {
    await editor.edit('a.fefta', `namespace a\nimport law\nauthority One "大臣" { basis ${basis} }\n`);
    const at = `namespace a\nimport law\nauthority One "大臣" { basis ${basis}`.split('\n').at(-1)?.length ?? 0;
    editor.cursors.set('a.fefta', [{ line: 2, character: at }]);
    return offered(editor, 'a.fefta');
  };
  const labels = async (editor: Editor, basis: string) => (await write(editor, basis)).map(({ label }) => label);

  test('offers the articles of the text of the as-of date, with caption and first words', async () => {
    const capabilities = { textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } };
    const editor = await open({ settings: { asOf: '2012-01-01' }, capabilities });
    const items = await write(editor, 'Act ');
    expect(items.map(({ label }) => label).filter((label) => /^\d/.test(label))).toEqual(['5(1)', '1', '5', '6', '7']);
    expect(items.find(({ label }) => label === '6')?.labelDetails?.description).toMatch(/^（勧告）主務大臣は、/);
    await editor.connection.sendNotification('fefta/setAsOf', { date: '2016-01-01' });
    expect((await labels(editor, 'Act ')).filter((label) => /^\d/.test(label))).toEqual([
      '5(1)',
      '1',
      '5',
      '5-2',
      '7',
      '8',
    ]);
  });

  test('goes down paragraph by paragraph and item by item', async () => {
    const editor = await open({ settings: { asOf: '2012-01-01' } });
    expect((await labels(editor, 'Act 5(')).slice(0, 3)).toEqual(['5(1)', '5(2)', '5(3)']);
    expect((await labels(editor, 'Act 5(3)(')).slice(0, 2)).toEqual(['5(3)(i)', '5(3)(ii)']);
    await write(editor, 'Act 5(3)(');
    expect(await chosen(editor, 'a.fefta', '5(3)(ii)')).toContain('basis Act 5(3)(ii) }');
  });

  test('writes what digits cannot say in words and quotes', async () => {
    const editor = await open({ settings: { asOf: '2012-01-01' } });
    await write(editor, 'Act 附');
    expect(await chosen(editor, 'a.fefta', '附則')).toContain('basis Act "附則"');
    expect(await labels(editor, 'Act "附則')).toEqual(expect.arrayContaining(['附則第一条']));
    expect(await labels(editor, 'Act "第五条第三項第二号')).toEqual(
      expect.arrayContaining(['第五条第三項第二号イ', '第五条第三項第二号ロ']),
    );
    expect((await labels(editor, '見本法第五条第'))[0]).toBe('見本法第五条第一項');
  });

  test('shows the text of what is offered', async () => {
    const editor = await open({ settings: { asOf: '2012-01-01' } });
    const item = (await write(editor, 'Act 5(')).find(({ label }) => label === '5(1)');
    const resolved = await editor.request<CompletionItem>('completionItem/resolve', item);
    expect((resolved.documentation as MarkupContent).value).toContain('百分の十以上');
  });

  test('offers the files that hold texts, and no code lists', async () => {
    const editor = await open({}, 'namespace a\ninstrument B "他法" { kind act; held "<|>" }\n');
    expect((await offered(editor, 'a.fefta')).map(({ label }) => label)).toEqual(
      Object.keys(SAMPLE_STATUTES).map((path) => path.slice(FOLDER.length)),
    );
  });
});

test('the texts that an instrument holds are links', async () => {
  const editor = await open({ locale: 'en' });
  const links = await editor.request<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri: editor.uri('law.fefta') },
  });
  expect(links.map(({ target, tooltip }) => `${editor.name(target ?? '')} (${tooltip})`)).toEqual(
    ['sample-act-2010', 'sample-act-2015', 'sample-act-2020', 'sample-order-2015'].map(
      (name) => `${FOLDER}${name}.statute.json (Open the text)`,
    ),
  );
});
