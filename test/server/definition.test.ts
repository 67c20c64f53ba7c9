import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver-types';
import { type Editor, openEditor } from './editor.ts';
import { FILES } from './navigation-files.ts';
import { on, shownAll, textIn } from './places.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor(FILES);
  return () => editor.stop();
});

async function ask(method: string, name: string, phrase: string): Promise<string[]> {
  return shownAll(editor, await editor.request(`textDocument/${method}`, on(editor, name, phrase)));
}

describe('definition', () => {
  test.each([
    ['an act after "on"', 'rules.fefta', 'notification" on De<|>al', ['words.fefta:15 Deal']],
    ['a qualified name', 'rules.fefta', '自 ex.rules.No<|>tice', ['rules.fefta:8 Notice']],
    [
      'the namespace before it',
      'rules.fefta',
      '自 ex.<|>rules.Notice',
      ['cases.fefta:1 ex.rules', 'rules.fefta:1 ex.rules'],
    ],
    ['an import', 'rules.fefta', 'import 例.<|>法令', ['法令.fefta:1 例.法令']],
    ['a citation glued to its article, by another name', 'rules.fefta', '基<|>法第三条第一項', ['法令.fefta:2 基本法']],
    ['the article of a citation', 'rules.fefta', 'Rules 2(<|>1)', ['法令.fefta:6 Rules']],
    ['a name in quotes with a surrogate pair', 'rules.fefta', '根拠 「𠮷 <|>法」', ['法令.fefta:2 基本法']],
    ['a fact of the act', 'rules.fefta', 'borne by inv<|>estor', ['words.fefta:15 investor']],
    ['a fact of an entity, two points on', 'rules.fefta', 'h.owner.ki<|>nd', ['words.fefta:12 kind']],
    ['a member of an enum', 'rules.fefta', 'kind is ba<|>nk', ['words.fefta:8 bank']],
    ['a variable', 'rules.fefta', 'where h<|>.owner', ['rules.fefta:6 h']],
    ['a sector', 'cases.fefta', 'trades = [ar<|>ms]', ['words.fefta:10 arms']],
    ['the unit of a quantity', 'rules.fefta', '0.6 キ<|>ロ', ['words.fefta:5 キロ']],
    ['the unit glued to its number', 'rules.fefta', '6百H<|>z', ['words.fefta:4 Hz']],
    ['a scenario that another is like', 'cases.fefta', 'like O<|>ne', ['cases.fefta:3 One']],
    ['the bearer that a scenario expects', 'cases.fefta', 'borne by inv<|>estor', ['words.fefta:15 investor']],
    ['a step of a path into a list', 'cases.fefta', 'parts[0].sh<|>are', ['words.fefta:14 share']],
    ['the period that a scenario expects', 'cases.fefta', 'period wa<|>it', ['rules.fefta:13 wait']],
    ['a code written in the source', 'words.fefta', 'except 1<|>1', ['words.fefta:9 11']],
    ['the parent of a code', 'words.fefta', 'of <|>10; 20', ['words.fefta:9 10']],
    ['the amendment of a version', 'rules.fefta', 'by Ch<|>ange', ['法令.fefta:7 Change']],
    ['a declaration itself', 'rules.fefta', 'define to<|>tal', ['rules.fefta:5 total']],
  ])('leads from %s', async (_, name, phrase, expected) => {
    expect(await ask('definition', name, phrase)).toEqual(expected);
    expect(await ask('declaration', name, phrase)).toEqual(expected);
  });

  test('says which words led there: the instrument without its article', async () => {
    const params = on(editor, 'rules.fefta', '<|>基法第三条第一項');
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', params);
    expect(link?.originSelectionRange && textIn(editor, 'rules.fefta', link.originSelectionRange)).toBe('基法');
    expect(link && textIn(editor, '法令.fefta', link.targetRange)).toMatch(/^法令 基本法[^}]*\}$/);
  });

  test('keywords, texts and numbers lead nowhere', async () => {
    for (const phrase of ['du<|>ty Notice', '"届<|>出"', '>= 1<|>0%'])
      expect(await editor.request('textDocument/definition', on(editor, 'rules.fefta', phrase))).toBeNull();
  });
});

describe('type definition', () => {
  test.each([
    ['a fact', 'rules.fefta', 'h.owner.ki<|>nd', ['words.fefta:8 Kind']],
    ['a fact of an entity', 'rules.fefta', 'borne by inv<|>estor', ['words.fefta:12 Party']],
    ['a list of entities', 'rules.fefta', 'h in pa<|>rts', ['words.fefta:14 Holding']],
    ['a variable', 'rules.fefta', 'sum <|>h in', ['words.fefta:14 Holding']],
    ['a use of a variable', 'rules.fefta', 'where h<|>.owner', ['words.fefta:14 Holding']],
    ['a definition', 'rules.fefta', 'and to<|>tal >=', ['words.fefta:3 shares']],
    ['a member of an enum', 'rules.fefta', 'kind is ba<|>nk', ['words.fefta:8 Kind']],
    ['a quantity', 'rules.fefta', '< 0<|>.6 キロ', ['words.fefta:5 キロ']],
    ['a set of sectors', 'rules.fefta', 'when tra<|>des', ['words.fefta:10 Listed']],
    ['a code', 'words.fefta', 'except 1<|>1', ['words.fefta:9 Trades']],
  ])('leads from %s', async (_, name, phrase, expected) => {
    expect(await ask('typeDefinition', name, phrase)).toEqual(expected);
  });

  test('a date has no declared type', async () => {
    expect(await editor.request('textDocument/typeDefinition', on(editor, 'rules.fefta', 'from da<|>y'))).toBeNull();
  });
});

describe('implementation', () => {
  test.each([
    ['an act: the duties on it', 'rules.fefta', 'notification" on De<|>al', ['rules.fefta:8 Notice']],
    ['a duty: the exemptions from it', 'rules.fefta', 'duty No<|>tice', ['rules.fefta:15 Relief']],
    [
      'an exclusion: the rules that name it',
      'rules.fefta',
      'exclusion Sm<|>all',
      ['rules.fefta:8 Notice', 'rules.fefta:15 Relief'],
    ],
    ['a condition: the rules that name it', 'rules.fefta', 'condition Qu<|>iet', ['rules.fefta:15 Relief']],
    [
      'an instrument: the rules that cite it',
      '法令.fefta',
      '法令 基<|>本法',
      ['rules.fefta:8 Notice', 'rules.fefta:15 Relief'],
    ],
    ['an enum: the facts of that type', 'words.fefta', 'enum Ki<|>nd', ['words.fefta:12 kind']],
    ['an entity: the facts of that type', 'words.fefta', 'entity Hol<|>ding', ['words.fefta:15 parts']],
    [
      'an amendment: what it made',
      '法令.fefta',
      'amendment Ch<|>ange',
      ['rules.fefta:12 2020-05-08', 'words.fefta:11 10'],
    ],
    ['a scenario: those that are like it', 'cases.fefta', 'scenario O<|>ne', ['cases.fefta:8 Two']],
  ])('of %s', async (_, name, phrase, expected) => {
    expect(await ask('implementation', name, phrase)).toEqual(expected);
  });
});

test('a client without links gets locations', async () => {
  const plain = await openEditor(FILES, { capabilities: { textDocument: {} } });
  onTestFinished(() => plain.stop());
  const answer = await plain.request('textDocument/definition', on(plain, 'rules.fefta', 'borne by inv<|>estor'));
  expect(answer).toEqual([{ uri: plain.uri('words.fefta'), range: expect.anything() }]);
});

test('in a broken file what is whole still leads somewhere', async () => {
  const broken = await openEditor({
    'a.fefta': 'namespace a\r\nenum K "種" { x "一" }\r\nentity E "者" { kind: <|>K }\r\nduty D on { when\r\n',
  });
  onTestFinished(() => broken.stop());
  const answer = await broken.request<LocationLink[]>('textDocument/definition', broken.at('a.fefta'));
  expect(shownAll(broken, answer)).toEqual(['a.fefta:2 K']);
});
