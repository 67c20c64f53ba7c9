// An editor as far as the benchmark needs one: a server process, JSON-RPC over its standard input and output, and what it published when.
import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  ServerCapabilities,
} from 'vscode-languageserver-protocol';
import { OpenText } from './open-text.ts';
import { peakMemory, processorTime } from './proc.ts';

export interface Launch {
  /** The bundled server. */
  file: string;
  /** The folder of the workspace. */
  folder: string;
  /** Flags of node itself. */
  nodeFlags: readonly string[];
  initializationOptions?: unknown;
}

interface Waiter {
  uri: string;
  holds: (diagnostics: readonly Diagnostic[]) => boolean;
  least: number;
  resolve: (at: number) => void;
}

/** So long may anything take. */
const PATIENCE = 600_000;

export class Client {
  /** By `performance.now()`. */
  readonly startedAt = performance.now();
  readonly published = new Map<string, readonly Diagnostic[]>();
  capabilities: ServerCapabilities = {};
  private readonly folder: string;
  private readonly process: ChildProcess;
  private readonly connection: MessageConnection;
  private readonly waiters = new Set<Waiter>();
  private readonly texts = new Map<string, OpenText>();
  private readonly failure: Promise<never>;
  private said = '';

  constructor({ file, folder, nodeFlags }: Launch) {
    this.folder = folder;
    this.process = spawn(process.execPath, [...nodeFlags, file, '--stdio'], { stdio: 'pipe', cwd: folder });
    const { stdin, stdout, stderr } = this.process;
    if (!stdin || !stdout || !stderr) throw new Error('the server has no pipes');
    stderr.on('data', (chunk: Buffer) => (this.said = `${this.said}${chunk}`.slice(-4000)));
    this.failure = new Promise((_, reject) =>
      this.process.on('exit', (code, signal) => reject(new Error(`server ended (${code ?? signal}): ${this.said}`))),
    );
    this.failure.catch(() => {});
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (sent: PublishDiagnosticsParams) =>
      this.receive(sent),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.listen();
  }

  uri(path: string): string {
    return pathToFileURL(`${this.folder}/${path}`).href;
  }

  /** From `initialize` to `initialized`. */
  async initialize(initializationOptions: unknown): Promise<void> {
    const uri = pathToFileURL(this.folder).href;
    const { capabilities } = await this.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      locale: 'en',
      initializationOptions,
      capabilities: {
        workspace: { workspaceFolders: true },
        textDocument: { publishDiagnostics: { versionSupport: true } },
      },
    });
    this.capabilities = capabilities;
    this.notify('initialized', {});
  }

  open(path: string, text: string): OpenText {
    const opened = new OpenText(this.uri(path), text);
    this.texts.set(opened.uri, opened);
    this.notify('textDocument/didOpen', { textDocument: opened.item });
    return opened;
  }

  /** Sends an edit of an open text: so many characters at an offset give way to others. */
  edit(text: OpenText, offset: number, length: number, replacement: string): void {
    this.notify('textDocument/didChange', text.edit(offset, length, replacement));
  }

  /** When diagnostics of a document that fit were published, of its present version where the server tells versions. */
  diagnosed(uri: string, holds: Waiter['holds']): Promise<number> {
    const least = this.texts.get(uri)?.version ?? 0;
    return this.within(
      new Promise((resolve) => this.waiters.add({ uri, holds, least, resolve })),
      `diagnostics of ${uri}`,
    );
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return this.within(this.connection.sendRequest<T>(method, params), method);
  }

  /** Resolves when the server next sends a notification; gives the time. */
  told(method: string): Promise<number> {
    return this.within(
      new Promise((resolve) => {
        const heard = this.connection.onNotification(method, () => {
          heard.dispose();
          resolve(performance.now());
        });
      }),
      method,
    );
  }

  /** Resolves when everything that was sent before has been worked off; gives the time. */
  async settled(): Promise<number> {
    await this.request('fefta/settled');
    return performance.now();
  }

  /** MiB: the most that the server and the processes that it started had at any time. */
  peakMemory(): number {
    return peakMemory(this.process.pid ?? 0);
  }

  /** Milliseconds that the server has worked so far. */
  processorTime(): number {
    return processorTime(this.process.pid ?? 0);
  }

  /** Ends the server the ordinary way. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    const impatient = setTimeout(() => this.process.kill('SIGKILL'), 10_000);
    await this.request('shutdown');
    this.notify('exit');
    await ended;
    clearTimeout(impatient);
    this.connection.dispose();
  }

  /** Ends the server at once, whatever it does. */
  kill(): void {
    this.process.kill('SIGKILL');
  }

  private notify(method: string, params?: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  private receive({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
    const at = performance.now();
    this.published.set(uri, diagnostics);
    for (const waiter of this.waiters) {
      if (waiter.uri !== uri || !waiter.holds(diagnostics) || (version ?? waiter.least) < waiter.least) continue;
      this.waiters.delete(waiter);
      waiter.resolve(at);
    }
  }

  private async within<T>(work: Promise<T>, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no ${what} within ${PATIENCE / 1000} s: ${this.said}`)), PATIENCE);
    });
    try {
      return await Promise.race([work, this.failure, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
