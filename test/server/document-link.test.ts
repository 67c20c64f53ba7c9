import { expect, onTestFinished, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

async function start(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, options);
  onTestFinished(() => editor.stop());
  return editor;
}

async function links(editor: Editor, name = 'a.fefta'): Promise<string[]> {
  const found = await editor.request<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri: editor.uri(name) },
  });
  const text = TextDocument.create('', '', 0, editor.text(name));
  return found.map(({ range, target, tooltip }) => `${text.getText(range)} → ${target} (${tooltip})`);
}

const LAW = `namespace law
instrument L "法律の名" en "The Act" { kind act also 別名 page "https://example.com/法?a=1" }
instrument Evil "悪" { kind act page "javascript:alert(1)" }
instrument File "紙" { kind act page "file:///etc/passwd" }
instrument None "無" { kind act }
`;

test('an instrument leads to its page, and so does what cites it', async () => {
  const source = `namespace 𠮷\r
import law\r
法令 自分 "自分" { 種別 法律 所在 "http://example.com/own" }\r
act A "行為" { 根拠 L 27-2(1)(iii), 別名第二十七条, L "附則", Evil 1, File 2, None 3 x "事実": boolean }\r
`;
  const editor = await start({ 'law.fefta': LAW, 'a.fefta': source });
  const page = 'https://example.com/%E6%B3%95?a=1 (Open the page of The Act)';
  expect(await links(editor)).toEqual([
    'http://example.com/own → http://example.com/own (Open the page of 自分)',
    `L 27-2(1)(iii) → ${page}`,
    `別名第二十七条 → ${page}`,
    `L "附則" → ${page}`,
  ]);
});

test('only pages of the web are opened', async () => {
  expect(await links(await start({ 'a.fefta': LAW }, { locale: 'ja' }))).toEqual([
    'https://example.com/法?a=1 → https://example.com/%E6%B3%95?a=1 (法律の名の所在を開く)',
  ]);
});

test('a data file is opened, where there is one', async () => {
  const editor = await start({
    'a.fefta':
      'namespace a\ncodes C "符号" { data "国 名.codes.json" }\ncodes D "符号" { データ "nowhere.codes.json" }\n',
    '国 名.codes.json': '{ "entries": [] }',
  });
  expect(await links(editor)).toEqual([`国 名.codes.json → ${editor.uri('国 名.codes.json')} (Open the data file)`]);
});

test('broken files', async () => {
  const source = 'namespace a\nimport law\ninstrument X "え" { page "https://exa\nact A "行為" { basis L 1 } }\nduty {';
  expect(await links(await start({ 'law.fefta': LAW, 'a.fefta': source }))).toEqual([
    expect.stringContaining('L 1 → https://example.com/'),
  ]);
});

test('real rules', async () => {
  const name = 'jp/investment/exemption.fefta';
  const editor = await start(realRules(), { open: [name, 'jp/law/instruments.fefta', 'jp/codes/jsic.fefta'] });
  expect((await links(editor, name))[0]).toBe(
    'InvestmentOrder 3-2(2)(iii)(b) → https://laws.e-gov.go.jp/law/355CO0000000261 (Open the page of Cabinet Order on Inward Direct Investment)',
  );
  expect(await links(editor, 'jp/codes/jsic.fefta')).toEqual([
    `jsic-rev14.codes.json → ${editor.uri('codes/jsic-rev14.codes.json')} (Open the data file)`,
  ]);
});
