import { expect, onTestFinished, test } from 'vitest';
import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { expectGolden, realRules } from './golden.ts';

async function start(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, { settings: { asOf: '2024-01-01' }, ...options });
  onTestFinished(() => editor.stop());
  return editor;
}

const outline = (editor: Editor, name: string) =>
  editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: editor.uri(name) } });

const kindName = (kind: number) => Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0];

function show(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, detail, kind, tags, children = [], selectionRange: { start } }) => {
      const gone = tags?.includes(SymbolTag.Deprecated) ? ' ✗' : '';
      const line = `${indent}${kindName(kind)} ${name} | ${detail ?? ''} @${start.line}:${start.character}${gone}\n`;
      return line + show(children, `${indent}  `);
    })
    .join('');
}

const SOURCE = `名前空間 a
法令 外為法 "外国為替及び外国貿易法" en "Act" { 種別 法律 }
amendment Reform "改正案" en "Reform" amends 外為法 { in force 2020-05-08 }
provision 外為法 27(14) outside "書かない"
ratio 株式 "株式"
enum 𠮷 "類型" en "kind" { 一般 "一般" en "general"; bank "銀行" }
entity Investor "投資家" en "investor" { kind "類型": 𠮷 }
act A "行為" en "act" { who "人" en "person": Investor share "割合": ratio of 株式 }
codes C "符号" { source "例" X1 "一" en "one"; X2 "二" of X1; }
group G "群" of C { X1 until 2020-01-01; X2 "に"; }
業種表 S "業種" の C { 業種 武器 "武器" en "arms" 失効 2021-01-01 { X1 } }
calendar Office "開庁日" { closed saturday, 2026-01-01 "元日" }
duty D "届出" en "notification" on A {
  in force until Reform { when share >= 10% }
  in force from Reform by Reform {
    when share >= 1%
    period wait "待機" en "wait" 30 days from date of act
  }
}
exclusion Old "旧" on A { in force until 2019-01-01 { when share >= 1% } }
table T "表" on A: boolean { | share => "結果" | | >= 1% => true | | < 1% => false | }
comparison K "比較" { column n "数": text row JP "日本" | "x" | }
scenario Z "事例" as of 2024-01-01 {
  given A { who.kind = bank share = 5% }
  expect D required borne by who
}
never P "性質" on A: share >= 1%
`;

test('every declaration with its members, labels in the language shown, what is gone struck through', async () => {
  const editor = await start({ 'a.fefta': SOURCE });
  expect(editor.initialized.capabilities.documentSymbolProvider).toBeTruthy();
  expectGolden('document-symbol/all-en.txt', show(await outline(editor, 'a.fefta')));
});

test('labels and words in Japanese', async () => {
  const editor = await start({ 'a.fefta': SOURCE }, { settings: { language: 'ja', asOf: '2024-01-01' } });
  expectGolden('document-symbol/all-ja.txt', show(await outline(editor, 'a.fefta')));
});

test('ranges hold what is selected, in CRLF texts too', async () => {
  const editor = await start({ 'a.fefta': SOURCE.replaceAll('\n', '\r\n') });
  const check = (symbols: readonly DocumentSymbol[]) => {
    for (const { range, selectionRange, children = [] } of symbols) {
      expect(before(range.start, selectionRange.start) && before(selectionRange.end, range.end)).toBe(true);
      check(children);
    }
  };
  const found = await outline(editor, 'a.fefta');
  check(found);
  expect(found.find(({ name }) => name === '𠮷')?.selectionRange).toEqual({
    start: { line: 5, character: 5 },
    end: { line: 5, character: 7 },
  });
});

const before = (a: { line: number; character: number }, b: { line: number; character: number }) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

test('a broken file shows what can be read', async () => {
  const editor = await start({
    'a.fefta': 'namespace a\nenum E "え" { a "あ" }\nduty \nentity "名無し" { x : }\nact B "び" { y "い": boolean\n',
  });
  const names = (await outline(editor, 'a.fefta')).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['E', 'B']));
});

test('a flat list for clients that know no other', async () => {
  const capabilities = { textDocument: { documentSymbol: {} } };
  const editor = await start({ 'a.fefta': SOURCE }, { capabilities });
  const found = (await outline(editor, 'a.fefta')) as unknown as SymbolInformation[];
  expect(found.find(({ name }) => name === 'bank')).toMatchObject({
    containerName: '𠮷',
    location: { uri: editor.uri('a.fefta') },
  });
});

test('real rules', async () => {
  const names = ['jp/investment/listed-shares.fefta', 'bill2019/funds.fefta', 'jp/investment/特定取得業種.fefta'];
  const editor = await start(realRules(), { open: names });
  for (const name of names) expectGolden(`document-symbol/${name}.txt`, show(await outline(editor, name)));
});
