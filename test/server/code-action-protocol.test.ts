import { describe, expect, onTestFinished, test } from 'vitest';
import { type CodeAction, CodeActionKind, type TextDocumentEdit } from 'vscode-languageserver';
import { idOf } from './action-fixture.ts';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

const SOURCE = `namespace t
import lib
entity Party { state: boolean }
act Purchase { buyer: Party }
duty Filing on Purchase {
  to do "basis"
  borne by buyer
  unless State<|>Owned
}
`;
const LIB = 'namespace lib\nenum Kind { a }\n';

async function open(files: Record<string, string>, options?: EditorOptions): Promise<Editor> {
  const editor = await openEditor(files, options);
  onTestFinished(() => editor.stop());
  await editor.settled();
  return editor;
}

function ask(editor: Editor, name: string, context: object = {}): Promise<CodeAction[]> {
  const { textDocument, position } = editor.at(name);
  const range = { start: position, end: position };
  return editor.request('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [], triggerKind: 1, ...context },
  });
}

const named = (actions: readonly CodeAction[], id: string): CodeAction => {
  const found = actions.find((each) => idOf(each) === id);
  if (!found) throw new Error(`no ${id} among ${actions.map(idOf).join(', ')}`);
  return found;
};

describe('code actions over the protocol', () => {
  test('are announced by their kinds, and resolved', async () => {
    const { initialized } = await open({ 'a.fefta': SOURCE });
    const provider = initialized.capabilities.codeActionProvider;
    expect(provider).toMatchObject({ resolveProvider: true });
    expect(provider).toMatchObject({
      codeActionKinds: expect.arrayContaining(['quickfix', 'refactor.extract', 'refactor.inline', 'refactor.rewrite']),
    });
    expect(provider).toMatchObject({
      codeActionKinds: expect.arrayContaining(['source.organizeImports', 'source.fixAll.fefta']),
    });
  });

  test('only what is asked for is offered', async () => {
    const editor = await open({ 'a.fefta': SOURCE, 'lib.fefta': LIB });
    const kindsOf = async (only?: string[], triggerKind = 1) =>
      new Set((await ask(editor, 'a.fefta', { triggerKind, ...(only ? { only } : {}) })).map(({ kind }) => kind));
    expect(await kindsOf([CodeActionKind.QuickFix])).toEqual(new Set(['quickfix']));
    expect(await kindsOf(['refactor'])).toEqual(new Set(['refactor.rewrite']));
    expect(await kindsOf(['refactor.rewrite.more'])).toEqual(new Set());
    expect(await kindsOf(['source'])).toEqual(new Set(['source.organizeImports', 'source.fixAll.fefta']));
    expect(await kindsOf(['source.fixAll'])).toEqual(new Set(['source.fixAll.fefta']));
    expect(await kindsOf([''])).toEqual(await kindsOf());
    const automatic = await kindsOf(undefined, 2);
    expect(automatic).toEqual(new Set(['quickfix', 'refactor.rewrite']));
  });

  test('a fix says to which finding it answers; one at most is preferred; switching the check off comes last', async () => {
    const editor = await open({
      'a.fefta': 'namespace t\nimport l<|>ib\nact A {}\nduty D on A {}\n',
      'lib.fefta': LIB,
    });
    const actions = await ask(editor, 'a.fefta', { only: ['quickfix'] });
    const [first] = actions;
    expect(first).toMatchObject({ title: 'Remove the import', isPreferred: true });
    expect(first?.diagnostics).toMatchObject([{ code: 'unused-import', source: 'fefta' }]);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
    expect(idOf(actions.at(-1) as CodeAction)).toBe('switch-off');
  });

  test('titles are in the language of the person', async () => {
    const editor = await open({ 'a.fefta': SOURCE, 'lib.fefta': LIB }, { locale: 'ja' });
    const actions = await ask(editor, 'a.fefta');
    expect(actions.length).toBeGreaterThan(3);
    for (const { title } of actions) expect(title).toMatch(/[\u3041-\u30FF\u4E00-\u9FFF]/);
    expect(named(actions, 'create-exclusion').title).toBe('除外「StateOwned」を作る');
  });

  test('what the client says of findings is not needed and not believed', async () => {
    const editor = await open({ 'a.fefta': SOURCE, 'lib.fefta': LIB });
    const lie = { code: 'unused-import', message: 'x', range: editor.at('a.fefta') };
    const [plain, lied] = [await ask(editor, 'a.fefta'), await ask(editor, 'a.fefta', { diagnostics: [lie] })];
    expect(lied).toEqual(plain);
  });

  test('an action that was made up, or is of another state of the text, changes nothing', async () => {
    const editor = await open({ 'a.fefta': SOURCE, 'lib.fefta': LIB });
    const action = named(await ask(editor, 'a.fefta'), 'create-exclusion');
    const { data } = action as { data: Record<string, unknown> };
    const resolve = (changed: unknown) => editor.request('codeAction/resolve', { ...action, data: changed });
    for (const wrong of [
      undefined,
      null,
      'x',
      7,
      {},
      { ...data, range: { start: 1 } },
      { ...data, kind: 'x' },
      { ...data, uri: 'file:///nowhere.fefta' },
      { ...data, key: 'quickfix delete-all  0' },
      { ...data, version: 99 },
    ])
      await expect(resolve(wrong)).rejects.toThrow(/fefta/);
    await editor.edit('a.fefta', '// first\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await expect(resolve(data)).rejects.toThrow(/has changed/);
  });

  test('a client that cannot ask again gets the edits at once', async () => {
    const textDocument = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } };
    const workspace = { workspaceEdit: {} };
    const editor = await open({ 'a.fefta': SOURCE, 'lib.fefta': LIB }, { capabilities: { textDocument, workspace } });
    const actions = await ask(editor, 'a.fefta');
    expect(actions.length).toBeGreaterThan(3);
    for (const { edit, data } of actions) {
      expect(data).toBeUndefined();
      expect(Object.keys(edit?.changes ?? {}).length).toBeGreaterThan(0);
    }
    const create = actions.find(({ title }) => title === "Create the exclusion 'StateOwned'");
    const edits = create?.edit?.changes?.[editor.uri('a.fefta')] ?? [];
    expect(editor.applied('a.fefta', edits)).toContain(
      'exclusion StateOwned "StateOwned" en "StateOwned" on Purchase {',
    );
  });

  test('edits name the version of the text that they are for, and end lines as the text does', async () => {
    const editor = await open({ 'a.fefta': SOURCE.replaceAll('\n', '\r\n'), 'lib.fefta': LIB });
    const action = named(await ask(editor, 'a.fefta'), 'create-exclusion');
    const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: editor.uri('a.fefta'), version: 1 });
    const text = editor.applied('a.fefta', change?.edits as never);
    expect(text).toContain('\r\n\r\nexclusion StateOwned');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('nothing is offered for a document that nobody knows', async () => {
    const editor = await open({ 'a.fefta': SOURCE });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const asked = editor.request('textDocument/codeAction', {
      textDocument: { uri: 'file:///nowhere.fefta' },
      range,
      context: { diagnostics: [] },
    });
    await expect(asked).rejects.toThrow(/unknown document/);
  });

  test('a decision cannot become a scenario while the rules have errors: the person is told why', async () => {
    const files = { 'a.fefta': 'namespace t\nact Pur<|>chase { a: boolean }\nexclusion X on Nothing {}\n' };
    const editor = await open(files);
    const action = named(await ask(editor, 'a.fefta'), 'decision-to-scenario');
    const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
    expect(edit).toBeUndefined();
    const told = editor.heard.filter(({ method }) => method === 'window/showMessage');
    expect(told).toMatchObject([{ params: { message: expect.stringMatching(/the sources have \d+ errors?/) } }]);
  });

  test('broken texts are no harm', async () => {
    const broken = SOURCE.replace('entity Party {', 'entity Party {{ "').replace('duty', 'duty duty (');
    const editor = await open({ 'a.fefta': broken, 'empty.fefta': '<|>', 'deep.fefta': `<|>${'('.repeat(3000)}` });
    for (const name of ['a.fefta', 'empty.fefta', 'deep.fefta'])
      for (const action of await ask(editor, name)) await editor.request('codeAction/resolve', action);
  });
});

describe('code actions on the real rules', () => {
  test('every place of a file has an answer, and every action on it can be chosen', async () => {
    const editor = await open(realRules(), {
      open: ['jp/investment/exemption.fefta'],
      settings: { asOf: '2021-01-01' },
    });
    const name = 'jp/investment/exemption.fefta';
    const textDocument = { uri: editor.uri(name) };
    const lines = editor.text(name).split('\n');
    let chosen = 0;
    for (let line = 0; line < Math.min(lines.length, 60); line += 4) {
      const at = { line, character: Math.min(4, lines[line]?.length ?? 0) };
      const actions: CodeAction[] = await editor.request('textDocument/codeAction', {
        textDocument,
        range: { start: at, end: at },
        context: { diagnostics: [], only: ['quickfix', 'refactor.rewrite', 'refactor.inline'] },
      });
      for (const action of actions.filter((each) => !/^keywords/.test(idOf(each)))) {
        await editor.request('codeAction/resolve', action);
        chosen++;
      }
    }
    expect(chosen).toBeGreaterThan(3);
  });

  test('they need no mending and no sorting beyond what they say', async () => {
    const editor = await open(realRules(), { open: [] });
    const all = Object.keys(realRules()).filter((name) => name.endsWith('.fefta'));
    const at = { line: 0, character: 0 };
    for (const name of all) {
      const context = { diagnostics: [], only: ['source.fixAll'] };
      const params = { textDocument: { uri: editor.uri(name) }, range: { start: at, end: at }, context };
      expect(await editor.request('textDocument/codeAction', params), name).toEqual([]);
    }
  });
});
