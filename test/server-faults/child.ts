// A language server as any editor starts it: `fefta lsp --stdio` in a process of its own, with folders of its own.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { LAUNCHER } from '../cli/fefta.ts';

export interface ChildOptions {
  initializationOptions?: unknown;
  capabilities?: unknown;
  processId?: number | null;
  /** Of the process. */
  env?: Record<string, string>;
  /** The user as whom it runs. */
  uid?: number | undefined;
  /** Nothing has been said yet, not even `initialize`. */
  raw?: boolean;
  /** The client answers every request of the server with an error. */
  refuses?: boolean;
  /** Whoever starts it ends it; else it ends with the test. */
  keep?: boolean;
}

/** A server's process, and the client's side of the talk with it. */
export class Child {
  /** All that the test makes: `files` is the folder of the workspace, `home` and `tmp` are the process's, `cache` is for the index. */
  readonly folder: string;
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  readonly diagnostics = new Map<string, Diagnostic[]>();
  /** When it has ended: its code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  stderr = '';
  /** What the server asked for in vain. */
  readonly refused: string[] = [];

  constructor(folder: string, { env, uid, refuses }: ChildOptions) {
    this.folder = folder;
    const own = { HOME: join(folder, 'home'), TMPDIR: join(folder, 'tmp'), PATH: process.env.PATH ?? '', LANG: 'C' };
    this.process = spawn(process.execPath, [LAUNCHER, 'lsp', '--stdio'], {
      cwd: join(folder, 'home'),
      env: { ...own, ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    this.process.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.process.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve) => this.process.on('exit', (code, signal) => resolve(code ?? signal)));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.diagnostics.set(params.uri, params.diagnostics);
    });
    this.connection.onRequest((method) => {
      if (!refuses) return null;
      this.refused.push(method);
      throw new ResponseError(ErrorCodes.MethodNotFound, `${method}: no`);
    });
    this.connection.onError(() => undefined);
    this.connection.listen();
  }

  path(name: string): string {
    return join(this.folder, 'files', name);
  }

  uri(name: string): string {
    return pathToFileURL(this.path(name)).href;
  }

  document(name: string): { textDocument: { uri: string } } {
    return { textDocument: { uri: this.uri(name) } };
  }

  at(name: string, line: number, character: number) {
    return { ...this.document(name), position: { line, character } };
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** The code of the error that answers a request; undefined for a result. */
  async errorOf(method: string, params: unknown): Promise<number | undefined> {
    try {
      await this.request(method, params);
      return undefined;
    } catch (error) {
      if (error instanceof ResponseError) return error.code;
      throw error;
    }
  }

  async tell(method: string, params: unknown): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  async open(name: string, text: string, version = 1): Promise<void> {
    await this.tell('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId: 'fefta', version, text },
    });
  }

  async change(name: string, text: string, version: number): Promise<void> {
    const textDocument = { uri: this.uri(name), version };
    await this.tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  async settled(): Promise<void> {
    await this.request('fefta/settled', undefined);
  }

  /** Codes of the diagnostics of a file after everything has been checked. */
  async codes(name: string): Promise<unknown[]> {
    await this.settled();
    return (this.diagnostics.get(this.uri(name)) ?? []).map(({ code }) => code);
  }

  async initialize({
    initializationOptions,
    capabilities = {},
    processId = null,
  }: ChildOptions = {}): Promise<unknown> {
    const workspaceFolders = [{ uri: pathToFileURL(join(this.folder, 'files')).href, name: 'files' }];
    const params = { processId, rootUri: null, capabilities, workspaceFolders, initializationOptions };
    const result = await this.request('initialize', params);
    await this.tell('initialized', {});
    return result;
  }

  /** Ends the process, whatever it does, and removes its folders. */
  async end(): Promise<void> {
    this.connection.dispose();
    this.process.kill('SIGKILL');
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Ends the session as the protocol has it; gives how the process ended. */
  async leave(): Promise<number | string | null> {
    await this.request('shutdown', undefined);
    await this.tell('exit', undefined);
    return this.ended;
  }
}

/** Starts a server on files, given by name. It is ended with the test. */
export async function startChild(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ChildOptions = {},
): Promise<Child> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fefta-child-')));
  for (const name of ['files', 'home', 'tmp']) mkdirSync(join(folder, name));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, 'files', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  if (options.uid !== undefined) giveTo(folder, options.uid);
  const child = new Child(folder, options);
  if (!options.keep) onTestFinished(() => child.end());
  if (!options.raw) await child.initialize(options);
  return child;
}

function giveTo(folder: string, uid: number): void {
  chownSync(folder, uid, uid);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, path), uid, uid);
}

/** Resolves with what comes first: the promise, or undefined after so many milliseconds. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), milliseconds)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
