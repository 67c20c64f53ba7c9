// What a server says of all files, to be compared with what another one says.
import { ResponseError } from 'vscode-languageserver';
import type { Diagnostic, DocumentSymbol, Location, WorkspaceSymbol } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import type { Editor } from '../../server/editor.ts';

/** By file: sorted lines that tell of diagnostics, symbols and references. */
export type State = Record<string, string[]>;

/** Beginnings of names and labels by which symbols of the workspace are looked for. */
const QUERIES = ['a', 'in', 'Notify', 'Party', 'kind', '株', '者', '届', '𠮷', 'new', 'un', '改', 'L0', 'sector'];
/** As many as a server gives at most: which of them it gives is not told. */
const MOST = 300;

/** Everything that a server says of files, by name; `stop` ends early what takes too long. */
export async function stateOf(editor: Editor, names: readonly string[], uri: (name: string) => string): Promise<State> {
  await editor.settled();
  const state: State = {};
  const published = new Map([...editor.diagnostics.values()].map((each) => [plain(each.uri), each.diagnostics]));
  for (const name of names) {
    const known = published.get(plain(uri(name))) ?? [];
    state[name] = [...known.map(shownDiagnostic).sort(), ...(await symbolsOf(editor, uri(name)))];
    published.delete(plain(uri(name)));
  }
  for (const [name, rest] of published) if (rest.length > 0) state[name] = rest.map(shownDiagnostic).sort();
  for (const query of QUERIES) state[`symbols ${query}`] = await found(editor, query);
  return state;
}

function plain(uri: string): string {
  return URI.parse(uri).toString();
}

function shownDiagnostic(diagnostic: Diagnostic): string {
  return JSON.stringify(diagnostic);
}

async function symbolsOf(editor: Editor, uri: string): Promise<string[]> {
  const textDocument = { uri };
  const tree = await asked<DocumentSymbol[] | null>(editor, 'textDocument/documentSymbol', { textDocument });
  if (tree === undefined) return ['unknown'];
  const lines: string[] = [];
  for (const { name, kind, detail, range, selectionRange } of flat(tree ?? [])) {
    const position = selectionRange.start;
    const params = { textDocument, position, context: { includeDeclaration: true } };
    const uses = await asked<Location[] | null>(editor, 'textDocument/references', params);
    const places = uses?.map((use) => `${plain(use.uri)} ${JSON.stringify(use.range)}`).sort();
    lines.push(JSON.stringify([name, kind, detail, range, selectionRange, places]));
  }
  return lines;
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

async function found(editor: Editor, query: string): Promise<string[]> {
  const symbols = (await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query })) ?? [];
  if (symbols.length >= MOST) return ['many'];
  return symbols
    .map(({ name, kind, containerName, location, data }) =>
      JSON.stringify([name, kind, containerName, plain(location.uri), { ...data, uri: '' }]),
    )
    .sort();
}

/** The answer; undefined where it is an error. */
async function asked<T>(editor: Editor, method: string, params: unknown): Promise<T | undefined> {
  try {
    return await editor.request<T>(method, params);
  } catch (error) {
    if (error instanceof ResponseError) return undefined;
    throw error;
  }
}
