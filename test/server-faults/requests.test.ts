// What a client may ask in the wrong way or at the wrong time.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import { buildFefta } from '../cli/fefta.ts';
import { type Child, startChild, within } from './child.ts';
import { METHODS, paramsOf } from './methods.ts';

const TEXT =
  'namespace a\nenum Kind "種類" en "kind" { bank "銀行" en "bank" }\nentity Party "者" en "party" { kind "種類" en "kind": Kind }\n';

beforeAll(buildFefta);

/** The server still works: it answers about a document as it should. */
async function expectAlive(child: Child): Promise<void> {
  const hover = await child.request('textDocument/hover', child.at('a.fefta', 1, 6));
  expect(JSON.stringify(hover)).toContain('種類');
  expect(child.stderr).toBe('');
}

describe('a document that nobody knows', () => {
  test.each(METHODS)('%s is answered with an error', async (method) => {
    const child = await shared();
    expect(await child.errorOf(method, paramsOf(method, child.uri('gone.fefta')))).toBe(LSPErrorCodes.RequestFailed);
  });
});

describe('parameters that are none', () => {
  test.each([...METHODS, 'workspace/symbol', 'fefta/decide', 'fefta/form', 'fefta/scenarioText', 'fefta/explain'])(
    '%s is answered, with an error or not, and the server lives',
    async (method) => {
      const child = await shared();
      const uri = child.uri('a.fefta');
      const good = paramsOf(method, uri) as object;
      const wrong = [
        undefined,
        null,
        0,
        '',
        [],
        {},
        { textDocument: null },
        { textDocument: { uri: 7 } },
        { textDocument: { uri: '' } },
        { ...good, position: { line: -1, character: -1 } },
        { ...good, position: { line: '1', character: null } },
        { ...good, position: null },
        { ...good, range: { start: { line: 1 } } },
        { ...good, positions: 5 },
        { ...good, textDocument: { uri: '::not a uri::' } },
        { ...good, textDocument: { uri: 'file:///%zz%' } },
      ];
      const codes = await Promise.all(wrong.map((params) => child.errorOf(method, params)));
      expect(codes.every((code) => code === undefined || code < 0)).toBe(true);
      if (METHODS.includes(method) && !METHODS_OF_ITEMS.has(method))
        expect(codes.slice(5, 11)).toEqual(Array.from({ length: 6 }, () => ErrorCodes.InvalidParams));
      await expectAlive(child);
    },
  );
});

/** Methods that name their document elsewhere than in `textDocument`. */
const METHODS_OF_ITEMS = new Set(METHODS.filter((method) => !('textDocument' in (paramsOf(method, '') as object))));

describe('places outside of the text', () => {
  test.each(METHODS)('%s is answered', async (method) => {
    const child = await shared();
    for (const [line, character] of [
      [0, 999],
      [999, 0],
      [2 ** 31 - 1, 2 ** 31 - 1],
      [2, 2 ** 53],
    ] as const) {
      const position = { line, character };
      const range = { start: { line: 0, character: 0 }, end: position };
      const params = { ...(paramsOf(method, child.uri('a.fefta')) as object), position, positions: [position], range };
      const code = await child.errorOf(method, params);
      expect([undefined, LSPErrorCodes.RequestFailed]).toContain(code);
    }
    await expectAlive(child);
  });
});

let one: Promise<Child> | undefined;
afterAll(async () => (await one)?.end());

/** One server for all tests that must leave it as it was. */
function shared(): Promise<Child> {
  one ??= (async () => {
    const child = await startChild({ 'a.fefta': TEXT }, { keep: true });
    await child.open('a.fefta', TEXT);
    await child.settled();
    return child;
  })();
  return one;
}

test('before the session nothing is answered, after it neither, and between them everything', async () => {
  const child = await startChild({ 'a.fefta': TEXT }, { raw: true });
  const ask = (method: string) => child.errorOf(method, paramsOf(method, child.uri('a.fefta')));
  for (const method of METHODS) expect([method, await ask(method)]).toEqual([method, ErrorCodes.ServerNotInitialized]);
  expect(await child.errorOf('workspace/symbol', { query: '' })).toBe(ErrorCodes.ServerNotInitialized);
  await child.change('a.fefta', TEXT, 2);
  await child.initialize();
  await child.settled();
  await expectAlive(child);
  await child.request('shutdown', undefined);
  for (const method of METHODS) expect([method, await ask(method)]).toEqual([method, ErrorCodes.InvalidRequest]);
  await child.tell('exit', undefined);
  expect(await within(10_000, child.ended)).toBe(0);
});

test('a method that nobody knows is answered with an error', async () => {
  const child = await shared();
  expect(await child.errorOf('textDocument/unheardOf', {})).toBe(ErrorCodes.MethodNotFound);
  await child.tell('$/unheardOf', { a: 1 });
  await child.tell('textDocument/unheardOf', null);
  await expectAlive(child);
});

test('notifications that say nothing sensible are passed over', async () => {
  const child = await shared();
  const uri = child.uri('a.fefta');
  const kinds = ['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`);
  const others = [
    'didChangeWatchedFiles',
    'didChangeConfiguration',
    'didChangeWorkspaceFolders',
    'didRenameFiles',
    'didDeleteFiles',
  ];
  for (const method of [
    ...kinds,
    ...others.map((name) => `workspace/${name}`),
    'fefta/setAsOf',
    '$/cancelRequest',
    '$/setTrace',
  ])
    for (const params of [
      undefined,
      null,
      5,
      [],
      {},
      { textDocument: { uri: 5 } },
      { files: [null] },
      { changes: [{}] },
      { event: {} },
    ])
      await child.tell(method, params);
  await child.tell('textDocument/didChange', { textDocument: { uri, version: 'x' }, contentChanges: [{ range: {} }] });
  await child.tell('textDocument/didClose', { textDocument: { uri: child.uri('never-opened.fefta') } });
  await child.settled();
  await child.change('a.fefta', TEXT, 3);
  await child.settled();
  await expectAlive(child);
});

test('a thousand requests at once are all answered', async () => {
  const child = await shared();
  const methods = METHODS.filter((method) => method !== 'textDocument/rename');
  const asked = Array.from({ length: 1000 }, (_, i) => {
    const method = methods[i % methods.length] as string;
    return child.errorOf(method, paramsOf(method, child.uri('a.fefta')));
  });
  const codes = await Promise.all(asked);
  expect(codes).toHaveLength(1000);
  expect(codes.filter((code) => code !== undefined && code !== LSPErrorCodes.RequestFailed)).toEqual([]);
  await expectAlive(child);
});

test('what stands in the pipe is no message, and the next one is answered all the same', async () => {
  const child = await startChild({ 'a.fefta': TEXT });
  await child.settled();
  const body = (text: string) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  for (const raw of [
    body('{"jsonrpc":"2.0","id":'),
    body(''),
    body('null'),
    body('[]'),
    body('[{"jsonrpc":"2.0","method":"x"}]'),
    body('7'),
    body('{"jsonrpc":"2.0"}'),
    body('{"jsonrpc":"2.0","id":{},"method":5}'),
    body('{"jsonrpc":"1.0","id":1,"result":5}'),
    body('\u0000\u0001'),
    'Content-Length: x\r\n\r\n',
    'Content-Type: a\r\n\r\n',
  ]) {
    child.process.stdin.write(raw);
    const hovered = child.request('textDocument/hover', child.at('a.fefta', 1, 6));
    // After a header that is none, reading goes on when more comes.
    const next = setInterval(() => void child.tell('$/next', {}), 100);
    const hover = await within(20_000, hovered);
    clearInterval(next);
    expect(String(JSON.stringify(hover)), raw).toContain('種類');
  }
  expect(child.process.exitCode).toBeNull();
});

test('a client that refuses whatever the server asks of it is served all the same', async () => {
  const workspace = {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
  };
  const child = await startChild(
    { 'a.fefta': TEXT },
    { refuses: true, capabilities: { workspace, window: { workDoneProgress: true } } },
  );
  await child.open('a.fefta', TEXT);
  await child.tell('fefta/setAsOf', { date: '2020-01-01' });
  await child.request('fefta/runTests', {});
  // Refreshing is asked for after a moment of quiet.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(child.refused).toContain('workspace/codeLens/refresh');
  await expectAlive(child);
});
