import { expect, onTestFinished, test } from 'vitest';
import type { CoverageNode, CoverageResult } from '../../packages/server/src/protocol.ts';
import { ACT } from '../cli/coverage-act.ts';
import { type Editor, openEditor } from './editor.ts';

async function open(files: Record<string, string> = ACT, locale = 'en'): Promise<Editor> {
  const editor = await openEditor(files, { locale });
  onTestFinished(() => editor.stop());
  await editor.settled();
  return editor;
}

const instruments = (editor: Editor) => editor.request<CoverageResult>('fefta/coverage', {});

/** What is in the instrument whose label holds the text. */
async function inside(editor: Editor, label: string): Promise<CoverageNode[]> {
  const { nodes } = await instruments(editor);
  const ask = nodes.find((each) => each.label.includes(label))?.ask;
  return (await editor.request<CoverageResult>('fefta/coverage', ask)).nodes;
}

/** A line for each node: how deep, state, label, detail. */
function drawn(nodes: readonly CoverageNode[], depth = 0): string[] {
  return nodes.flatMap(({ label, detail, state, children }) => [
    `${'  '.repeat(depth)}${state} ${label}${detail && ` | ${detail}`}`,
    ...drawn(children, depth + 1),
  ]);
}

function find(nodes: readonly CoverageNode[], label: string): CoverageNode | undefined {
  for (const node of nodes) {
    const found = node.label === label ? node : find(node.children, label);
    if (found) return found;
  }
  return undefined;
}

/** The line of a place, and the name of its file. */
async function target(editor: Editor, node: CoverageNode | undefined): Promise<string> {
  const { uri, range } = node?.location ?? { uri: '', range: undefined };
  const name = editor.name(uri);
  const text = (ACT as Record<string, string>)[name] ?? '';
  return `${name}: ${text.split('\n')[range?.start.line ?? 0]?.trim()}`;
}

test('instruments have their numbers, or the word that no text is held', async () => {
  const { nodes, problem } = await instruments(await open());
  expect(problem).toBeUndefined();
  expect(drawn(nodes)).toEqual([
    'partly Sample Act | 7 of 12 accounted for',
    'unknown Sample Order | 2 cited or marked',
  ]);
  expect(nodes[0]?.tooltip).toContain('text: as of 2021-06-01 (見本法-2021.statute.json)');
  expect(nodes[1]?.tooltip).toContain('no text is held');
});

test('in an instrument stand chapters, articles and their parts with their states', async () => {
  expect(drawn(await inside(await open(ACT, 'ja'), '見本法'))).toEqual([
    'partly 第1章 | 総則 · 4/5',
    '  silent 第1条 | 目的',
    '  accounted 第2条 | 定義 · 4/4',
    '    outside 定義は書かない / definitions are left out | 対象外',
    '    outside 第1項 | 定義は書かない / definitions are left out',
    '    accounted 第2項 | 3/3',
    '      outside 第1号 | 定義は書かない / definitions are left out',
    '      to-do 第2号 | 乙を書く / the second kind',
    '      outside 第3号 | 定義は書かない / definitions are left out',
    '  deleted 第3条から第5条まで',
    'partly 第2章 | 届出 · 2/4',
    '  partly 第6条 | 届出 · 2/3',
    '    encoded 第1項 | 届出 (版 1、2)',
    '    silent 第2項',
    '    judgement 第3項 | 取得',
    '  silent 第6条の2 | 雑則',
    'encoded 附則 | 1/1',
    '  encoded 第1項 | 報告 (版 1)',
    'silent 別表第1 | 0/2',
    '  silent 別表第1の1の項',
    '  silent 別表第1の2の項',
    'unknown 本文に見当たらない規定',
    '  encoded 第7条 | おそれ (版 1)',
  ]);
});

test('a node leads to the rule or the mark, and where there is none to the text of the law', async () => {
  const editor = await open();
  const nodes = await inside(editor, 'Sample Act');
  const six = find(nodes, '6');
  expect(await target(editor, find(nodes, 'Sample Act') ?? (await instruments(editor)).nodes[0])).toMatch(
    /^法令\/law\.fefta: instrument SampleAct/,
  );
  expect(await target(editor, find(six?.children ?? [], '(1)'))).toBe(
    '規則.fefta: in force until 2020-01-01 { when share >= 10% }',
  );
  expect(await target(editor, find(nodes, '(ii)'))).toMatch(/^規則\.fefta: provision SampleAct 2\(2\)\(ii\) to do/);
  expect(await target(editor, six)).toMatch(/^法令\/見本法-2021\.statute\.json: \{"depth":0,"article":"6"/);
  expect(await target(editor, find(nodes, '6-2'))).toMatch(/^法令\/見本法-2021\.statute\.json: .*雑則/);
});

test('the tree follows edits; while the sources have errors it is that of the last rules without', async () => {
  const editor = await open();
  const before = await inside(editor, 'Sample Act');
  expect(find(before, '6-2')?.state).toBe('silent');
  await editor.edit('規則.fefta', `${editor.text('規則.fefta')}provision SampleAct 6-2 outside "命令"\n`);
  expect(find(await inside(editor, 'Sample Act'), '6-2')).toMatchObject({ state: 'outside', detail: '雑則 · 命令' });
  await editor.edit('規則.fefta', `${editor.text('規則.fefta')}duty {\n`);
  const { nodes, problem } = await instruments(editor);
  expect(problem).toMatch(/^The sources have \d+ errors?: coverage is that of the last rules/);
  expect(nodes[0]?.detail).toBe('8 of 12 accounted for');
});

test('an instrument that nobody declared is empty', async () => {
  const editor = await open();
  const [node] = (await instruments(editor)).nodes;
  const asked = await editor.request<CoverageResult>('fefta/coverage', { ...node?.ask, instrument: 'law.Nothing' });
  expect(asked.nodes).toEqual([]);
});
