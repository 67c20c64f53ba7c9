import { expect, onTestFinished, test } from 'vitest';
import { openEditor } from './editor.ts';

test('a misspelt name is underlined and goes away with its mend', async () => {
  const editor = await openEditor({
    'a.fefta': 'namespace a\nenum Kind "種類" { general "一般"; bank "銀行" }\n',
    'b.fefta': 'namespace b\nimport a\nentity Investor "投資家" {\n  kind: <|Knd|>\n}\n',
  });
  onTestFinished(() => editor.stop());
  const found = (await editor.diagnose('b.fefta')).filter(({ code }) => code === 'unresolved-name');
  expect(found.map(({ range }) => range)).toEqual([editor.range('b.fefta')]);
  await editor.edit('b.fefta', 'Kind', editor.range('b.fefta'));
  expect((await editor.diagnose('b.fefta')).filter(({ code }) => code === 'unresolved-name')).toEqual([]);
});

test('a request about a document that nobody knows is answered with an error', async () => {
  const editor = await openEditor({ 'a.fefta': 'namespace a\n' });
  onTestFinished(() => editor.stop());
  const params = { textDocument: { uri: editor.uri('nowhere.fefta') }, position: { line: 0, character: 0 } };
  await expect(editor.request('textDocument/hover', params)).rejects.toThrow(/unknown document/);
});
