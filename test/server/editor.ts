// A client for tests: speaks the protocol to a server in this process, over streams, about a folder on the disk.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../../packages/server/src/index.ts';
import { nodePlatform } from '../../packages/server/src/node/platform.ts';
import type { InitializationOptions, Settings } from '../../packages/server/src/protocol.ts';
import { readMarks } from './marks.ts';

type Deep<T> = { [K in keyof T]?: T[K] extends object ? Deep<T[K]> : T[K] };

export interface EditorOptions {
  settings?: Deep<Settings>;
  initializationOptions?: InitializationOptions;
  capabilities?: ClientCapabilities;
  /** The folder in which the workspace is made; a new one without it. */
  folder?: string;
  /** "ja" or "en" of the user interface. */
  locale?: string;
  /** Names of files to open at once; all sources by default. */
  open?: readonly string[];
}

/** What a test's editor can do with a folder of files. */
export class Editor {
  readonly folder: string;
  readonly connection: MessageConnection;
  /** Between the two ends of the connection. */
  streams: readonly PassThrough[] = [];
  initialized: InitializeResult = { capabilities: {} };
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>();
  /** Notifications and requests from the server that tests look at, by method. */
  readonly heard: { method: string; params: unknown }[] = [];
  readonly cursors = new Map<string, Position[]>();
  readonly ranges = new Map<string, Range[]>();
  private readonly texts = new Map<string, TextDocument>();

  constructor(folder: string, connection: MessageConnection) {
    this.folder = folder;
    this.connection = connection;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** The name of the file in the folder. */
  name(uri: string): string {
    return decodeURIComponent(uri.slice(pathToFileURL(`${this.folder}/`).href.length));
  }

  text(name: string): string {
    return this.document(name).getText();
  }

  /** `{ textDocument, position }` of the n-th cursor mark of a file. */
  at(name: string, cursor = 0): { textDocument: { uri: string }; position: Position } {
    const position = this.cursors.get(name)?.[cursor];
    if (!position) throw new Error(`${name} has no cursor ${cursor}`);
    return { textDocument: { uri: this.uri(name) }, position };
  }

  range(name: string, index = 0): Range {
    const range = this.ranges.get(name)?.[index];
    if (!range) throw new Error(`${name} has no range ${index}`);
    return range;
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  async open(name: string): Promise<void> {
    const { version } = this.document(name);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId: 'fefta', version, text: this.text(name) },
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Replaces a range (or all) of an open document. */
  async edit(name: string, newText: string, range?: Range): Promise<void> {
    const document = this.document(name);
    const version = document.version + 1;
    const contentChanges = [range ? { range, text: newText } : { text: newText }];
    this.texts.set(name, TextDocument.update(document, contentChanges, version));
    const textDocument = { uri: this.uri(name), version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  /** The text that edits of the server would make of a file. */
  applied(name: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.document(name), [...edits]);
  }

  /** Writes a file, with marks if it has some, and tells the server if it watches. */
  async write(name: string, source: string, tell = true): Promise<void> {
    const isNew = !this.texts.has(name);
    this.put(name, source);
    if (tell) await this.watched(name, isNew ? 1 : 2);
  }

  async remove(name: string, tell = true): Promise<void> {
    rmSync(join(this.folder, name), { recursive: true });
    this.texts.delete(name);
    if (tell) await this.watched(name, 3);
  }

  async watched(name: string, type: 1 | 2 | 3): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(name), type }],
    });
  }

  /** Resolves when everything sent so far has been checked. */
  async settled(): Promise<void> {
    await this.request('fefta/settled');
  }

  /** The diagnostics of a file after everything has been checked. */
  async diagnose(name: string): Promise<Diagnostic[]> {
    await this.settled();
    return this.diagnostics.get(this.uri(name))?.diagnostics ?? [];
  }

  put(name: string, source: string): void {
    const { text, cursors, ranges } = readMarks(source);
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    this.texts.set(name, TextDocument.create(this.uri(name), 'fefta', 1, text));
    this.cursors.set(name, cursors);
    this.ranges.set(name, ranges);
  }

  private document(name: string): TextDocument {
    const text = this.texts.get(name);
    if (!text) throw new Error(`no file ${name}`);
    return text;
  }

  /** Ends the session; the files go unless they are to be kept. */
  async stop({ keep = false }: { keep?: boolean } = {}): Promise<void> {
    await this.request('shutdown');
    this.connection.end();
    this.connection.dispose();
    // A server in this process would otherwise wait for more to be said, and be kept with all it knows.
    for (const stream of this.streams) stream.destroy();
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
  }
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: false,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    symbol: { resolveSupport: { properties: ['location.range'] } },
    semanticTokens: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    completion: {
      completionItem: { snippetSupport: true, labelDetailsSupport: true, documentationFormat: ['markdown'] },
    },
    hover: { contentFormat: ['markdown'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
    definition: { linkSupport: true },
    foldingRange: {},
  },
  general: { positionEncodings: ['utf-16'] },
};

/**
 * Starts a server on files, given by name with marked texts. The folder's name has kanji and a space. Call `stop` when done
 * (or use `onTestFinished(() => editor.stop())`).
 */
export async function openEditor(
  files: Readonly<Record<string, string>>,
  options: EditorOptions = {},
): Promise<Editor> {
  const folder = join(options.folder ?? realpathSync(mkdtempSync(join(tmpdir(), 'fefta-'))), '規則 集');
  mkdirSync(folder, { recursive: true });
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), nodePlatform());
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const editor = new Editor(folder, connection);
  editor.streams = [toServer, toClient];
  for (const [name, source] of Object.entries(files)) editor.put(name, source);
  connection.onNotification((method, params) => {
    editor.heard.push({ method, params });
    if (method !== 'textDocument/publishDiagnostics') return;
    const published = params as PublishDiagnosticsParams;
    editor.diagnostics.set(published.uri, published);
  });
  connection.onRequest((method, params) => {
    editor.heard.push({ method, params });
    return null;
  });
  connection.listen();
  editor.initialized = await editor.request('initialize', {
    processId: null,
    rootUri: null,
    locale: options.locale ?? 'en',
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'rules' }],
    capabilities: { ...CAPABILITIES, ...options.capabilities },
    initializationOptions: { settings: options.settings, ...options.initializationOptions },
  });
  await connection.sendNotification('initialized', {});
  for (const name of options.open ?? Object.keys(files).filter((each) => each.endsWith('.fefta')))
    await editor.open(name);
  return editor;
}
