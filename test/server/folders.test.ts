import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';

const A = 'namespace a\nenum Kind "種類" { general "一般"; bank "銀行" }\n';
const B = 'namespace b\nimport a\nentity Investor "投資家" {\n  kind: <|Knd|>\n}\n';

async function open(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, options);
  onTestFinished(() => editor.stop());
  await editor.settled();
  return editor;
}

const codes = async (editor: Editor, name: string) => (await editor.diagnose(name)).map(({ code }) => code);

test('each fefta.json makes a workspace of its own, nested ones too', async () => {
  const config = '{"name":"x","version":"1"}';
  const editor = await open({
    'fefta.json': config,
    'a.fefta': A,
    'inner/fefta.json': config,
    'inner/b.fefta': 'namespace b\nimport a\n',
    'c.fefta': 'namespace c\nimport a\nentity E "主体" { kind: Kind }\n',
  });
  expect(await codes(editor, 'inner/b.fefta')).toContain('unknown-namespace');
  expect(await codes(editor, 'c.fefta')).not.toContain('unknown-namespace');
});

test('settings of checks in fefta.json are followed when the file changes', async () => {
  const editor = await open({ 'fefta.json': '{"name":"x","version":"1"}', 'a.fefta': A, 'b.fefta': B });
  expect(await codes(editor, 'b.fefta')).toContain('unresolved-name');
  await editor.write('fefta.json', '{"name":"x","version":"1","checks":{"unresolved-name":"off"}}');
  expect(await codes(editor, 'b.fefta')).not.toContain('unresolved-name');
});

test('folders come and go while the server runs', async () => {
  const editor = await open({ 'a.fefta': A });
  const other = join(editor.folder, '..', '別の 規則');
  mkdirSync(other, { recursive: true });
  writeFileSync(join(other, 'b.fefta'), B.replace(/<\||\|>/g, ''));
  const uri = `${editor.uri('..')}/${encodeURIComponent('別の 規則')}`.replace('%2E%2E', '..');
  const folder = { uri: new URL(uri).href, name: 'other' };
  const change = (added: unknown[], removed: unknown[]) =>
    editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
  const published = () => [...editor.diagnostics].find(([each]) => decodeURIComponent(each).includes('別の 規則'))?.[1];
  await change([folder], []);
  await editor.settled();
  expect(published()?.diagnostics.map(({ code }) => code)).toContain('unknown-namespace');
  await change([], [folder]);
  await editor.settled();
  expect(published()?.diagnostics).toEqual([]);
});

test('settings change without a restart: the language of messages, and whether closed files are told of', async () => {
  const editor = await open({ 'a.fefta': A, 'b.fefta': B }, { open: ['a.fefta'] });
  const configure = (fefta: unknown) =>
    editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { fefta } });
  const message = async () => (await editor.diagnose('b.fefta')).map((each) => each.message).join();
  expect(await message()).toMatch(/Knd.*[a-z]/);
  await configure({ language: 'ja' });
  expect(await message()).toMatch(/見つかりません|ありません/);
  await configure({ language: 'ja', diagnostics: { workspace: false } });
  expect(await message()).toBe('');
});

test('a change on the disk counts for files that are not open; a file that is gone has no findings', async () => {
  const editor = await open({ 'a.fefta': A, 'b.fefta': B }, { open: [] });
  expect(await codes(editor, 'b.fefta')).toContain('unresolved-name');
  await editor.write('a.fefta', A.replace('Kind', 'Knd'));
  expect(await codes(editor, 'b.fefta')).not.toContain('unresolved-name');
  await editor.remove('a.fefta');
  expect(await codes(editor, 'b.fefta')).toContain('unknown-namespace');
  await editor.remove('b.fefta');
  expect(await codes(editor, 'b.fefta')).toEqual([]);
});

test('diagnostics can be asked for: of a document, of the workspace, and only what is new', async () => {
  const editor = await open({ 'a.fefta': A, 'b.fefta': B }, { initializationOptions: { diagnostics: 'pull' } });
  expect(editor.diagnostics.size, 'nothing is published').toBe(0);
  const textDocument = { uri: editor.uri('b.fefta') };
  const ask = (previousResultId?: string) =>
    editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument, previousResultId });
  const first = await ask();
  expect(first.kind === 'full' && first.items.map(({ code }) => code)).toContain('unresolved-name');
  expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await editor.edit('b.fefta', 'Kind', editor.range('b.fefta'));
  const after = await ask(first.resultId);
  expect(after.kind === 'full' && after.items.map(({ code }) => code)).not.toContain('unresolved-name');
  const whole = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [{ uri: editor.uri('b.fefta'), value: after.resultId }],
  });
  expect(whole.items.map(({ uri, kind }) => [editor.name(uri), kind])).toEqual([
    ['a.fefta', 'full'],
    ['b.fefta', 'unchanged'],
  ]);
});

test('progress is shown while the files are read first', async () => {
  const kinds: unknown[] = [];
  const editor = await openEditor({ 'a.fefta': A }, { capabilities: { window: { workDoneProgress: true } } });
  editor.connection.onUnhandledProgress(({ value }) => kinds.push((value as { kind: string }).kind));
  onTestFinished(() => editor.stop());
  await editor.settled();
  const heard = editor.heard.filter(({ method }) => /workDoneProgress/.test(method)).map(({ method }) => method);
  expect(heard).toContain('window/workDoneProgress/create');
  expect(kinds).toContain('end');
});
