// What an editor asks in between. Answers may be errors of the kinds that the protocol has for it, and nothing else.
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Chance } from './chance.ts';
import type { Person } from './person.ts';

const AT_PLACE = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/declaration',
  'textDocument/typeDefinition',
  'textDocument/implementation',
  'textDocument/documentHighlight',
  'textDocument/completion',
  'textDocument/signatureHelp',
  'textDocument/prepareRename',
  'textDocument/prepareCallHierarchy',
  'textDocument/prepareTypeHierarchy',
  'textDocument/linkedEditingRange',
  'textDocument/moniker',
];
const OF_DOCUMENT = [
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
  'textDocument/semanticTokens/full',
  'textDocument/codeLens',
  'fefta/convertKeywords',
];
const OF_ALL = [
  'fefta/tests',
  'fefta/runTests',
  'fefta/outline',
  'fefta/compile',
  'fefta/acts',
  'fefta/dates',
  'fefta/contents',
];

/** What follows on an answer: the request and what is asked, made of one item of the answer. */
const FOLLOWING: Record<string, readonly (readonly [method: string, asParams: (item: unknown) => unknown])[]> = {
  'textDocument/completion': [['completionItem/resolve', (item) => item]],
  'textDocument/codeLens': [['codeLens/resolve', (item) => item]],
  'textDocument/prepareCallHierarchy': [
    ['callHierarchy/incomingCalls', (item) => ({ item })],
    ['callHierarchy/outgoingCalls', (item) => ({ item })],
  ],
  'textDocument/prepareTypeHierarchy': [
    ['typeHierarchy/supertypes', (item) => ({ item })],
    ['typeHierarchy/subtypes', (item) => ({ item })],
  ],
  'textDocument/codeAction': [['codeAction/resolve', (item) => item]],
  'workspace/symbol': [['workspaceSymbol/resolve', (item) => item]],
};

/** Codes of errors that tell the client something; all others are faults of the server. */
const ALLOWED: readonly number[] = [
  LSPErrorCodes.RequestFailed,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ServerCancelled,
  ErrorCodes.MethodNotFound,
];

/** Asks something at random, and again about the answer. Errors that are no answer are gathered. */
export async function ask(person: Person, chance: Chance, faults: string[]): Promise<void> {
  const [method, params] = question(person, chance);
  const result = await answered(person, method, params, faults);
  const items = Array.isArray(result) ? result : (result as { items?: unknown[] } | undefined)?.items;
  if (!items?.length) return;
  for (const [next, asParams] of FOLLOWING[method] ?? [])
    await answered(person, next, asParams(chance.one(items)), faults);
}

async function answered(person: Person, method: string, params: unknown, faults: string[]): Promise<unknown> {
  try {
    return await person.editor.request(method, params);
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    if (!ALLOWED.includes(error.code))
      faults.push(`${method} ${JSON.stringify(params).slice(0, 300)}: ${error.message}`);
    return undefined;
  }
}

function question(person: Person, chance: Chance): [method: string, params: unknown] {
  const name = chance.percent(90) ? chance.one([...person.open.keys()]) : chance.one(person.sources);
  const textDocument = { uri: person.uri(name) };
  const document = person.open.get(name)?.document;
  const place = () =>
    document?.positionAt(chance.below(document.getText().length + 1)) ?? {
      line: chance.below(90),
      character: chance.below(90),
    };
  const range = { start: place(), end: place() };
  const options = { tabSize: 2, insertSpaces: true };
  return chance.weighted<() => [string, unknown]>([
    [12, () => [chance.one(AT_PLACE), { textDocument, position: place() }]],
    [8, () => [chance.one(OF_DOCUMENT), { textDocument, keywords: chance.one(['ja', 'en']) }]],
    [2, () => [chance.one(OF_ALL), {}]],
    [2, () => ['textDocument/references', { textDocument, position: place(), context: { includeDeclaration: true } }]],
    [
      2,
      () => [
        'textDocument/rename',
        { textDocument, position: place(), newName: chance.one(['x', '新名', 'when', '']) },
      ],
    ],
    [2, () => ['textDocument/selectionRange', { textDocument, positions: [place(), place()] }]],
    [2, () => ['textDocument/inlayHint', { textDocument, range }]],
    [2, () => ['textDocument/semanticTokens/range', { textDocument, range }]],
    [1, () => ['textDocument/semanticTokens/full/delta', { textDocument, previousResultId: String(chance.below(9)) }]],
    [1, () => ['textDocument/formatting', { textDocument, options }]],
    [1, () => ['textDocument/rangeFormatting', { textDocument, range, options }]],
    [
      1,
      () => [
        'textDocument/onTypeFormatting',
        { textDocument, position: place(), ch: chance.one(['\n', '}']), options },
      ],
    ],
    [3, () => ['textDocument/codeAction', { textDocument, range, context: { diagnostics: person.said(name) } }]],
    [1, () => ['workspace/symbol', { query: chance.one(['', 'a', '株', 'not', '𠮷']) }]],
  ])();
}
