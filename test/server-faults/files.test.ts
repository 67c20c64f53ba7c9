// What a client tells about files, in the ways in which clients differ.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import { type Editor, openEditor } from '../server/editor.ts';

const KIND = 'namespace kinds\nenum Kind "種類" en "kind" { bank "銀行" en "bank" }\n';
const USER = 'namespace users\nimport kinds\nentity User "者" en "user" { kind "種類" en "kind": Kind }\n';

async function start(files: Record<string, string>): Promise<Editor> {
  const editor = await openEditor(files, { open: [] });
  onTestFinished(() => editor.stop());
  return editor;
}

function write(editor: Editor, name: string, text: string): void {
  const path = join(editor.folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const codes = async (editor: Editor, name: string) => (await editor.diagnose(name)).map(({ code }) => code);

async function kindsKnown(editor: Editor): Promise<number> {
  await editor.settled();
  const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'Kind' });
  return symbols.filter(({ name }) => name.includes('Kind')).length;
}

test('a folder that comes brings its files, with one event for the folder', async () => {
  const editor = await start({ 'user.fefta': USER });
  expect(await codes(editor, 'user.fefta')).toContain('unknown-namespace');
  write(editor, '種類/深い/kinds.fefta', KIND);
  await editor.watched('種類', 1);
  expect(await codes(editor, 'user.fefta')).toEqual([]);
});

test('a folder that goes takes its files along', async () => {
  const editor = await start({ 'user.fefta': USER, '種類/深い/kinds.fefta': KIND });
  expect(await codes(editor, 'user.fefta')).toEqual([]);
  await editor.remove('種類');
  expect(await codes(editor, 'user.fefta')).toContain('unknown-namespace');
});

test('a folder that is renamed in the editor is known by its new name only, with its fefta.json', async () => {
  const config = '{"name":"x","version":"1","requiredLanguages":["en"]}';
  const editor = await start({ 'old/fefta.json': config, 'old/kinds.fefta': KIND.replace(' en "kind"', '') });
  expect(await codes(editor, 'old/kinds.fefta')).toEqual(['missing-label']);
  renameSync(join(editor.folder, 'old'), join(editor.folder, 'new'));
  const files = [{ oldUri: editor.uri('old'), newUri: editor.uri('new') }];
  await editor.connection.sendNotification('workspace/didRenameFiles', { files });
  expect(await codes(editor, 'old/kinds.fefta')).toEqual([]);
  expect(await codes(editor, 'new/kinds.fefta')).toEqual(['missing-label']);
});

test.each(['node_modules/x/kinds.fefta', '.git/kinds.fefta', 'below/dist/kinds.fefta'])(
  'a change of %s is of no concern',
  async (name) => {
    const editor = await start({ 'user.fefta': USER });
    write(editor, name, KIND);
    await editor.watched(name, 1);
    expect(await kindsKnown(editor)).toBe(0);
  },
);

test('a fefta.json that goes, told as a deletion in the editor, leaves its files to the workspace around it', async () => {
  const files = { 'fefta.json': '{"name":"a","version":"1"}', 'in/fefta.json': '{"name":"b","version":"1"}' };
  const editor = await start({ ...files, 'user.fefta': USER, 'in/kinds.fefta': KIND });
  expect(await codes(editor, 'user.fefta')).toContain('unknown-namespace');
  await editor.remove('in/fefta.json', false);
  await editor.connection.sendNotification('workspace/didDeleteFiles', {
    files: [{ uri: editor.uri('in/fefta.json') }],
  });
  expect(await codes(editor, 'user.fefta')).toEqual([]);
});

test('events about files that cannot be are no hindrance for others', async () => {
  const editor = await start({ 'user.fefta': USER });
  write(editor, 'kinds.fefta', KIND);
  const odd = ['file://other-host/a.fefta', `${editor.uri('')}a%2Fb.fefta`, 'untitled:a.fefta', 'x', '', 'file:///%'];
  const changes = [...odd, editor.uri('kinds.fefta')].flatMap((uri) => [1, 2].map((type) => ({ uri, type })));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  expect(await codes(editor, 'user.fefta')).toEqual([]);
});

test('whatever spelling of its URI a client uses, the findings of a file are told under one', async () => {
  const editor = await start({ 'a (1).fefta': 'namespace a\nenum\n' });
  await editor.open('a (1).fefta');
  await editor.settled();
  await editor.close('a (1).fefta');
  await editor.write('a (1).fefta', 'namespace a\n');
  await editor.settled();
  expect([...editor.diagnostics.values()].flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});
