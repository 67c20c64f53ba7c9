// Several folders in one session, settings that change, and files that only the client has.

import { describe, expect, onTestFinished, test } from 'vitest';
import type {
  CodeLens,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  WorkspaceDiagnosticReport,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { type Editor, type EditorOptions, openEditor } from '../server/editor.ts';

const KIND = 'namespace kinds\nenum Kind "種類" en "kind" { bank "銀行" en "bank" }\n';
const USER = 'namespace users\nimport kinds\nentity User "者" en "user" { kind "種類" en "kind": Kind }\n';
const config = (more = '') => `{"name":"x","version":"1"${more}}`;

async function start(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, { open: [], ...options });
  onTestFinished(() => editor.stop());
  await editor.settled();
  return editor;
}

const codes = async (editor: Editor, name: string) => (await editor.diagnose(name)).map(({ code }) => code);

async function foldersChange(editor: Editor, added: readonly string[], removed: readonly string[]): Promise<void> {
  const folders = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
  const event = { added: folders(added), removed: folders(removed) };
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  await editor.settled();
}

async function configure(editor: Editor, fefta: unknown): Promise<void> {
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { fefta } });
  await editor.settled();
}

async function symbols(editor: Editor, query: string): Promise<string[]> {
  const found = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  return found.filter(({ name }) => name.includes(query)).map(({ location }) => decodeURIComponent(location.uri));
}

describe('folders', () => {
  const files = {
    'one/fefta.json': config(),
    'one/kinds.fefta': KIND,
    'two/fefta.json': config(',"requiredLanguages":["ja","en"]'),
    'two/user.fefta': USER,
    'two/deep/fefta.json': config(',"checks":{"unknown-namespace":"off"}'),
    'two/deep/user.fefta': USER.replace(' en "user"', ''),
  };

  test('each have names, languages and checks of their own, also where one lies in another', async () => {
    const editor = await start(files);
    expect(await codes(editor, 'one/kinds.fefta')).toEqual([]);
    expect(await codes(editor, 'two/user.fefta')).toContain('unknown-namespace');
    expect(await codes(editor, 'two/deep/user.fefta')).toEqual(['unresolved-name']);
    await editor.write('two/kinds.fefta', KIND);
    expect(await codes(editor, 'two/user.fefta')).toEqual([]);
    expect(await codes(editor, 'two/deep/user.fefta')).toEqual(['unresolved-name']);
  });

  test('are told apart when they are opened one by one, and what goes takes its findings along', async () => {
    const editor = await start({ ...files, 'user.fefta': USER }, { open: ['two/user.fefta'] });
    const whole = editor.uri('');
    await foldersChange(editor, [editor.uri('one'), editor.uri('two/deep')], [whole]);
    expect(await codes(editor, 'user.fefta')).toEqual([]);
    expect(await symbols(editor, 'Kind')).toEqual([decodeURIComponent(editor.uri('one/kinds.fefta'))]);
    // What is open stays, in the workspace to which it belongs on the disk.
    expect(await codes(editor, 'two/user.fefta')).toContain('unknown-namespace');
    await foldersChange(editor, [whole], [editor.uri('one'), editor.uri('two/deep')]);
    expect(await codes(editor, 'user.fefta')).toContain('unknown-namespace');
    expect(await codes(editor, 'two/deep/user.fefta')).toEqual(['unresolved-name']);
  });

  test('a fefta.json that is broken says so, and what it was about is read all the same', async () => {
    const editor = await start({ 'fefta.json': '{"name":', 'kinds.fefta': KIND, 'user.fefta': USER });
    expect(await codes(editor, 'fefta.json')).not.toEqual([]);
    expect(await codes(editor, 'user.fefta')).toEqual([]);
    await editor.write('fefta.json', config());
    expect(await codes(editor, 'fefta.json')).toEqual([]);
  });
});

describe('settings', () => {
  test('of the language change what is said at once, and back', async () => {
    const editor = await start({ 'user.fefta': USER, 'a (1).fefta': USER }, { open: ['user.fefta', 'a (1).fefta'] });
    const said = async () => (await editor.diagnose('user.fefta')).map(({ message }) => message).join();
    const english = await said();
    expect(english).toMatch(/^[^ぁ-ん]+$/);
    await configure(editor, { language: 'ja' });
    expect(await said()).toMatch(/[ぁ-ん]/);
    await configure(editor, { language: 'en' });
    expect(await said()).toBe(english);
  });

  test('that are not what they must be count as not given', async () => {
    const editor = await start({ 'user.fefta': USER });
    const before = await editor.diagnose('user.fefta');
    for (const odd of [
      null,
      5,
      'x',
      { language: 7, diagnostics: null },
      { inlayHints: [] },
      { language: 'fr', asOf: 'x' },
    ]) {
      await configure(editor, odd);
      expect(await editor.diagnose('user.fefta')).toEqual(before);
    }
  });

  test('lenses go and come with theirs', async () => {
    const act = 'namespace acts\nact Buy "買" { n "数": integer }\nduty Tell "届出" on Buy { when n > 3 }\n';
    const editor = await start({ 'acts.fefta': act }, { open: ['acts.fefta'] });
    const textDocument = { uri: editor.uri('acts.fefta') };
    const lenses = async () => (await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument })).length;
    const before = await lenses();
    expect(before).toBeGreaterThan(0);
    await configure(editor, { codeLens: { enable: false } });
    expect(await lenses()).toBe(0);
    await configure(editor, {});
    expect(await lenses()).toBe(before);
  });

  test('are asked of a client that answers for them', async () => {
    const workspace = { configuration: true, workspaceFolders: true };
    const editor = await openEditor({ 'user.fefta': USER }, { capabilities: { workspace } });
    onTestFinished(() => editor.stop());
    let language = 'ja';
    editor.connection.onRequest('workspace/configuration', () => [{ language }]);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await editor.diagnose('user.fefta')).map(({ message }) => message).join()).toMatch(/[ぁ-ん]/);
    language = 'en';
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await editor.diagnose('user.fefta')).map(({ message }) => message).join()).not.toMatch(/[ぁ-ん]/);
  });
});

describe('diagnostics that are asked for', () => {
  const pull: EditorOptions = {
    initializationOptions: { diagnostics: 'pull' },
    capabilities: { workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } } },
  };
  const whole = (editor: Editor, known: Record<string, string> = {}) =>
    editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: Object.entries(known).map(([name, value]) => ({ uri: editor.uri(name), value })),
    });
  const shown = (editor: Editor, { items }: WorkspaceDiagnosticReport) =>
    Object.fromEntries(
      items.map((item) => [editor.name(item.uri), item.kind === 'full' ? item.items.length : item.kind]),
    );
  const idsOf = (editor: Editor, { items }: WorkspaceDiagnosticReport) =>
    Object.fromEntries(items.map((item) => [editor.name(item.uri), item.resultId ?? '']));

  test('change with other files: the client is told to ask again, and gets what is new', async () => {
    const editor = await start({ 'kinds.fefta': KIND, 'user.fefta': USER }, { ...pull, open: ['kinds.fefta'] });
    const first = await whole(editor);
    expect(shown(editor, first)).toEqual({ 'kinds.fefta': 0, 'user.fefta': 0 });
    editor.heard.length = 0;
    await editor.edit('kinds.fefta', KIND.replace('Kind', 'Sort'));
    await editor.settled();
    expect(editor.heard.map(({ method }) => method)).toContain('workspace/diagnostic/refresh');
    const second = await whole(editor, idsOf(editor, first));
    expect(shown(editor, second)['user.fefta']).toBeGreaterThan(0);
    expect(editor.diagnostics.size).toBe(0);
  });

  test('of a file that is gone are none', async () => {
    const editor = await start({ 'user.fefta': USER }, pull);
    const known = idsOf(editor, await whole(editor));
    await editor.remove('user.fefta');
    expect(shown(editor, await whole(editor, known))).toEqual({ 'user.fefta': 0 });
  });

  test('of a file that nobody can read say why', async () => {
    const editor = await start({ 'user.fefta': `${USER}\u0000` }, pull);
    expect(shown(editor, await whole(editor))).toEqual({ 'user.fefta': 1 });
  });

  test('of files that are not open are none where the settings say so', async () => {
    const settings = { diagnostics: { workspace: false } };
    const files = { 'a.fefta': USER, 'user.fefta': USER };
    const editor = await start(files, { ...pull, settings, open: ['a.fefta'] });
    const { 'a.fefta': open, 'user.fefta': closed = 0 } = shown(editor, await whole(editor));
    expect([Number(open) > 0, closed]).toEqual([true, 0]);
  });

  test('of one document and of the whole workspace are the same, in the language of the moment', async () => {
    const editor = await start({ 'user.fefta': USER }, { ...pull, open: ['user.fefta'] });
    const ask = async () => {
      const one = await editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: editor.uri('user.fefta') },
      });
      const [all] = (await whole(editor)).items;
      const items = one.kind === 'full' ? one.items : [];
      expect(all?.kind === 'full' && all.items).toEqual(items);
      return items.map(({ message }: Diagnostic) => message).join();
    };
    expect(await ask()).not.toMatch(/[ぁ-ん]/);
    await configure(editor, { language: 'ja' });
    expect(await ask()).toMatch(/[ぁ-ん]/);
  });
});

describe('files that the client serves', () => {
  /** A folder of a scheme that no disk has. */
  const uriOf = (name: string) => `memfs://rules/規則 集/${name}`.replaceAll(' ', '%20');

  async function served(files: Map<string, string>): Promise<Editor> {
    const editor = await start({}, { initializationOptions: { servesFiles: true } });
    editor.connection.onRequest('fefta/listFiles', ({ folder }: { folder: string }) => ({
      uris: folder.startsWith('memfs:') ? [...files.keys()].map(uriOf) : [],
    }));
    editor.connection.onRequest('fefta/readFile', ({ uri }: { uri: string }) => {
      const name = [...files.keys()].find((each) => encodeURI(decodeURI(uriOf(each))) === encodeURI(decodeURI(uri)));
      const text = name === undefined ? undefined : files.get(name);
      return { content: text === undefined ? null : Buffer.from(text).toString('base64') };
    });
    await foldersChange(editor, [uriOf('')], []);
    return editor;
  }

  const said = (editor: Editor, name: string) =>
    [...editor.diagnostics.values()]
      .filter(({ uri }) => decodeURIComponent(uri) === decodeURIComponent(uriOf(name)))
      .flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

  test('are read, followed and asked about like those of the disk', async () => {
    const files = new Map([
      ['user.fefta', USER],
      ['深い/kinds.fefta', KIND],
      ['node_modules/x.fefta', KIND],
    ]);
    const editor = await served(files);
    expect(said(editor, 'user.fefta')).toEqual([]);
    const textDocument = { uri: uriOf('user.fefta') };
    const hover = await editor.request<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 2, character: (USER.split('\n')[2] ?? '').indexOf('Kind') },
    });
    expect(JSON.stringify(hover)).toContain('種類');
    files.set('深い/kinds.fefta', KIND.replace('Kind', 'Sort'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('深い/kinds.fefta'), type: 2 }],
    });
    await editor.settled();
    expect(said(editor, 'user.fefta')).toContain('unresolved-name');
    files.set('fefta.json', config(',"checks":{"unresolved-name":"off"}'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('fefta.json'), type: 1 }],
    });
    await editor.settled();
    expect(said(editor, 'user.fefta')).not.toContain('unresolved-name');
  });

  test.each<[answer: string, list: unknown, read: unknown]>([
    ['nothing', null, null],
    ['things of other types', { uris: [5, null, 'not below', uriOf('a.fefta')] }, { content: 7 }],
    ['no base64', { uris: [uriOf('a.fefta')] }, { content: '***' }],
    ['no list', { uris: 'a.fefta' }, {}],
  ])('a client that answers with %s is served all the same', async (_, list, read) => {
    const editor = await start(
      { 'kinds.fefta': KIND, 'user.fefta': USER },
      { initializationOptions: { servesFiles: true } },
    );
    editor.connection.onRequest('fefta/listFiles', () => list);
    editor.connection.onRequest('fefta/readFile', () => read);
    await foldersChange(editor, [uriOf('')], []);
    expect(await codes(editor, 'user.fefta')).toEqual([]);
    expect(editor.heard.filter(({ params }) => (params as { type?: number } | null)?.type === 1)).toEqual([]);
  });
});
