import { expect, onTestFinished, test } from 'vitest';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver';
import { chosen, Desk, labels, shown } from './completion-list.ts';
import { HEAD, 頭 } from './completion-rules.ts';
import { openEditor } from './editor.ts';

const desk = new Desk();

const at = async (text: string) => desk.labels(HEAD + text);
const ここ = async (text: string) => desk.labels(頭 + text);

test('declarations begin with the keywords of the file', async () => {
  const english = await at('<|>');
  expect(english).toEqual(expect.arrayContaining(['duty', 'sectors', 'scenario', 'import']));
  expect(english).not.toContain('義務');
  expect(english).not.toContain('namespace');
  const japanese = await ここ('<|>');
  expect(japanese).toEqual(expect.arrayContaining(['義務', '業種表', '事例', '取込']));
  expect(japanese).not.toContain('duty');
});

test('a setting says which spelling keywords have', async () => {
  const editor = await openEditor({ 'a.fefta': 'namespace a\n<|>' }, { settings: { keywords: 'ja' } });
  onTestFinished(() => editor.stop());
  expect(await labels(editor, 'a.fefta')).toContain('義務');
});

test('a file without keywords takes them in the language of the person', async () => {
  const editor = await openEditor({ 'a.fefta': '<|>' }, { locale: 'ja' });
  onTestFinished(() => editor.stop());
  expect(await labels(editor, 'a.fefta')).toContain('名前空間');
});

test('a keyword is found by its other spelling', async () => {
  expect((await ここ('scen<|>'))[0]).toBe('事例');
  expect((await at('事例<|>'))[0]).toBe('scenario');
});

test('a declaration comes with its parts to fill in, where the client can', async () => {
  const text = await desk.chosen(`${HEAD}ex<|>`, 'exclusion');
  expect(text.replaceAll('$', '')).toContain('exclusion {1:Name} "{2:title}" en "{3:title}" on {4:theAct} {\n');
  expect(text.replaceAll('$', '')).toContain('when {6:condition}');
  const 除外 = await desk.chosen(`${頭}除<|>`, '除外');
  expect(除外.replaceAll('$', '')).toContain('除外 {1:名前} "{2:表題}" en "{3:title}" 適用対象 {4:行為の名} {\n');
  const plain = await openEditor(
    { 'a.fefta': 'namespace a\nex<|>' },
    { capabilities: { textDocument: { completion: {} } } },
  );
  onTestFinished(() => plain.stop());
  expect(await chosen(plain, 'a.fefta', 'exclusion')).toBe('namespace a\nexclusion');
});

test('a rule offers the clauses that it may have', async () => {
  const inExclusion = await at('exclusion E on ListedShares {\n  <|>\n}');
  expect(inExclusion).toEqual(expect.arrayContaining(['basis', 'when', 'unless', 'in force', 'note']));
  for (const other of ['borne by', 'means', 'leaves', 'period']) expect(inExclusion).not.toContain(other);
  expect(await ここ('免除 E 自 Prior {\n  <|>\n}')).toEqual(expect.arrayContaining(['条件として', '残す', '施行']));
});

test('facts of the act, its own and inherited, come with label and type', async () => {
  const items = await desk.items(`${HEAD}duty D on ListedShares {\n  when <|>\n}`);
  const facts = items.slice(0, 6).map(({ label }) => label);
  expect(facts).toEqual(['investor', 'partners', 'after', 'wait', 'target', 'received']);
  expect(items[2]?.labelDetails).toEqual({ detail: ': ratio of shares', description: 'ratio after' });
  expect(items.map(({ label }) => label)).toContain('direct');
});

test('labels are in the language of the person', async () => {
  const editor = await openEditor({ 'a.fefta': 'act A "行為" en "act" {}\nduty D on <|>' }, { locale: 'ja' });
  onTestFinished(() => editor.stop());
  expect((await shown(editor, 'a.fefta')).map(({ labelDetails }) => labelDetails?.description)).toEqual(['行為']);
});

test('after a point: facts of the party, inherited ones, and definitions on it', async () => {
  expect(await at('duty D on ListedShares {\n  when investor.<|>\n}')).toEqual(['kind', 'foreign', 'country', '𠮷野']);
  expect(await ここ('義務 D 適用対象 ListedShares {\n  要件 target.<|>')).toEqual(['businesses', 'capital', 'isBig']);
  expect(await at('duty D on ListedShares {\n  when investor.𠮷<|>\n}')).toEqual(['𠮷野']);
});

test('variables stand in the reach of what binds them', async () => {
  expect((await at('duty D on ListedShares {\n  when any p in partners where <|>\n}'))[0]).toBe('p');
  expect(await at('duty D on ListedShares {\n  when any p in partners where p.<|>\n}')).toContain('foreign');
  expect((await at('duty D on ListedShares {\n  when any p in <|>\n}'))[0]).toBe('partners');
});

test('members of an enum or sector list where the type expects them', async () => {
  expect((await at('duty D on ListedShares {\n  when investor.kind is <|>\n}')).slice(0, 2)).toEqual([
    'bank',
    'insurer',
  ]);
  expect((await ここ('義務 D 適用対象 ListedShares {\n  要件 investor.kind 属する [bank, <|>\n}'))[1]).toBe('insurer');
  expect(await at('scenario S { given ListedShares { target.businesses = [<|>] } }')).toEqual(
    expect.arrayContaining(['arms', '電気業']),
  );
});

test('a name that is no word to the lexer is written in quotes', async () => {
  const text = `${HEAD}duty D on ListedShares {\n  when investor.kind is <|>\n}`;
  expect(await desk.chosen(text, 'of')).toContain('when investor.kind is 「of」');
});

test('a name that is not imported comes last and brings its import along, with the line ends of the file', async () => {
  const text = 'namespace 法.other\r\nimport 法.vocabulary\r\nduty D on ListedShares {\r\n  unless Ti<|>\r\n}\r\n';
  expect(await desk.labels(text)).toEqual(['Tiny', 'LoanTiny']);
  expect(await desk.chosen(text, 'Tiny')).toBe(
    'namespace 法.other\r\nimport 法.vocabulary\r\nimport 法.rules\r\nduty D on ListedShares {\r\n  unless Tiny\r\n}\r\n',
  );
});

test('a qualified name: its namespace, then what that declares', async () => {
  expect(await at('duty D on 法.<|> {}')).toContain('法.vocabulary');
  expect(await at('duty D on 法.vocabulary.<|> {}')).toEqual(['Acquisition', 'ListedShares', 'Loan']);
});

test('a rule is not offered itself, and what is about something else comes last', async () => {
  const found = await at('exclusion Own on ListedShares { unless <|> }\nexclusion Else on Loan {}');
  expect(found).toEqual(['Tiny']);
  expect(await at('exclusion Own on ListedShares { unless l<|> }')).toEqual(['LoanTiny']);
});

test('the documentation comes when an item is looked at', async () => {
  const [item] = await desk.items(`${HEAD}duty D on ListedShares {\n  when investor.kind is b<|>\n}`);
  expect(item?.documentation).toBeUndefined();
  const resolved = await desk.editor.request<CompletionItem>('completionItem/resolve', item);
  expect((resolved.documentation as MarkupContent).value).toContain('銀行（ぎんこう）');
});

test('nothing is offered within comments, texts and names of new things', async () => {
  for (const text of ['// <|>', '/* duty\n <|> */', 'duty D "<|>"', 'duty D on Loan { note "when <|>', 'duty <|>'])
    expect(await at(text), text).toEqual([]);
});

test('every list asks again with the next letter', async () => {
  expect((await desk.all(`${HEAD}duty D on <|>`)).isIncomplete).toBe(true);
  expect(desk.editor.initialized.capabilities.completionProvider?.triggerCharacters).toContain('.');
});
