import { expect, onTestFinished, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor } from './editor.ts';
import { realRules } from './golden.ts';

/** The texts that are selected one after the other, at the cursor. */
async function steps(source: string): Promise<string[]> {
  const editor = await openEditor({ 'a.fefta': source });
  onTestFinished(() => editor.stop());
  const { textDocument, position } = editor.at('a.fefta');
  const [found] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument,
    positions: [position],
  });
  const text = TextDocument.create('', '', 0, editor.text('a.fefta'));
  const texts: string[] = [];
  for (let each = found; each; each = each.parent) texts.push(text.getText(each.range));
  return texts;
}

test('from a name over its clause, block and declaration to the file', async () => {
  const declaration = 'define D "で" on A: boolean {\n  means x.ow<|>ner and y\n}';
  const source = `namespace a\n// 注\n${declaration}\n`;
  const plain = (text: string) => text.replace('<|>', '');
  expect(await steps(source)).toEqual([
    'owner',
    'x.owner',
    'x.owner and y',
    'means x.owner and y',
    '{\n  means x.owner and y\n}',
    plain(declaration),
    `// 注\n${plain(declaration)}`,
    plain(source),
  ]);
});

test('a text first without its quotes, a quoted name without its brackets', async () => {
  const source = 'namespace a\r\nenum E "一<|>覧" en "list" {\r\n}\r\n';
  expect((await steps(source)).slice(0, 4)).toEqual([
    '一覧',
    '"一覧"',
    'enum E "一覧" en "list" {\r\n}',
    source.replace('<|>', ''),
  ]);
  expect((await steps('namespace a\nenum 「𠮷<|>野」 "え" { }\n')).slice(0, 2)).toEqual(['𠮷野', '「𠮷野」']);
});

test('a qualified name as a whole, the items of a list', async () => {
  const found = await steps('namespace a\nexclusion X "え" on b.<|>C { when k in [p, q] }\n');
  expect(found.slice(0, 3)).toEqual(['C', 'b.C', 'exclusion X "え" on b.C { when k in [p, q] }']);
  const list = await steps('namespace a\nexclusion X "え" on C { when k in [p, <|>q] }\n');
  expect(list.slice(0, 4)).toEqual(['q', 'p, q', '[p, q]', 'k in [p, q]']);
});

test('in a broken file by words and brackets', async () => {
  const found = await steps('duty {\n when ( a b<|>c \n}\n}');
  expect(found[0]).toBe('bc');
  expect(found.at(-1)).toBe('duty {\n when ( a bc \n}\n}');
});

test('many positions at once in real rules; each step holds the one before', async () => {
  const name = 'bill2019/notification.fefta';
  const editor = await openEditor(realRules(), { open: [name] });
  onTestFinished(() => editor.stop());
  const text = TextDocument.create('', '', 0, editor.text(name));
  const positions = Array.from({ length: 200 }, (_, at) => text.positionAt(at * 31));
  const found = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri: editor.uri(name) },
    positions,
  });
  expect(found).toHaveLength(200);
  for (const [at, first] of found.entries()) {
    for (let each: SelectionRange | undefined = first; each?.parent; each = each.parent) {
      const [inner, outer] = [each.range, each.parent.range];
      expect(text.offsetAt(outer.start)).toBeLessThanOrEqual(text.offsetAt(inner.start));
      expect(text.offsetAt(outer.end)).toBeGreaterThanOrEqual(text.offsetAt(inner.end));
    }
    expect(text.offsetAt(first.range.start)).toBeLessThanOrEqual(at * 31);
  }
});
