import { expect, onTestFinished, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { type Editor, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

const ENGLISH = `// duty は英語のまま
namespace a

act A "行為" en "duty of 𠮷" {
  x "割合": boolean
}

duty 義務 "届出" on A {
  when x
}
`;
const JAPANESE = `// duty は英語のまま
名前空間 a

行為 A "行為" en "duty of 𠮷" {
  x "割合": 真偽
}

義務 義務 "届出" 適用対象 A {
  要件 x
}
`;

async function convert(editor: Editor, keywords: 'ja' | 'en'): Promise<string> {
  const params = { textDocument: { uri: editor.uri('a.fefta') }, keywords };
  return editor.applied('a.fefta', await editor.request<TextEdit[]>('fefta/convertKeywords', params));
}

async function start(text: string): Promise<Editor> {
  const editor = await openEditor({ 'a.fefta': text });
  onTestFinished(async () => {
    await editor.settled();
    await editor.stop();
  });
  return editor;
}

test('real rules come back as they were', async () => {
  const editor = await start(ENGLISH);
  const [name, source] = Object.entries(realRules()).find(([each]) => each.endsWith('.fefta')) ?? ['', ''];
  await editor.edit('a.fefta', source);
  const japanese = await convert(editor, 'ja');
  expect(japanese, name).toMatch(/^名前空間/m);
  await editor.edit('a.fefta', japanese);
  expect(await convert(editor, 'en')).toBe(source);
});

test('all keywords in Japanese, and back; names, texts and comments stay', async () => {
  expect(await convert(await start(ENGLISH), 'ja')).toBe(JAPANESE);
  expect(await convert(await start(JAPANESE), 'en')).toBe(await convert(await start(ENGLISH), 'en'));
});

test('line ends stay as they are', async () => {
  const converted = await convert(await start(ENGLISH.replaceAll('\n', '\r\n')), 'ja');
  expect(converted.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a file that cannot be read is left alone, and it is said why', async () => {
  await expect(convert(await start(`${ENGLISH}duty {{{`), 'ja')).rejects.toThrow(/cannot be read/);
});
