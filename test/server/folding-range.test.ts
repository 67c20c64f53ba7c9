import { expect, onTestFinished, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver';
import { type Editor, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

async function folds(source: string): Promise<string[]> {
  const editor = await openEditor({ 'a.fefta': source });
  onTestFinished(() => editor.stop());
  return show(editor, 'a.fefta');
}

async function show(editor: Editor, name: string): Promise<string[]> {
  const found = await editor.request<FoldingRange[]>('textDocument/foldingRange', {
    textDocument: { uri: editor.uri(name) },
  });
  return found.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`);
}

const SOURCE = `// 一行目
// 二行目

/* 三行目
   四行目 */
名前空間 a
取込 b
取込 c

// 一行だけ
enum E "え" {
  a "あ"
}
duty D "で"
  en "d" on A {
  basis L 1,
    L 2
  in force from 2020-01-01 {
    when x and
      y
  }
}
table T "𠮷" on A: boolean {
  | x => "r" |
  | true => true |
}
`;

const EXPECTED = ['0-1 comment', '3-4 comment', '6-7 imports', '10-11', '13-20', '15-16', '17-19', '18-19', '22-24'];

test('declarations, versions, tables, imports, comments and long clauses', async () => {
  expect(await folds(SOURCE)).toEqual(EXPECTED);
});

test('the same in a CRLF text', async () => {
  expect(await folds(SOURCE.replaceAll('\n', '\r\n'))).toEqual(EXPECTED);
});

test('brackets fold in a broken file', async () => {
  expect(await folds('namespace a\nduty {\n  when (\n  x\n}\nenum E "え" {\n  a "あ"\n}\n} }\n')).toContain('5-6');
});

test('no more than the client takes, the outermost first', async () => {
  const editor = await openEditor(
    { 'a.fefta': SOURCE },
    { capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } },
  );
  onTestFinished(() => editor.stop());
  expect(await show(editor, 'a.fefta')).toEqual(['13-20', '17-19']);
});

test('real rules', async () => {
  const name = 'jp/investment/listed-shares.fefta';
  const editor = await openEditor(realRules(), { open: [name] });
  onTestFinished(() => editor.stop());
  const lines = editor.text(name).split('\n');
  const found = await show(editor, name);
  const starts = found.map((fold) => lines[Number(fold.split('-')[0])]?.trim().split(' ')[0]);
  expect(starts.filter((word) => word === 'define')).toHaveLength(3);
  expect(starts.filter((word) => word === 'in')).toHaveLength(10);
});
