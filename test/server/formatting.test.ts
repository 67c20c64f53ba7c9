import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatText } from '../../packages/language/src/index.ts';
import { diffLines } from '../../packages/server/src/features/format/diff.ts';
import { editsTo } from '../../packages/server/src/features/format/edits.ts';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

const OPTIONS = { tabSize: 4, insertSpaces: true };

async function start(source: string, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor({ 'a.fefta': source }, options);
  onTestFinished(() => editor.stop());
  return editor;
}

const params = (editor: Editor, name = 'a.fefta') => ({
  textDocument: { uri: editor.uri(name) },
  options: OPTIONS,
});

const format = (editor: Editor, name = 'a.fefta') =>
  editor.request<TextEdit[]>('textDocument/formatting', params(editor, name));

const typed = (editor: Editor, ch: string) =>
  editor.request<TextEdit[]>('textDocument/onTypeFormatting', { ...params(editor), ...editor.at('a.fefta'), ch });

const ROUGH = `namespace   a
enum 𠮷 "類型" {
    general "一般";
  bank    "銀行"
}
取込 b
`;

test('the document, by edits of the lines that change only', async () => {
  const editor = await start('namespace a\n\nenum 𠮷 "𠮷" {\n      general   "一般"\n  bank "銀行"\n}\n');
  const edits = await format(editor);
  expect(edits.map(({ range }) => range.start.line)).toEqual([3]);
  expect(editor.applied('a.fefta', edits)).toBe('namespace a\n\nenum 𠮷 "𠮷" {\n  general "一般"\n  bank "銀行"\n}\n');
});

test('line ends stay as they are', async () => {
  const editor = await start('namespace   a\r\nenum E "え" {\r\na "あ"; b "い"\r\n}');
  const text = editor.applied('a.fefta', await format(editor));
  expect(text).toBe('namespace a\r\n\r\nenum E "え" {\r\n  a "あ"\r\n  b "い"\r\n}\r\n');
});

test('nothing is done to a file that cannot be read, nor where formatting is off', async () => {
  expect(await format(await start(`${ROUGH}duty {\n`))).toEqual([]);
  expect(await format(await start('enum   E "え" { }', { settings: { format: { enable: false } } }))).toEqual([]);
});

test('a range: the declarations it touches, though others are broken', async () => {
  const editor = await start('namespace a\nenum   A "あ" {  x "え" }\nenum   <|B|> "び" {\n x "え" }\nduty   oops {\n');
  const edits = await editor.request<TextEdit[]>('textDocument/rangeFormatting', {
    ...params(editor),
    range: editor.range('a.fefta'),
  });
  expect(editor.applied('a.fefta', edits)).toBe(
    'namespace a\nenum   A "あ" {  x "え" }\nenum B "び" {\n  x "え"\n}\nduty   oops {\n',
  );
});

test('a closing bracket lays out its declaration', async () => {
  const editor = await start('namespace a\nenum A "あ" {\nx   "え"\n}<|>\nenum   B "び" { }\n');
  expect(editor.applied('a.fefta', await typed(editor, '}'))).toBe(
    'namespace a\nenum A "あ" {\n  x "え"\n}\nenum   B "び" { }\n',
  );
});

test('a bar aligns the rows of a table', async () => {
  const editor = await start(
    '名前空間 a\n表 T "表" 適用対象 A: 真偽 {\n  | 長い名前 | b => "結果" |\n  | 真 | - => 偽 |<|>\n  | 偽 | 真 => 真 |\n}\n',
  );
  const text = editor.applied('a.fefta', await typed(editor, '|'));
  expect(text).toContain(
    '  | 長い名前 | b  => "結果" |\n  | 真       | -  => 偽     |\n  | 偽       | 真 => 真     |\n',
  );
});

test('a new line is indented by the brackets that are open, in broken texts too', async () => {
  const line = async (source: string) => {
    const editor = await start(source);
    const text = editor.applied('a.fefta', await typed(editor, '\n'));
    return text.split(/\r?\n/)[editor.at('a.fefta').position.line];
  };
  expect(await line('duty D "で" on A {\n<|>')).toBe('  ');
  expect(await line('duty D "で" on A {\r\n  in force {\r\n<|>when x\r\n')).toBe('    when x');
  expect(await line('duty D "で" on A {\n      <|>}\n')).toBe('}');
  expect(await line('duty D "で" on A {\n  when x and\n<|>y')).toBe('    y');
  expect(await line('義務 D "で" 適用対象 A ｛\n<|>')).toBe('  ');
  expect(await line('/* {\n <|> */')).toBe('  */');
});

test('edits make the canonical text of every rule file, whatever its layout was', async () => {
  const files = Object.entries(realRules()).filter(([name]) => name.endsWith('.fefta'));
  for (const [name, text] of files) {
    const rough = text
      .split('\n')
      .map((line, at) => (at % 3 === 0 ? `   ${line}` : at % 3 === 1 ? line.trim() : `${line}  `))
      .join('\r\n');
    const wanted = formatText(rough);
    expect(wanted.ok, name).toBe(true);
    const document = TextDocument.create('', '', 0, rough);
    const edits = editsTo(document, { start: 0, end: rough.length }, wanted.ok ? wanted.text : '');
    expect(TextDocument.applyEdits(document, edits).replaceAll('\r\n', '\n'), name).toBe(wanted.ok ? wanted.text : '');
  }
});

test('real rules are laid out already; a range over a whole file does what formatting it does', async () => {
  const name = 'jp/investment/listed-shares.fefta';
  const rules = realRules();
  const rough = (rules[name] ?? '').replaceAll('\n    ', '\n');
  const editor = await openEditor({ ...rules, 'rough.fefta': rough }, { open: [name, 'rough.fefta'] });
  onTestFinished(() => editor.stop());
  expect(await format(editor, name)).toEqual([]);
  const end = TextDocument.create('', '', 0, rough).positionAt(rough.length);
  const range = { start: { line: 0, character: 0 }, end };
  const edits = await editor.request<TextEdit[]>('textDocument/rangeFormatting', {
    ...params(editor, 'rough.fefta'),
    range,
  });
  expect(editor.applied('rough.fefta', edits)).toBe(rules[name]);
});

test('any text becomes any other by edits, and few lines are replaced where few differ', () => {
  const line = fc.constantFrom('a', 'b', '𠮷', '  a', '𠮷𠮸', '');
  fc.assert(
    fc.property(fc.array(line), fc.array(line), fc.constantFrom('\n', '\r\n'), (before, after, lineEnd) => {
      const document = TextDocument.create('', '', 0, before.join(lineEnd));
      const edits = editsTo(document, { start: 0, end: document.getText().length }, after.join('\n'));
      const result = TextDocument.applyEdits(document, edits);
      expect(result.replaceAll('\r\n', '\n')).toBe(after.join('\n'));
    }),
    { numRuns: 500 },
  );
  const many = Array.from({ length: 3000 }, (_, at) => `${at}`);
  const changed = many.flatMap((each, at) => (at % 500 === 7 ? ['x', each] : at % 500 === 9 ? [] : [each]));
  const hunks = diffLines(many, changed);
  expect(hunks).toHaveLength(12);
});
