import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Editor, openEditor } from './editor.ts';
import { FILES } from './navigation-files.ts';
import { on, textIn } from './places.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor(FILES);
  return () => editor.stop();
});

/** The texts that a rename makes, of the files that it changes. */
async function renamed(name: string, phrase: string, newName: string, from = editor): Promise<Record<string, string>> {
  const answer = await from.request<WorkspaceEdit>('textDocument/rename', { ...on(from, name, phrase), newName });
  const changes = (answer.documentChanges ?? []) as TextDocumentEdit[];
  return Object.fromEntries(
    changes.map(({ textDocument, edits }) => {
      const file = from.name(textDocument.uri);
      return [file, from.applied(file, edits as never)];
    }),
  );
}

/** The lines that a rename changes, as they are then. */
async function lines(name: string, phrase: string, newName: string, from = editor): Promise<string[]> {
  const texts = await renamed(name, phrase, newName, from);
  return Object.entries(texts)
    .flatMap(([file, text]) => {
      const before = from.text(file).split('\n');
      return text.split('\n').flatMap((line, at) => (line === before[at] ? [] : [`${file}:${at + 1} ${line.trim()}`]));
    })
    .sort(new Intl.Collator('en', { numeric: true }).compare);
}

const refused = (name: string, phrase: string, newName: string, from = editor) =>
  expect(from.request('textDocument/rename', { ...on(from, name, phrase), newName })).rejects;

describe('prepare', () => {
  const prepare = (name: string, phrase: string) =>
    editor.request<{ range: Range; placeholder: string } | null>(
      'textDocument/prepareRename',
      on(editor, name, phrase),
    );

  test.each([
    ['a glued citation: only the name that it uses', 'rules.fefta', '基<|>法第三条第一項', '基法', '基法'],
    ['a qualified name: only its last part', 'rules.fefta', 'ex.rules.No<|>tice', 'Notice', 'Notice'],
    ['a namespace: all of it', 'rules.fefta', '<|>ex.rules.Notice', 'ex.rules', 'ex.rules'],
    ['a name in quotes: without them', 'rules.fefta', '「𠮷<|> 法」', '「𠮷 法」', '𠮷 法'],
    ['a step of a path', 'cases.fefta', 'parts[0].sh<|>are', 'share', 'share'],
  ])('%s', async (_, name, phrase, text, placeholder) => {
    const answer = await prepare(name, phrase);
    expect(answer?.placeholder).toBe(placeholder);
    expect(answer && textIn(editor, name, answer.range)).toBe(text);
  });

  test('keywords and texts have no name', async () => {
    for (const phrase of ['du<|>ty Notice', '免<|>除 Relief', '"届<|>出"', '>= 1<|>0%'])
      expect(await prepare('rules.fefta', phrase)).toBeNull();
  });

  test('a code is that of its classification', async () => {
    await expect(prepare('words.fefta', 'except 1<|>1')).rejects.toThrow(/cannot be renamed/);
  });
});

describe('rename', () => {
  test('an instrument: places that call it by another name stay', async () => {
    expect(await lines('法令.fefta', '法令 基<|>本法', 'Basic')).toEqual([
      'rules.fefta:13 period wait "期間" en "period" 30 days from day under Basic 3(2)',
      '法令.fefta:2 法令 Basic "基本法" en "Basic Act" {',
      '法令.fefta:7 amendment Change "改正法" en "Amending Act" amends Basic { promulgated 2019-11-29 in force 2020-05-08 }',
      '法令.fefta:8 amendment Later "将来の改正" en "later amendment" amends Basic { in force undated }',
    ]);
  });

  test('another name of an instrument: citations keep the articles that are glued to it', async () => {
    expect(await lines('rules.fefta', '基<|>法第三条第一項', '根本法')).toEqual([
      'rules.fefta:9 basis 根本法第三条第一項, Rules 2(1)',
      'words.fefta:6 ground safety "安全" en "safety" { basis 根本法第一条 }',
      '法令.fefta:4 略称 根本法, 「𠮷 法」',
      '法令.fefta:6 instrument Rules "規則" en "Rules" { kind order delegated by 根本法第三条 }',
    ]);
    expect(await lines('rules.fefta', '基<|>法第三条第一項', '新 法')).toContain(
      'rules.fefta:9 basis 「新 法第三条第一項」, Rules 2(1)',
    );
  });

  test('an article that could not be told from the new name goes into a text of its own', async () => {
    expect(await lines('rules.fefta', '基<|>法第三条第一項', '附則')).toContain(
      'rules.fefta:9 basis 附則 "第三条第一項", Rules 2(1)',
    );
  });

  test('a duty: its qualified name keeps the namespace', async () => {
    expect(await lines('cases.fefta', 'expect No<|>tice', '届出')).toEqual([
      'cases.fefta:5 expect 届出 required borne by investor period wait ends 2020-07-01',
      'rules.fefta:8 duty 届出 "届出" en "notification" on Deal {',
      'rules.fefta:15 免除 Relief "免除" en "relief" 自 ex.rules.届出 {',
    ]);
  });

  test('a fact: in rules, in what scenarios give and in the paths that they expect', async () => {
    expect(await lines('rules.fefta', 'h.owner.ki<|>nd', '種 類')).toEqual([
      'cases.fefta:4 given Deal { investor = { 「種 類」 = bank } trades = [arms] parts = [{ share = 2%; owner = { 「種 類」 = bank } }] after = 2% }',
      'cases.fefta:6 expect Quiet undetermined missing investor.「種 類」, parts[0].share',
      'cases.fefta:8 scenario Two "二" en "two" like One { given { investor.「種 類」 = general } expect total is 0% }',
      'rules.fefta:6 means sum h in parts of h.share where h.owner.「種 類」 is bank',
      'words.fefta:12 entity Party "者" en "party" { 「種 類」 "類型" en "kind": Kind }',
    ]);
  });

  test('members, sectors, variables, units and periods', async () => {
    expect(await lines('words.fefta', 'ba<|>nk "銀行"', '銀行')).toHaveLength(3);
    expect(await lines('cases.fefta', 'trades = [ar<|>ms]', '武器')).toHaveLength(2);
    expect(await lines('rules.fefta', 'sum <|>h in', '保有分')).toEqual([
      'rules.fefta:6 means sum 保有分 in parts of 保有分.share where 保有分.owner.kind is bank',
    ]);
    expect(await lines('rules.fefta', '6百H<|>z', 'ヘルツ')).toEqual([
      'rules.fefta:22 define slow "低周波" en "slow" on Bank: boolean { means clock < 0.6 キロ or clock < 6百ヘルツ }',
      'words.fefta:4 unit ヘルツ "ヘルツ" en "hertz" of frequency',
      'words.fefta:5 unit キロ "キロヘルツ" en "kilohertz" = 1000 ヘルツ',
      'words.fefta:13 entity Bank "銀行業者" en "banker" of Party { clock "周波数" en "clock": quantity of ヘルツ }',
    ]);
    expect(await lines('words.fefta', 'unit H<|>z', 'per second')).toContain(
      'rules.fefta:22 define slow "低周波" en "slow" on Bank: boolean { means clock < 0.6 キロ or clock < 6「百per second」 }',
    );
    expect(await lines('cases.fefta', 'period wa<|>it', '待機')).toEqual([
      'cases.fefta:5 expect Notice required borne by investor period 待機 ends 2020-07-01',
      'rules.fefta:13 period 待機 "期間" en "period" 30 days from day under 基本法 3(2)',
    ]);
  });

  test('a namespace: headers, imports and qualified names of all files', async () => {
    expect(await lines('cases.fefta', 'namespace ex.ru<|>les', '例.規則')).toEqual([
      'cases.fefta:1 namespace 例.規則',
      'rules.fefta:1 namespace 例.規則',
      'rules.fefta:15 免除 Relief "免除" en "relief" 自 例.規則.Notice {',
    ]);
    expect(await lines('rules.fefta', 'import 例.<|>法令', 'law')).toEqual([
      'rules.fefta:3 import law',
      'words.fefta:2 import law',
      '法令.fefta:1 名前空間 law',
    ]);
  });

  test('a name that is a keyword elsewhere is quoted where it would be read as one', async () => {
    expect(await lines('words.fefta', 'entity Par<|>ty', 'date')).toContain(
      'words.fefta:13 entity Bank "銀行業者" en "banker" of 「date」 { clock "周波数" en "clock": quantity of Hz }',
    );
    expect(await lines('words.fefta', 'entity Par<|>ty', '「when」')).toContain(
      'words.fefta:13 entity Bank "銀行業者" en "banker" of 「when」 { clock "周波数" en "clock": quantity of Hz }',
    );
  });

  test('names come in normal form C', async () => {
    expect(await lines('rules.fefta', 'sum <|>h in', 'か\u3099く')).toEqual([
      'rules.fefta:6 means sum がく in parts of がく.share where がく.owner.kind is bank',
    ]);
  });

  test('edits are for the versions that the editor has', async () => {
    const params = { ...on(editor, 'rules.fefta', 'duty No<|>tice'), newName: 'X' };
    const { documentChanges = [] } = await editor.request<WorkspaceEdit>('textDocument/rename', params);
    expect(documentChanges.map((each) => 'textDocument' in each && each.textDocument.version)).toEqual([1, 1]);
  });

  test('the same name again changes nothing', async () => {
    expect(await renamed('rules.fefta', 'duty No<|>tice', 'Notice')).toEqual({});
  });
});

describe('refused, with the reason', () => {
  test.each([
    ['an empty name', ' ', /empty/],
    ['a keyword', 'when', /keyword/],
    ['a Japanese keyword', 'かつ', /keyword/],
    ['a point', 'a.b', /point/],
    ['a bracket', 'a」b', /bracket|「/],
    ['a line break', 'a\nb', /line break/],
    [
      'another declaration of the namespace',
      'Relief',
      /'Relief' is the name of an exemption already \(rules.fefta:15\)/,
    ],
    ['what it would hide', 'Deal', /'Deal' is the name of an act already \(words.fefta:15\)/],
    ['a fact that the places of use would mean', 'after', /fact already \(words.fefta:15\)/],
  ])('%s', async (_, newName, reason) => {
    await refused('rules.fefta', 'define to<|>tal', newName).toThrow(reason);
  });

  test.each([
    ['a fact: another of the act', 'words.fefta', 'af<|>ter "取得後"', 'day', /a fact already/],
    ['a fact: one of what descends from the act', 'words.fefta', 'af<|>ter "取得後"', 'lender', /words.fefta:16/],
    ['a fact: a variable of a rule', 'words.fefta', 'af<|>ter "取得後"', 'p', /a variable already \(rules.fefta:21\)/],
    [
      'a fact: a definition that the same rules name',
      'words.fefta',
      'af<|>ter "取得後"',
      'total',
      /a definition already/,
    ],
    ['a variable: a fact', 'rules.fefta', 'sum <|>h in', 'parts', /a fact already/],
    ['a member: another', 'words.fefta', 'ba<|>nk "銀行"', 'general', /an enum member already/],
    ['an other name: an instrument', '法令.fefta', '略称 基<|>法', 'Rules', /an instrument already/],
    ['a unit: a currency', 'words.fefta', 'unit H<|>z', '円', /meaning already/],
    ['a glued unit: a name that begins with a number', 'words.fefta', 'unit H<|>z', '2x', /Rewrite/],
    ['a namespace: another', 'rules.fefta', 'import 例.<|>法令', 'ex.words', /a namespace 'ex.words' already/],
    ['a namespace: no name', 'rules.fefta', 'import 例.<|>法令', 'a..b', /cannot be the name/],
  ])('%s', async (_, name, phrase, newName, reason) => {
    await refused(name, phrase, newName).toThrow(reason);
  });

  test('in Japanese', async () => {
    const japanese = await openEditor(FILES, { locale: 'ja' });
    onTestFinished(() => japanese.stop());
    await refused('rules.fefta', 'define to<|>tal', 'when', japanese).toThrow('「when」は予約語です。');
    await refused('rules.fefta', 'define to<|>tal', 'Relief', japanese).toThrow(
      '「Relief」はrules.fefta:15の免除の名前です。',
    );
  });

  test('an imported declaration that another file means by the name', async () => {
    const two = await openEditor({
      'a.fefta': 'namespace a\nentity Old "者" { n: integer }\n',
      'b.fefta': 'namespace b\nentity Other "者" { n: integer }\n',
      'c.fefta': 'namespace c\nimport a\nimport b\nentity Use "者" { x: Other y: Old }\n',
    });
    onTestFinished(() => two.stop());
    await refused('a.fefta', 'entity Ol<|>d', 'Other', two).toThrow(/an entity already \(b.fefta:2\)/);
  });
});

test('a client without versions gets plain changes', async () => {
  const plain = await openEditor(FILES, { capabilities: { workspace: {} } });
  onTestFinished(() => plain.stop());
  const params = { ...on(plain, 'rules.fefta', 'sum <|>h in'), newName: 'x' };
  const { changes } = await plain.request<WorkspaceEdit>('textDocument/rename', params);
  expect(Object.keys(changes ?? {})).toEqual([plain.uri('rules.fefta')]);
});

test('in a broken file, with CRLF', async () => {
  const broken = await openEditor({
    'a.fefta': 'namespace a\r\nenum K "種" { x "一" }\r\nentity E "者" { kind: K }\r\nduty 届出 on { when\r\n',
  });
  onTestFinished(() => broken.stop());
  expect(await renamed('a.fefta', 'enum <|>K', '種類', broken)).toEqual({
    'a.fefta': 'namespace a\r\nenum 種類 "種" { x "一" }\r\nentity E "者" { kind: 種類 }\r\nduty 届出 on { when\r\n',
  });
});
