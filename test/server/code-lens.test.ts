import { expect, onTestFinished, test } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { expectGolden, realRules } from './golden.ts';

async function start(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, options);
  onTestFinished(() => editor.stop());
  return editor;
}

const unresolved = (editor: Editor, name = 'a.fefta') =>
  editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: editor.uri(name) } });

async function lenses(editor: Editor, name = 'a.fefta'): Promise<CodeLens[]> {
  const found = await unresolved(editor, name);
  return Promise.all(found.map((lens) => editor.request<CodeLens>('codeLens/resolve', lens)));
}

const titles = async (editor: Editor, name = 'a.fefta') =>
  (await lenses(editor, name)).map(({ range, command }) => `${range.start.line} ${command?.title}`);

const FILES = {
  'a.fefta': `namespace a.b
行為 A "行為" { x "割合": 真偽 }
duty 𠮷 "届出" on A { when x }
exemption E "免除" from 𠮷 { when x }
`,
  'b.fefta': `namespace a.b\r
scenario One "一" as of 2024-01-01 {\r
  given A { x = true }\r
  expect 𠮷 exempt by E\r
}\r
事例 Two "二" 類似 One {\r
  期待 𠮷 不要\r
  expect E is true\r
}\r
`,
};

test('references and scenarios above rules, the panel above acts, run and explain above scenarios', async () => {
  const editor = await start(FILES);
  expect(await titles(editor)).toEqual([
    '1 Open decision panel',
    '1 2 references',
    '2 3 references',
    '2 2 scenarios',
    '3 2 references',
    '3 2 scenarios',
  ]);
  expect(await titles(editor, 'b.fefta')).toEqual(['1 – Run', '1 Explain', '5 – Run', '5 Explain']);
});

test('lenses say nothing until they are resolved; their commands know where to go', async () => {
  const editor = await start(FILES);
  expect((await unresolved(editor)).every(({ command }) => command === undefined)).toBe(true);
  const [panel, ofAct, references, scenarios] = await lenses(editor);
  const root = editor.uri('').replace(/\/?$/, '/');
  expect(panel?.command).toMatchObject({ command: 'fefta.openDecision', arguments: [root, 'a.b.A'] });
  expect(ofAct?.command?.command).toBe('fefta.showReferences');
  const [uri, at, places] = (references?.command?.arguments ?? []) as [string, unknown, Location[]];
  expect([uri, at]).toEqual([editor.uri('a.fefta'), { line: 2, character: 5 }]);
  expect(
    places.map((place) => `${editor.name(place.uri)} ${place.range.start.line}:${place.range.start.character}`),
  ).toEqual(['a.fefta 3:22', 'b.fefta 3:9', 'b.fefta 6:5']);
  expect(scenarios?.command?.arguments?.[2]).toHaveLength(2);
  const [run] = await lenses(editor, 'b.fefta');
  expect(run?.command).toMatchObject({ command: 'fefta.runScenario', arguments: [`${root}#a.b.One`] });
});

test('a scenario shows how it came out last', async () => {
  const editor = await start({
    'a.fefta': `namespace a
act A "行為" en "act" { x "割合" en "x": boolean }
define yes "はい" en "yes" on A: boolean { means x }
scenario Good "良" en "good" as of 2024-01-01 { given A { x = true } expect yes is true }
scenario Bad "悪" en "bad" as of 2024-01-01 { given A { x = true } expect yes is false }
`,
  });
  const ran = await editor.request<{ results: unknown[] }>('fefta/runTests', {});
  expect(ran.results).toHaveLength(2);
  expect((await titles(editor)).filter((title) => title.endsWith('Run'))).toEqual(['3 ✓ Run', '4 ✗ Run']);
  expect(editor.heard.some(({ method }) => method === 'workspace/codeLens/refresh')).toBe(true);
});

test('in Japanese, and off by the setting', async () => {
  const editor = await start(FILES, { locale: 'ja' });
  expect(await titles(editor)).toEqual(expect.arrayContaining(['1 判定パネルを開く', '2 参照 3件', '2 事例 2件']));
  expect(await unresolved(await start(FILES, { settings: { codeLens: { enable: false } } }))).toEqual([]);
});

test('broken files, and a lens whose declaration is gone', async () => {
  const editor = await start({ 'a.fefta': 'namespace a\nact A "行為" { x "割合" }\nduty }\n' });
  const [lens] = await unresolved(editor);
  expect(lens?.range.start).toEqual({ line: 1, character: 4 });
  await editor.edit('a.fefta', 'namespace a\n');
  expect((await editor.request<CodeLens>('codeLens/resolve', lens)).command?.title).toBe('');
});

test('real rules', async () => {
  const name = 'jp/investment/listed-shares.fefta';
  const editor = await start(realRules(), { open: [name] });
  expectGolden(`code-lens/${name}.txt`, `${(await titles(editor, name)).join('\n')}\n`);
});
