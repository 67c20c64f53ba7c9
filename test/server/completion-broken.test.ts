import { expect, onTestFinished, test } from 'vitest';
import { Desk, shown } from './completion-list.ts';
import { HEAD, 頭 } from './completion-rules.ts';
import { openEditor } from './editor.ts';

const desk = new Desk();
const at = (text: string) => desk.labels(HEAD + text);

test('words that are missing before the place do not hide it', async () => {
  expect(await at('duty D on ListedShares {\n  when ( after >=\n  unless <|>')).toEqual(['Tiny']);
  expect(await at('duty D on ListedShares {\n  when investor.\n  borne by <|>\n}')).toContain('investor');
  expect(await at('define d on ListedShares {\n  means <|>\n}')).toContain('investor');
  expect(await at('scenario S { given ListedShares { investor.kind = \n } expect <|> }')).toContain('Prior');
});

test('a declaration that is not closed does not swallow the next one', async () => {
  expect(await at('duty D on ListedShares {\n  when after\nexclusion E on Loan {\n  when <|>')).toContain('amount');
  expect(await at('act A {\n  x: boolean\nscenario S {\n  given <|>\n}')).toContain('ListedShares');
});

test('stray text is passed over', async () => {
  expect(await at('}}} ]] duty ; @@ \nduty D on ListedShares {\n  ???  unless <|>\n}')).toEqual(['Tiny']);
  expect(await at('duty D on ListedShares {\n  unlesss X\n  unless <|>\n}')).toEqual(['Tiny']);
  expect(await at('duty D on ListedShares {\n  note "open\n  unless <|>\n}')).toEqual(['Tiny']);
});

test('a file of which nothing could be read still offers something', async () => {
  const deep = `${'('.repeat(600)}\n`;
  const text = `namespace 法.more\n${deep}duty D on <|>`;
  expect(await desk.chosen(text, 'Loan')).toBe(`namespace 法.more\nimport 法.vocabulary\n${deep}duty D on Loan`);
  expect(await desk.labels(`namespace 法.more\n${deep}\n<|>`)).toContain('duty');
});

test('line ends of Windows, characters beyond the first plane and an open file at its end', async () => {
  const text = `${頭}主体 𠮷主体 "𠮷" {\r\n  𠮷: 真偽\r\n}\r\n義務 𠮷義務 "𠮷野家" 適用対象 ListedShares {\r\n  要件 investor.𠮷<|>\r\n}\r\n`;
  expect(await desk.labels(text)).toEqual(['𠮷野']);
  expect(await desk.chosen(text, '𠮷野')).toContain('要件 investor.𠮷野\r\n');
});

test('the whole word in which the cursor stands is replaced', async () => {
  expect(await desk.chosen(`${HEAD}duty D on Listed<|>Shares {}`, 'ListedShares')).toBe(
    `${HEAD}duty D on ListedShares {}`,
  );
});

test('a client that can is told what to insert and what to replace', async () => {
  const editor = await openEditor(
    { 'a.fefta': 'act ListedShares {}\nduty D on Listed<|>Things {}' },
    { capabilities: { textDocument: { completion: { completionItem: { insertReplaceSupport: true } } } } },
  );
  onTestFinished(() => editor.stop());
  const [item] = await shown(editor, 'a.fefta');
  const start = { line: 1, character: 10 };
  expect(item?.textEdit).toEqual({
    newText: 'ListedShares',
    insert: { start, end: { line: 1, character: 16 } },
    replace: { start, end: { line: 1, character: 22 } },
  });
});

test('the same at every place of a text: no error, and quick', async () => {
  const text = `${HEAD}table t on ListedShares: boolean {\n  | investor.kind => "x" |\n  | bank => after >= 10% |\n}\n"`;
  for (let at = 0; at <= text.length; at += 3)
    await expect(desk.labels(`${text.slice(0, at)}<|>${text.slice(at)}`)).resolves.toBeDefined();
});
