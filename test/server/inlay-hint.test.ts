import { expect, onTestFinished, test } from 'vitest';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { expectGolden, realRules } from './golden.ts';

async function start(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, { ...options, settings: { asOf: '2024-01-01', ...options.settings } });
  onTestFinished(() => editor.stop());
  return editor;
}

async function hints(editor: Editor, name = 'a.fefta'): Promise<InlayHint[]> {
  const text = TextDocument.create('', '', 0, editor.text(name));
  const range = { start: { line: 0, character: 0 }, end: text.positionAt(text.getText().length) };
  return editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: editor.uri(name) }, range });
}

const label = (hint: InlayHint) => (hint.label as InlayHintLabelPart[]).map(({ value }) => value).join('');

/** The text with its hints in ⟦ ⟧. */
async function shown(editor: Editor, name = 'a.fefta'): Promise<string> {
  const found = await hints(editor, name);
  return editor.applied(
    name,
    found.map((hint) => ({ range: { start: hint.position, end: hint.position }, newText: `⟦${label(hint)}⟧` })),
  );
}

const LAW = `namespace law
instrument L "法" { kind act }
amendment Known "改正" en "reform" amends L { in force 2020-05-08 }
amendment Unknown "未定の改正" en "bill" amends L { in force undated }
codes C "符号" en "codes" { source "例" 27 "兵器" en "arms"; 276 "武器" en "weapons" of 27; KR "韓国" en "Korea"; }
`;

test('titles of codes, with the codes above and the place in the list', async () => {
  const source = `namespace a
import law
group G "群" of C { KR until 2020-01-01; 27 "自分の名"; }
業種表 S "業種" の C { 業種 𠮷 "武" { 27 乃至 276; 除く 276 } }
act A "行為" { c "国": C }
exclusion X "除外" on A { when c is #KR }
`;
  const editor = await start(
    { 'law.fefta': LAW, 'a.fefta': source },
    { settings: { inlayHints: { intervalEnds: false } } },
  );
  const text = await shown(editor);
  expect(text).toContain('{ KR⟦Korea⟧ until 2020-01-01; 27 "自分の名"; }');
  expect(text).toContain('{ 27⟦arms⟧ 乃至 276⟦weapons⟧; 除く 276⟦weapons⟧ }');
  expect(text).toContain('c is #KR⟦Korea⟧');
  const weapons = (await hints(editor)).find((hint) => label(hint) === 'weapons');
  const [part] = (weapons?.label ?? []) as InlayHintLabelPart[];
  expect(part?.location).toMatchObject({ uri: editor.uri('law.fefta'), range: { start: { line: 4 } } });
  expect(part?.tooltip).toMatchObject({ value: expect.stringContaining('27 arms › 276 weapons') });
});

test('days of amendments, last days, and what a transitional provision moves', async () => {
  const source = `namespace a
import law
act A "行為" { c "国": boolean }
exclusion X "除外" on A {
  in force until Known { when c }
  in force from Known until Unknown by Known applicable from 2020-06-07 { when not c }
  in force from Unknown by Unknown { when c }
}
group G "群" of C { KR 自 2019-01-01 失効 2021-03-01; }
`;
  const text = await shown(
    await start({ 'law.fefta': LAW, 'a.fefta': source }, { settings: { inlayHints: { codeTitles: false } } }),
  );
  expect(text).toContain('until Known⟦= 2020-05-08, acts until 2020-06-06⟧ {');
  expect(text).toContain('from Known⟦= 2020-05-08⟧ until Unknown⟦= undated⟧ by');
  expect(text).toContain('失効 2021-03-01⟦last day 2021-02-28⟧;');
  const japanese = await shown(await start({ 'law.fefta': LAW, 'a.fefta': source }, { settings: { language: 'ja' } }));
  expect(japanese).toContain('until Known⟦= 2020-05-08, 2020-06-06までの行為⟧');
  expect(japanese).toContain('失効 2021-03-01⟦2021-02-28まで⟧;');
  expect(japanese).toContain('until Unknown⟦= 期日未定⟧');
});

test('values of definitions on the as-of date, fractions, amounts and days in words, types of variables', async () => {
  const source = `namespace a
ratio s "株式"
entity H "保有" { r "割合": ratio of s }
act A "行為" { x "割合": ratio of s p "代金": money of JPY hs "一覧": list of H d "日": date }
define limit "基準" on A: ratio of s {
  in force until 2020-01-01 { means 10% }
  in force from 2020-01-01 { means 百分の一 }
}
define same "同じ" on A: ratio of s { means limit }
define sum_of "合計" on A: ratio of s { means sum h in hs of h.r }
exclusion X "除外" on A { when x >= same and x > sum_of and x 以上 三分の一 and p > 1億5000万円 and p < 100 JPY }
exclusion Y "除外" on A { when any h in hs where h.r >= limit }
exclusion Z "除外" on A { when d < 令和２年６月７日 }
事例 J "事例" 時点 平成30年4月1日 { 前提 A { p = 3 million JPY } }
`;
  const editor = await start({ 'a.fefta': source });
  const text = await shown(editor);
  expect(text).toContain('x >= same⟦= 1%⟧ and x > sum_of and x 以上 三分の一⟦≈ 33.3333%⟧ and');
  expect(text).toContain('p > 1億5000万円⟦= JPY 150,000,000⟧ and p < 100 JPY }');
  expect(text).toContain('means 百分の一⟦= 1%⟧ }');
  expect(text).toContain('any h⟦: H⟧ in hs where h.r >= limit⟦= 1%⟧ }');
  expect(text).toContain('令和２年６月７日⟦= 2020-06-07⟧');
  expect(text).toContain('平成30年4月1日⟦= 2018-04-01⟧');
  expect(text).toContain('p = 3 million JPY⟦= JPY 3,000,000⟧');
  await editor.connection.sendNotification('fefta/setAsOf', { date: '2019-01-01' });
  expect(await shown(editor)).toContain('x >= same⟦= 10%⟧');
});

test('settings turn each kind off; a range limits what is looked at', async () => {
  const off = { codeTitles: false, intervalEnds: false, thresholds: false, variableTypes: false };
  const source =
    'namespace a\r\nscenario A "あ" as of 令和2年6月7日 { }\r\n<|scenario B "び" as of 令和3年6月7日 { }|>\r\n';
  expect(await hints(await start({ 'a.fefta': source }, { settings: { inlayHints: off } }))).toEqual([]);
  const editor = await start({ 'a.fefta': source });
  const range = editor.range('a.fefta');
  const found = await editor.request<InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri: editor.uri('a.fefta') },
    range,
  });
  expect(found.map(label)).toEqual(['= 2021-06-07']);
  expect(found[0]?.position).toEqual({ line: 2, character: 29 });
});

test('broken files keep the hints of what can be read', async () => {
  const source =
    'namespace a\nscenario A "あ" as of 令和2年6月7日 { }\nduty } {\ngroup G "群" of Nowhere { KR from Nobody; }\n';
  expect((await hints(await start({ 'a.fefta': source }))).map(label)).toContain('= 2020-06-07');
});

test('real rules', async () => {
  const names = ['jp/investment/exemption.fefta', 'bill2019/sectors.fefta', 'bill2019/funds.fefta'];
  const editor = await start(realRules(), { open: names, locale: 'ja' });
  for (const name of names) {
    const lines = (await shown(editor, name)).split('\n').filter((line) => line.includes('⟦'));
    expectGolden(`inlay-hint/${name}.txt`, `${lines.join('\n')}\n`);
  }
  const [arms] = (await hints(editor, 'bill2019/sectors.fefta')).flatMap(({ label }) => label as InlayHintLabelPart[]);
  expect(arms?.location?.uri).toBe(editor.uri('codes/jsic-rev14.codes.json'));
  expect(arms?.location?.range.start.line).toBeGreaterThan(0);
});
