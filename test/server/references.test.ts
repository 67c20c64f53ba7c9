import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { DocumentHighlight, LinkedEditingRanges, Location } from 'vscode-languageserver';
import { type Editor, openEditor } from './editor.ts';
import { FILES } from './navigation-files.ts';
import { on, shownAll, textIn } from './places.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor(FILES);
  return () => editor.stop();
});

async function uses(name: string, phrase: string, includeDeclaration = true): Promise<string[]> {
  const params = { ...on(editor, name, phrase), context: { includeDeclaration } };
  return shownAll(editor, await editor.request<Location[] | null>('textDocument/references', params));
}

describe('references', () => {
  test('of an instrument, by all of its names, without the articles', async () => {
    expect(await uses('法令.fefta', '法令 基<|>本法')).toEqual([
      'rules.fefta:9 基法',
      'rules.fefta:13 基本法',
      'rules.fefta:16 「𠮷 法」',
      'words.fefta:6 基法',
      '法令.fefta:2 基本法',
      '法令.fefta:4 「𠮷 法」',
      '法令.fefta:4 基法',
      '法令.fefta:6 基法',
      '法令.fefta:7 基本法',
      '法令.fefta:8 基本法',
    ]);
  });

  test('of a duty, with and without its declaration; the namespace of a qualified name is not part of it', async () => {
    const all = ['cases.fefta:5 Notice', 'rules.fefta:8 Notice', 'rules.fefta:15 Notice'];
    expect(await uses('rules.fefta', 'duty No<|>tice')).toEqual(all);
    expect(await uses('cases.fefta', 'expect No<|>tice', false)).toEqual([all[0], all[2]]);
  });

  test('of a fact: in rules, in what scenarios give and in the paths that they expect', async () => {
    expect(await uses('words.fefta', 'act Deal "取引" en "deal" { inv<|>estor')).toEqual([
      'cases.fefta:4 investor',
      'cases.fefta:5 investor',
      'cases.fefta:6 investor',
      'cases.fefta:8 investor',
      'rules.fefta:10 investor',
      'words.fefta:15 investor',
    ]);
    expect(await uses('words.fefta', 'sh<|>are "割合"')).toEqual([
      'cases.fefta:4 share',
      'cases.fefta:6 share',
      'rules.fefta:6 share',
      'rules.fefta:21 share',
      'words.fefta:14 share',
    ]);
  });

  test('of members, sectors, variables, units, periods, codes and namespaces', async () => {
    expect(await uses('words.fefta', 'ba<|>nk "銀行"')).toEqual([
      'cases.fefta:4 bank',
      'cases.fefta:4 bank',
      'rules.fefta:6 bank',
      'words.fefta:8 bank',
    ]);
    expect(await uses('words.fefta', 'sector ar<|>ms')).toEqual(['cases.fefta:4 arms', 'words.fefta:10 arms']);
    expect(await uses('rules.fefta', 'sum <|>h in')).toEqual(['rules.fefta:6 h', 'rules.fefta:6 h', 'rules.fefta:6 h']);
    expect(await uses('words.fefta', 'unit H<|>z')).toEqual([
      'rules.fefta:22 Hz',
      'words.fefta:4 Hz',
      'words.fefta:5 Hz',
      'words.fefta:13 Hz',
    ]);
    expect(await uses('rules.fefta', 'period wa<|>it')).toEqual(['cases.fefta:5 wait', 'rules.fefta:13 wait']);
    expect(await uses('words.fefta', '1<|>0 "武器"')).toEqual([
      'words.fefta:9 10',
      'words.fefta:9 10',
      'words.fefta:10 10',
      'words.fefta:10 10',
      'words.fefta:11 10',
    ]);
    expect(await uses('rules.fefta', 'namespace ex.ru<|>les')).toEqual([
      'cases.fefta:1 ex.rules',
      'rules.fefta:1 ex.rules',
      'rules.fefta:15 ex.rules',
    ]);
  });
});

describe('highlights', () => {
  async function highlights(name: string, phrase: string): Promise<string[]> {
    const found = await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', on(editor, name, phrase));
    return found.map(({ range, kind }) => `${range.start.line + 1} ${textIn(editor, name, range)} ${kind}`).sort();
  }

  test('stay in the document and tell reading from writing', async () => {
    expect(await highlights('rules.fefta', 'exclusion Sm<|>all')).toEqual([
      '12 Small 2',
      '17 Small 2',
      '20 Small 3',
      '23 Small 2',
    ]);
    expect(await highlights('cases.fefta', 'borne by inv<|>estor')).toEqual([
      '4 investor 3',
      '5 investor 2',
      '6 investor 2',
      '8 investor 2',
    ]);
  });

  test('of an instrument find its other names', async () => {
    expect(await highlights('法令.fefta', '法令 基<|>本法')).toHaveLength(6);
  });
});

describe('linked editing', () => {
  const ask = (from: Editor, name: string, phrase: string) =>
    from.request<LinkedEditingRanges | null>('textDocument/linkedEditingRange', on(from, name, phrase));

  test('ties a variable to its uses', async () => {
    const answer = await ask(editor, 'rules.fefta', 'where h<|>.owner');
    expect(answer?.ranges.map((range) => `${range.start.line + 1} ${textIn(editor, 'rules.fefta', range)}`)).toEqual([
      '6 h',
      '6 h',
      '6 h',
    ]);
    expect('保有分').toMatch(new RegExp(`^${answer?.wordPattern}$`));
    expect('保有 分').not.toMatch(new RegExp(`^${answer?.wordPattern}$`));
  });

  test('ties nothing else, and no name in quotes', async () => {
    expect(await ask(editor, 'rules.fefta', 'exclusion Sm<|>all')).toBeNull();
    const quoted = await openEditor({
      'a.fefta':
        'namespace a\nentity E "者" { n: integer }\nact A "行" { es: list of E }\ndefine d "定" on A: boolean { means any 「a b」 in es where 「a b」.n > 3 }\n',
    });
    onTestFinished(() => quoted.stop());
    expect(await ask(quoted, 'a.fefta', 'any 「a<|> b」')).toBeNull();
  });
});

test('a broken file keeps its references', async () => {
  const broken = await openEditor({
    'a.fefta': 'namespace a\r\nenum K "種" { x "一" }\r\nentity E "者" { kind: K }\r\nduty 届出 on { when\r\n',
  });
  onTestFinished(() => broken.stop());
  const params = { ...on(broken, 'a.fefta', 'enum <|>K'), context: { includeDeclaration: true } };
  const answer = await broken.request<Location[]>('textDocument/references', params);
  expect(shownAll(broken, answer)).toEqual(['a.fefta:2 K', 'a.fefta:3 K']);
});
