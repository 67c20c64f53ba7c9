import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  TypeHierarchyItem,
} from 'vscode-languageserver-types';
import { type Editor, openEditor } from './editor.ts';
import { FILES } from './navigation-files.ts';
import { on, shown, textIn } from './places.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor(FILES, { locale: 'ja' });
  return () => editor.stop();
});

async function item<T = CallHierarchyItem>(kind: string, name: string, phrase: string): Promise<T> {
  const [found] = await editor.request<T[]>(`textDocument/prepare${kind}Hierarchy`, on(editor, name, phrase));
  if (!found) throw new Error('nothing to prepare');
  return found;
}

describe('call hierarchy', () => {
  const calls = (other: CallHierarchyItem, ranges: CallHierarchyItem['range'][], inFile: string) =>
    `${other.name}: ${ranges.map((range) => `${range.start.line + 1} ${textIn(editor, inFile, range)}`).join(', ')}`;

  async function outgoing(from: CallHierarchyItem): Promise<string[]> {
    const found = await editor.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: from });
    return found.map(({ to, fromRanges }) => calls(to, fromRanges, editor.name(from.uri)));
  }
  async function incoming(to: CallHierarchyItem): Promise<string[]> {
    const found = await editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: to });
    return found.map(({ from, fromRanges }) => calls(from, fromRanges, editor.name(from.uri)));
  }

  test('begins at a rule, wherever it is named', async () => {
    const duty = await item('Call', 'cases.fefta', 'expect No<|>tice');
    expect(duty).toMatchObject({ name: 'Notice', detail: '届出', uri: editor.uri('rules.fefta') });
    expect(shown(editor, duty.uri, duty.selectionRange)).toBe('rules.fefta:8 Notice');
    expect(textIn(editor, 'rules.fefta', duty.range)).toMatch(/^duty Notice.*\}$/s);
  });

  test('a duty rests on facts, lists, definitions and exclusions', async () => {
    expect(await outgoing(await item('Call', 'rules.fefta', 'duty No<|>tice'))).toEqual([
      'investor: 10 investor',
      'after: 11 after',
      'trades: 12 trades',
      'Listed: 12 Listed',
      'total: 12 total',
      'Small: 12 Small',
      'day: 13 day',
    ]);
  });

  test('an exemption rests on its duty, exclusions and conditions', async () => {
    expect(await outgoing(await item('Call', 'rules.fefta', '免除 Re<|>lief'))).toEqual([
      'Notice: 15 ex.rules.Notice',
      'Small: 17 Small',
      'Quiet: 18 Quiet',
    ]);
  });

  test('what rests on an exclusion: rules and properties', async () => {
    expect(await incoming(await item('Call', 'rules.fefta', 'exclusion Sm<|>all'))).toEqual([
      'Notice: 12 Small',
      'Relief: 17 Small',
      'Odd: 23 Small',
    ]);
  });

  test('what rests on a definition, and on a duty in scenarios', async () => {
    expect(await incoming(await item('Call', 'rules.fefta', 'define to<|>tal'))).toEqual([
      'Two: 8 total',
      'Notice: 12 total',
      'Odd: 23 total',
    ]);
    expect(await incoming(await item('Call', 'rules.fefta', 'duty No<|>tice'))).toEqual([
      'One: 5 Notice',
      'Relief: 15 ex.rules.Notice',
    ]);
  });

  test('what rests on a fact of another file; that a scenario gives it does not count', async () => {
    const fact = await item('Call', 'words.fefta', 'af<|>ter "取得後"');
    expect(fact.detail).toBe('Deal · 取得後');
    expect(await incoming(fact)).toEqual(['Notice: 11 after', 'Small: 20 after']);
    expect(await outgoing(fact)).toEqual([]);
  });

  test('an enum is no step of a decision', async () => {
    expect(
      await editor.request('textDocument/prepareCallHierarchy', on(editor, 'words.fefta', 'enum Ki<|>nd')),
    ).toBeNull();
  });
});

describe('type hierarchy', () => {
  const names = async (method: string, of: TypeHierarchyItem) =>
    (await editor.request<TypeHierarchyItem[]>(`typeHierarchy/${method}`, { item: of })).map((each) => each.name);

  test('of entities and acts', async () => {
    const party = await item<TypeHierarchyItem>('Type', 'words.fefta', 'owner "保有者" en "owner": Pa<|>rty');
    expect(party).toMatchObject({ name: 'Party', detail: '者' });
    expect(await names('supertypes', party)).toEqual([]);
    expect(await names('subtypes', party)).toEqual(['Bank']);
    const loan = await item<TypeHierarchyItem>('Type', 'words.fefta', 'act Lo<|>an');
    expect(await names('supertypes', loan)).toEqual(['Deal']);
    expect(await names('subtypes', loan)).toEqual([]);
  });
});

test('an item that is no longer there has no calls', async () => {
  const changed = await openEditor({
    'a.fefta': 'namespace a\nact A "行" { n: integer }\ndefine d "定" on A: integer { means n }\n',
  });
  onTestFinished(() => changed.stop());
  const [found] = await changed.request<CallHierarchyItem[]>(
    'textDocument/prepareCallHierarchy',
    on(changed, 'a.fefta', 'define <|>d'),
  );
  await changed.edit('a.fefta', 'namespace a\n\n\nact A "行" { n: integer\n');
  expect(await changed.request('callHierarchy/outgoingCalls', { item: found })).toBeNull();
});
