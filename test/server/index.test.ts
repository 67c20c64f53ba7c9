import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Editor, openEditor } from './editor.ts';

const FILES = {
  'a.fefta': 'namespace a\nenum Kind "種類" { general "一般"; bank "銀行" }\n',
  'b.fefta': 'namespace b\nimport a\nentity Investor "投資家" {\n  kind: Knd\n}\n',
};

function scratch(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fefta-index-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const start = (cacheFolder: string, folder: string, files: Record<string, string> = FILES, settings = {}) =>
  openEditor(files, { folder, initializationOptions: { cacheFolder }, settings });

/** Ends the session, so that the index is written; the sources stay. */
async function end(editor: Editor): Promise<void> {
  await editor.settled();
  await editor.stop({ keep: true });
}

const messages = (editor: Editor, name: string) =>
  editor.diagnostics.get(editor.uri(name))?.diagnostics.map(({ message }) => message) ?? [];

/** The index with another message in place of the finding's, to see whether it is used. */
function tamper(cache: string, change: (text: string) => string): void {
  const [file] = readdirSync(cache);
  const path = join(cache, file as string);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const remembered = (text: string) => text.replace(/"en":"[^"]*Knd[^"]*"/, '"en":"remembered"');

test('a second start shows what the first one found, without checking again', async () => {
  const [cache, folder] = [scratch(), scratch()];
  await end(await start(cache, folder));
  tamper(cache, remembered);
  const editor = await start(cache, folder);
  await editor.settled();
  expect(messages(editor, 'b.fefta')).toContain('remembered');
  await editor.stop();
});

test('a file that rests on a changed one is checked again, others are not', async () => {
  const [cache, folder] = [scratch(), scratch()];
  const others = { 'c.fefta': 'namespace c\nimport d\n', 'd.fefta': 'namespace d\nenum D "類" { x "一" }\n' };
  const files = { ...FILES, ...others };
  await end(await start(cache, folder, files));
  tamper(cache, (text) => text.replaceAll(/"en":"[^"]*(?:Knd|'d')[^"]*"/g, '"en":"remembered"'));
  const editor = await start(cache, folder, { ...files, 'a.fefta': FILES['a.fefta'].replace('Kind', 'Knd') });
  await editor.settled();
  expect(messages(editor, 'b.fefta')).not.toContain('remembered');
  expect(messages(editor, 'c.fefta')).toContain('remembered');
  await editor.stop();
});

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  ['not JSON', () => '\u0000'],
  ['of another shape', () => '{"made":1,"strings":[],"documents":[{}]}'],
  ['of another tool', (text: string) => remembered(text).replace('"made":"0', '"made":"9')],
  [
    'with keys that are not there',
    (text: string) => remembered(text).replace(/"strings":\[.*?\],"documents"/, '"strings":[],"documents"'),
  ],
])('an index that is %s is made anew without a word', async (_, damage) => {
  const [cache, folder] = [scratch(), scratch()];
  await end(await start(cache, folder));
  tamper(cache, damage);
  const editor = await start(cache, folder);
  await editor.settled();
  expect(messages(editor, 'b.fefta').join()).toMatch(/Knd/);
  expect(editor.heard.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  await end(editor);
  const again = JSON.parse(readFileSync(join(cache, readdirSync(cache)[0] as string), 'utf8')) as {
    documents: unknown[];
  };
  expect(again.documents).toHaveLength(2);
});

test('without leave nothing is kept', async () => {
  const [cache, folder] = [scratch(), scratch()];
  await end(await start(cache, folder, FILES, { index: { enable: false } }));
  expect(readdirSync(cache)).toEqual([]);
});

test('other settings of the checks make another index', async () => {
  const [cache, folder] = [scratch(), scratch()];
  await end(await start(cache, folder));
  tamper(cache, remembered);
  const off = '{"name":"x","version":"1","checks":{"unresolved-name":"warning"}}';
  const editor = await start(cache, folder, { ...FILES, 'fefta.json': off });
  await editor.settled();
  expect(messages(editor, 'b.fefta').join()).toMatch(/Knd/);
  await editor.stop();
});
