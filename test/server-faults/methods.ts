// Every request about one document, with parameters that are as they must be.

const at = { line: 1, character: 6 };
const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };
const item = (uri: string) => ({
  name: 'Kind',
  kind: 10,
  uri,
  range,
  selectionRange: { start: at, end: at },
  data: {},
});

type Make = (uri: string) => object;

const onPlace: Make = (uri) => ({ textDocument: { uri }, position: at });
const onDocument: Make = (uri) => ({ textDocument: { uri } });
const onRange: Make = (uri) => ({ textDocument: { uri }, range });

const PARAMS: Readonly<Record<string, Make>> = {
  'textDocument/hover': onPlace,
  'textDocument/definition': onPlace,
  'textDocument/declaration': onPlace,
  'textDocument/typeDefinition': onPlace,
  'textDocument/implementation': onPlace,
  'textDocument/documentHighlight': onPlace,
  'textDocument/completion': onPlace,
  'textDocument/signatureHelp': onPlace,
  'textDocument/prepareRename': onPlace,
  'textDocument/prepareCallHierarchy': onPlace,
  'textDocument/prepareTypeHierarchy': onPlace,
  'textDocument/linkedEditingRange': onPlace,
  'textDocument/references': (uri) => ({ ...onPlace(uri), context: { includeDeclaration: true } }),
  'textDocument/rename': (uri) => ({ ...onPlace(uri), newName: 'Sort' }),
  'textDocument/onTypeFormatting': (uri) => ({ ...onPlace(uri), ch: '}', options }),
  'textDocument/documentSymbol': onDocument,
  'textDocument/foldingRange': onDocument,
  'textDocument/documentLink': onDocument,
  'textDocument/codeLens': onDocument,
  'textDocument/semanticTokens/full': onDocument,
  'textDocument/semanticTokens/full/delta': (uri) => ({ ...onDocument(uri), previousResultId: '0' }),
  'textDocument/semanticTokens/range': onRange,
  'textDocument/inlayHint': onRange,
  'textDocument/formatting': (uri) => ({ ...onDocument(uri), options }),
  'textDocument/rangeFormatting': (uri) => ({ ...onRange(uri), options }),
  'textDocument/selectionRange': (uri) => ({ ...onDocument(uri), positions: [at] }),
  'textDocument/codeAction': (uri) => ({ ...onRange(uri), context: { diagnostics: [] } }),
  'callHierarchy/incomingCalls': (uri) => ({ item: item(uri) }),
  'callHierarchy/outgoingCalls': (uri) => ({ item: item(uri) }),
  'typeHierarchy/supertypes': (uri) => ({ item: item(uri) }),
  'typeHierarchy/subtypes': (uri) => ({ item: item(uri) }),
  'fefta/convertKeywords': (uri) => ({ ...onDocument(uri), keywords: 'ja' }),
};

export const METHODS: readonly string[] = Object.keys(PARAMS);

/** Parameters of a request about a document; none for other requests. */
export function paramsOf(method: string, uri: string): unknown {
  return PARAMS[method]?.(uri) ?? {};
}
