import { expect, onTestFinished, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildWorkspace, type SourceDocument } from '../../packages/language/src/index.ts';
import { encodeTokens } from '../../packages/server/src/features/tokens/encode.ts';
import type { View } from '../../packages/server/src/session/view.ts';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { expectGolden, realRules } from './golden.ts';

interface Token {
  text: string;
  kind: string;
}

async function edit(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, { settings: { asOf: '2024-01-01' }, ...options });
  onTestFinished(() => editor.stop());
  return editor;
}

const document = (editor: Editor, name: string) => ({ textDocument: { uri: editor.uri(name) } });

function decode(editor: Editor, name: string, data: readonly number[]): Token[] {
  const provider = editor.initialized.capabilities.semanticTokensProvider;
  const { tokenTypes = [], tokenModifiers = [] } = provider?.legend ?? {};
  const lines = editor.text(name).split(/\r\n|\n/);
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine = 0, delta = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + delta : delta;
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const text = (lines[line] ?? '').slice(character, character + length);
    tokens.push({ text, kind: [tokenTypes[type], ...modifiers].join('.') });
  }
  return tokens;
}

async function tokensOf(editor: Editor, name: string): Promise<Token[]> {
  const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', document(editor, name));
  return decode(editor, name, data);
}

const of = (tokens: readonly Token[], text: string) =>
  tokens.filter((token) => token.text === text).map(({ kind }) => kind);

const show = (tokens: readonly Token[]) => `${tokens.map(({ text, kind }) => `${kind}\t${text}`).join('\n')}\n`;

const LAW = `namespace law
instrument 外為法 "外国為替" en "Act" { kind act also 為替法 }
instrument FEFTA "外国" { kind act }
authority MOF "大臣" en "Minister"
amendment Old "旧" amends FEFTA { in force 2020-01-01 }
`;

test('names by what they mean, keywords in both spellings, soft keywords only where they are keywords', async () => {
  const editor = await edit({
    'law.fefta': LAW,
    'a.fefta': `namespace a
import law
entity kind "類型" {
  number "番号": boolean
  判断 危険 "おそれ": 真偽 判断者 MOF
}
行為 取得 "取得" { 人 "人": kind }
義務 届出 "届出" 適用対象 取得 {
  根拠 為替法第二十七条の二第一項, FEFTA 27-2(1)(iii)
  要件 人.number かつ 非 人.危険
}
define all_in "全て" on 取得: boolean { means any x in [true] where x }
`,
  });
  const tokens = await tokensOf(editor, 'a.fefta');
  expect(of(tokens, 'kind')).toEqual(['type.declaration.definition', 'type']);
  expect(of(tokens, 'number')).toEqual(['property.declaration', 'property']);
  expect(of(tokens, '危険')).toEqual(['property.declaration.judgement', 'property.judgement']);
  expect(of(tokens, '判断')).toEqual(['keyword']);
  expect(of(tokens, '届出')).toEqual(['function.declaration.definition']);
  expect(of(tokens, '為替法')).toEqual(['namespace']);
  expect(of(tokens, '第二十七条の二第一項')).toEqual(['number']);
  expect(tokens.filter(({ kind }) => kind === 'number').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['27', '-', '2', '(', '1', ')', 'iii']),
  );
  expect(of(tokens, 'かつ')).toEqual(['operator']);
  expect(of(tokens, '取得')).toEqual(['interface.declaration.definition', 'interface', 'interface']);
  expect(of(tokens, 'x')).toEqual(['parameter.declaration', 'parameter']);
});

test('what is not in force on the as-of date says so', async () => {
  const editor = await edit({
    'law.fefta': LAW,
    'a.fefta': `namespace a
import law
act A "行為" { f "事実": boolean }
exclusion Gone "旧除外" on A { in force until Old { when f } }
exclusion Here "除外" on A {
  in force until Old { when f }
  in force from Old { when f unless Gone }
}
`,
  });
  const tokens = await tokensOf(editor, 'a.fefta');
  expect(of(tokens, 'Gone')).toEqual([
    'event.declaration.definition.deprecated.notInForce',
    'event.deprecated.notInForce',
  ]);
  expect(of(tokens, 'Here')).toEqual(['event.declaration.definition']);
  expect(of(tokens, 'force')).toEqual(['keyword.notInForce', 'keyword.notInForce', 'keyword']);
  await editor.connection.sendNotification('fefta/setAsOf', { date: '2019-01-01' });
  expect(of(await tokensOf(editor, 'a.fefta'), 'Gone')[0]).toBe('event.declaration.definition');
});

test('comments of several lines, CRLF and characters of two units', async () => {
  const editor = await edit({
    'a.fefta': 'namespace 𠮷\r\n/* 一行目\r\n二行目 */ enum 𠮷 "𠮷" { 𠮷𠮷 "𠮷" } // 終\r\n',
  });
  expect(await tokensOf(editor, 'a.fefta')).toEqual([
    { text: 'namespace', kind: 'keyword' },
    { text: '𠮷', kind: 'namespace.declaration.definition' },
    { text: '/* 一行目', kind: 'comment' },
    { text: '二行目 */', kind: 'comment' },
    { text: 'enum', kind: 'keyword' },
    { text: '𠮷', kind: 'enum.declaration.definition' },
    { text: '"𠮷"', kind: 'string' },
    { text: '𠮷𠮷', kind: 'enumMember.declaration.readonly' },
    { text: '"𠮷"', kind: 'string' },
    { text: '// 終', kind: 'comment' },
  ]);
});

test('a broken file keeps its colours', async () => {
  const editor = await edit({
    'a.fefta': 'namespace a\nentity A "あ" { x "え": boolean }\n}} duty "何 \nenum E "え" { m "も" }\n',
  });
  const tokens = await tokensOf(editor, 'a.fefta');
  expect(of(tokens, 'A')).toEqual(['type.declaration.definition']);
  expect(of(tokens, 'duty')).toEqual(['keyword']);
  expect(of(tokens, 'enum')).toEqual(['keyword']);
});

test('a range, and only what has changed since the last answer', async () => {
  const editor = await edit({
    'a.fefta': 'namespace a\nenum E "え" { a "あ" b "い" }\n<|enum F "ふ" { c "う" }\n|>enum G "ぐ" { d "え" }\n',
  });
  const whole = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', document(editor, 'a.fefta'));
  const range = editor.range('a.fefta');
  const part = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', {
    ...document(editor, 'a.fefta'),
    range,
  });
  expect(decode(editor, 'a.fefta', part.data).map(({ text }) => text)).toEqual(['enum', 'F', '"ふ"', 'c', '"う"']);
  await editor.edit('a.fefta', 'enum H "へ" { }\n', { start: range.start, end: range.start });
  const delta = await editor.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    ...document(editor, 'a.fefta'),
    previousResultId: whole.resultId,
  });
  expect(delta.edits).toHaveLength(1);
  const data = [...whole.data];
  for (const { start, deleteCount, data: inserted = [] } of delta.edits) data.splice(start, deleteCount, ...inserted);
  const fresh = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', document(editor, 'a.fefta'));
  expect(data).toEqual(fresh.data);
  const [only] = delta.edits;
  expect(only?.data?.length).toBeLessThan(fresh.data.length / 2);
});

test('real rules', async () => {
  const names = ['jp/investment/exemption.fefta', 'jp/investment/特定取得業種.fefta', 'bill2019/funds.fefta'];
  const editor = await edit(realRules(), { open: names });
  for (const name of names) expectGolden(`semantic-tokens/${name}.txt`, show(await tokensOf(editor, name)));
});

test('a file of 20 KB is coloured in milliseconds', () => {
  const text = realRules()['bill2019/scenarios-exemption.fefta'] ?? '';
  const workspace = buildWorkspace([{ uri: 'file:///a.fefta', text }]);
  const [first] = workspace.documents as [SourceDocument];
  const source = TextDocument.create('file:///a.fefta', 'fefta', 0, text);
  // A copy is a document that nobody has asked about yet.
  const colour = () =>
    encodeTokens({ workspace, document: { ...first }, text: source, asOf: '2024-01-01' } as unknown as View);
  for (let warming = 0; warming < 20; warming++) colour();
  const before = process.cpuUsage();
  for (let round = 0; round < 20; round++) expect(colour().length).toBeGreaterThan(5000);
  const { user, system } = process.cpuUsage(before);
  // 8 ms where it was measured; the limit leaves room for slower machines.
  expect((user + system) / 1000 / 20).toBeLessThan(40);
});
