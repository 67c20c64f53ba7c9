import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSymbol, Hover, Location, MarkupContent, SymbolInformation } from 'vscode-languageserver';
import { labels } from './completion-list.ts';
import { type Editor, openEditor } from './editor.ts';
import { on, shownAll } from './places.ts';

const GOODS = readFileSync(join(import.meta.dirname, '../lists/fixtures/goods.fefta'), 'utf8');

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ 'goods.fefta': GOODS }, { settings: { asOf: '2021-01-01' } });
  return () => editor.stop();
});

const hover = async (phrase: string) => {
  const found = await editor.request<Hover | null>('textDocument/hover', on(editor, 'goods.fefta', phrase));
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
};

describe('items of control lists in the editor', () => {
  test('hover of an item, from any spelling of its number', async () => {
    const text = await hover('good in item 2の<|>項（8） of Table');
    expect(text).toContain('`goods.Table 2(8)`');
    expect(text).toContain('frequency changers');
    expect(text).toContain('when changer');
    expect(text).toContain('NSG.part2.3.A.1');
    expect(await hover('means destination in N<|>SG')).toContain('2 members on 2021-01-01 (2 in all)');
  });

  test('hover of an item shows its thresholds beside those of the entry that it implements', async () => {
    expect(await hover('good in item 2の<|>項（8） of Table')).toContain(
      '| `2(8)` | `NSG.part2.3.A.1` |  |\n| --- | --- | --- |\n| `frequency >= 600` | `frequency >= 600` | the same |',
    );
    const text = GOODS.replace(
      'item イ "周波数" en "frequency" { when frequency >= 600 }',
      'item イ "周波数" en "frequency" { when frequency > 700 }',
    );
    const other = await openEditor({ 'goods.fefta': text }, { settings: { asOf: '2021-01-01' } });
    const found = await other.request<Hover | null>(
      'textDocument/hover',
      on(other, 'goods.fefta', 'good in item 2の<|>項（8） of Table'),
    );
    other.stop();
    expect(JSON.stringify(found?.contents)).toContain('| `frequency > 700` | `frequency >= 600` | ⚠ laxer |');
  });

  test('definition and references lead from number to number', async () => {
    const there = await editor.request<Location | Location[]>(
      'textDocument/definition',
      on(editor, 'goods.fefta', 'technology of item 2<|>(8) of Table'),
    );
    expect(shownAll(editor, [there].flat())).toEqual(['goods.fefta:32 ２の項（八）']);
    const params = { ...on(editor, 'goods.fefta', 'item ２の項<|>（八）'), context: { includeDeclaration: true } };
    const uses = await editor.request<Location[]>('textDocument/references', params);
    expect(shownAll(editor, uses)).toEqual([
      'goods.fefta:32 ２の項（八）',
      'goods.fefta:64 2(8)',
      'goods.fefta:76 2の項（8）',
    ]);
  });

  test('the number of an item is that of the law and no name to change', async () => {
    const request = editor.request('textDocument/rename', {
      ...on(editor, 'goods.fefta', 'item 2<|>(8) of Table'),
      newName: 'x',
    });
    await expect(request).rejects.toThrow(/number of an item/);
  });

  test('the outline shows the tree with whole numbers, and what has ended', async () => {
    const params = { textDocument: { uri: editor.uri('goods.fefta') } };
    const outline = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', params);
    const table = outline.find(({ name }) => name === 'Table');
    const lines = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
      symbols.flatMap(({ name, detail, tags, children = [] }) => [
        `${indent}${name} ${detail ?? ''}${tags ? ' ✗' : ''}`,
        ...lines(children, `${indent}  `),
      ]);
    expect(lines(table?.children ?? [])).toEqual([
      '2 nuclear',
      '  2(8) frequency changers',
      '    2(8)イ frequency',
      '    2(8)ロ power',
      '3A001.a.1 computers ✗',
      '3A001.a.1 computers',
      '5 ',
      '16(1) specially designed',
    ]);
  });

  test('items are found in the workspace by number and by label', async () => {
    const find = async (query: string) =>
      (await editor.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
    expect(await find('2(8)')).toContain('2(8) frequency changers');
    expect(await find('frequency changers')).toEqual(
      expect.arrayContaining(['2(8) frequency changers', '3.A.1 frequency changers']),
    );
  });
});

describe('completion of items', () => {
  const at = async (rule: string) => {
    const other = await openEditor({ 'goods.fefta': GOODS, 'b.fefta': `namespace b\nimport goods\n${rule}` });
    try {
      return await labels(other, 'b.fefta');
    } finally {
      other.stop();
    }
  };

  test('with the list to which they belong', async () => {
    const offered = await at('define x "x" on Export: boolean { means good in item <|>');
    expect(offered).toEqual(expect.arrayContaining(['2(8) of Table', '2(8).イ of Table', '1(1) of Stated']));
  });

  test('in what a scenario expects', async () => {
    const scenario = (expected: string) => at(`scenario s "例" like Controlled { expect ${expected} }`);
    expect(await scenario('good <|>')).toContain('in');
    expect(await scenario('good in item <|>')).toContain('2(8) of Table');
  });

  test('of the regime that is named', async () => {
    expect(await at('control list L "表" of Goods { item 1 "一" implements NSG.part2.<|>')).toContain('3.A.1');
  });

  test('as a statement of classification', async () => {
    const offered = await at('scenario s "例" as of 2020-01-01 { given Export { stated.classified = [<|>');
    expect(offered).toEqual(expect.arrayContaining(['#1(1)', '#2']));
  });
});
