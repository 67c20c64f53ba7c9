import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completions, labels } from './completion-list.ts';
import { type Editor, openEditor } from './editor.ts';
import { readMarks } from './marks.ts';

const RULES = join(import.meta.dirname, '../../rules');

/** The folder of rules by name, as it stands in the repository. */
function rules(): Record<string, string> {
  const names = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(fefta|json)$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(RULES, name), 'utf8')]));
}

const LISTED = 'jp/investment/listed-shares.fefta';
const SECTORS = 'jp/investment/sectors.fefta';
const 特定 = 'jp/investment/特定取得業種.fefta';
const LARGEST = 'bill2019/scenarios-exemption.fefta';
let editor: Editor;
const files = rules();

beforeAll(async () => {
  editor = await openEditor(files, { open: [LISTED, SECTORS, 特定, LARGEST], locale: 'ja' });
  await editor.settled();
});
afterAll(() => editor.stop());

/** What is offered after a text that stands in a file when more is written behind it. */
async function after(name: string, text: string, typed: string): Promise<string[]> {
  const source = files[name] ?? '';
  const at = source.indexOf(text);
  if (at < 0) throw new Error(`${name} has no ${text}`);
  const marked = readMarks(`${source.slice(0, at + text.length)}${typed}<|>${source.slice(at + text.length)}`);
  await editor.edit(name, marked.text);
  editor.cursors.set(name, marked.cursors);
  return labels(editor, name);
}

test('articles of the cited law, in their order', async () => {
  const found = await after(LISTED, '  basis FEFTA 27(1)', '\n  basis FEFTA ');
  expect(found.indexOf('26(2)(iii)')).toBeGreaterThanOrEqual(0);
  expect(found.indexOf('27(10)')).toBeGreaterThan(found.indexOf('27(3)'));
  expect(found.indexOf('27-2(1)')).toBeGreaterThan(found.indexOf('27(10)'));
});

test('facts of the act and of the party, exclusions of the act', async () => {
  expect((await after(LISTED, 'basis FEFTA 27(1)', '\n  when target.')).length).toBeGreaterThan(2);
  expect(await after(LISTED, 'basis FEFTA 27(1)', '\n  when netS')).toContain('netShares');
  expect(await after(LISTED, 'unless OrderOccasion, ', 'Wid')).toContain('WidelyHeldListed');
  expect(await after(LISTED, 'means after + (sum h in related of h.shares where h.', '')).toContain('counted');
});

test('codes by their Japanese title', async () => {
  expect((await after(SECTORS, 'basis Seed 174, Seed 184\n    ', '武器'))[0]).toBe('276');
  expect(await after(特定, '根拠 SpecifiedCoreNotice "別表"\n    ', '航空機')).toContain('314');
});

test('exemptions of the duty that is expected', async () => {
  const found = await after(LARGEST, '  expect PriorNotification exempt by ', '');
  expect(found).toContain('GeneralExemption');
});

test('a list in the largest file takes a small part of the time of laying the file out', async () => {
  const source = files[LARGEST] ?? '';
  const [lists, layouts]: [number[], number[]] = [[], []];
  const options = { tabSize: 2, insertSpaces: true };
  for (let i = 0; i < 16; i++) {
    const at = source.lastIndexOf('given {', source.length - i * 200) + 'given {'.length;
    const marked = readMarks(`${source.slice(0, at)} inv<|> ${source.slice(at)}`);
    await editor.edit(LARGEST, source);
    await editor.settled();
    const textDocument = { uri: editor.uri(LARGEST) };
    layouts.push(await timed(() => editor.request('textDocument/formatting', { textDocument, options })));
    await editor.edit(LARGEST, marked.text);
    await editor.settled();
    editor.cursors.set(LARGEST, marked.cursors);
    lists.push(await timed(() => completions(editor, LARGEST)));
  }
  expect(median(lists)).toBeLessThan(median(layouts) / 2);
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
