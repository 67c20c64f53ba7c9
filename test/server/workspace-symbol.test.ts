import { expect, onTestFinished, test } from 'vitest';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

async function start(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, options);
  onTestFinished(() => editor.stop());
  return editor;
}

const find = (editor: Editor, query: string) => editor.request<WorkspaceSymbol[]>('workspace/symbol', { query });

async function names(editor: Editor, query: string): Promise<string[]> {
  return (await find(editor, query)).map(({ name }) => name.split(' ')[0] ?? '');
}

const FILES = {
  'a.fefta': `namespace law.shares
義務 PriorNotification "事前届出" よみ "じぜんとどけで" en "prior notification" 適用対象 A { }
duty Notification "届出" en "notification" on A { }
enum Kind "類型" { 武器製造業 "武器製造業" reading "ぶきせいぞうぎょう" en "arms manufacturing" }
instrument FEFTA "外国為替及び外国貿易法" { kind act also 外為法 }
act A "行為" { share "割合": boolean }
`,
  'b.fefta': 'namespace other\r\nduty 𠮷野 "𠮷野の届出" on A { in force { period wait "待機" 1 day from x } }\r\n',
};

test('by name, label, reading, English label, other name and qualified name', async () => {
  const editor = await start(FILES);
  expect(await names(editor, 'priornot')).toEqual(['PriorNotification']);
  expect(await names(editor, 'じぜん')).toEqual(['PriorNotification']);
  expect(await names(editor, 'ブキ')).toEqual(['武器製造業']);
  expect(await names(editor, 'arms')).toEqual(['武器製造業']);
  expect(await names(editor, '外為法')).toEqual(['FEFTA']);
  expect(await names(editor, 'law.shares.Prior')).toEqual(['PriorNotification']);
  expect(await names(editor, '𠮷')).toEqual(['𠮷野']);
  expect(await names(editor, 'wait')).toEqual(['wait']);
  expect(await names(editor, 'ｎｏｔｉｆｉｃａｔｉｏｎ')).toEqual(['Notification', 'PriorNotification']);
});

test('the exact before the prefix before the beginning of a word before the inside', async () => {
  const editor = await start(FILES);
  expect(await names(editor, '届出')).toEqual(['Notification', '𠮷野', 'PriorNotification']);
});

test('what it was found by stands in the name, in the kana that was typed', async () => {
  const editor = await start(FILES, { settings: { language: 'ja' } });
  expect((await find(editor, 'ジゼン'))[0]?.name).toBe('PriorNotification 事前届出 (ジゼントドケデ)');
  expect((await find(editor, 'prior not'))[0]?.name).toBe('PriorNotification 事前届出 (prior notification)');
  expect((await find(editor, '武器'))[0]?.name).toBe('武器製造業');
});

test('the place is found when it is asked for, also after an edit above it', async () => {
  const editor = await start(FILES);
  const [symbol] = await find(editor, '𠮷野');
  expect(symbol?.location).toEqual({ uri: editor.uri('b.fefta') });
  expect(symbol?.containerName).toBe('other');
  await editor.edit('b.fefta', '// 注\r\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  const resolved = await editor.request<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
  expect(resolved.location).toEqual({
    uri: editor.uri('b.fefta'),
    range: { start: { line: 2, character: 5 }, end: { line: 2, character: 8 } },
  });
});

test('with places at once for clients that do not ask for them', async () => {
  const editor = await start(FILES, { capabilities: { workspace: { symbol: {} } } });
  const [symbol] = await find(editor, 'FEFTA');
  expect(symbol?.location).toHaveProperty('range.start', { line: 4, character: 11 });
});

test('broken files give what they have', async () => {
  const editor = await start({ 'a.fefta': 'namespace a\nenum E "え" { a "あ" }\nduty \n} entity X {' });
  expect(await names(editor, 'E')).toContain('E');
  expect(await find(editor, '')).not.toEqual([]);
});

test('real rules', async () => {
  const editor = await start(realRules(), { open: [] });
  expect((await names(editor, '事前届出'))[0]).toBe('PriorNotification');
  expect(await names(editor, '株式数の割合')).toContain('netShares');
  const all = await find(editor, '');
  expect(all.length).toBe(300);
});
