import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSource, Platform } from '../platform.ts';
import type { InitializationOptions, Language, Settings } from '../protocol.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { OpenDocuments } from './open-documents.ts';
import { expectParams } from './params.ts';
import { Projects } from './projects.ts';
import { TestStates } from './test-states.ts';
import { normalized } from './uris.ts';
import type { View } from './view.ts';

/** Today, in the time zone of the machine. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A stretch of work after which waiting messages get their turn, in milliseconds. */
export const SLICE = 12;

const NO_FILES: FileSource = { list: async () => [], read: async () => undefined };

type Session = 'new' | 'running' | 'over';

function outside(session: Session): ResponseError<void> {
  return session === 'new'
    ? new ResponseError(ErrorCodes.ServerNotInitialized, 'fefta: the session has not begun')
    : new ResponseError(ErrorCodes.InvalidRequest, 'fefta: the session is over');
}

type Handler<P, R> = (view: View, params: P, token: CancellationToken) => R | Promise<R>;

/** What every feature gets: the state of the session, and the ways to answer about one document. */
export class Host {
  readonly connection: Connection;
  readonly platform: Platform;
  readonly open = new OpenDocuments();
  readonly projects = new Projects();
  readonly testStates = new TestStates();
  options: InitializationOptions = {};
  /** What the client can do. */
  client: ClientCapabilities = {};
  settings: Settings = DEFAULT_SETTINGS;
  /** Of the client's user interface. */
  locale = 'en';
  /** Set by the client for the session; over the setting. */
  asOfOverride: string | null = null;
  /** The document that was changed last: it is what the person looks at. */
  lastChanged: string | undefined;
  session: Session = 'new';
  /** Tells the client anew what is found where that has changed. */
  republish: () => void = () => undefined;
  /** Where the files come from; known when the session has begun. */
  files: () => FileSource = () => NO_FILES;
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;
  private readonly listeners: (() => void)[] = [];

  constructor(connection: Connection, platform: Platform) {
    this.connection = connection;
    this.platform = platform;
  }

  get language(): Language {
    if (this.settings.language !== 'auto') return this.settings.language;
    return /^ja\b/i.test(this.locale) ? 'ja' : 'en';
  }

  get asOf(): string {
    return this.asOfOverride ?? (this.settings.asOf || today());
  }

  /** Is something being read or taken in? Then nothing may be asked of the projects. */
  get isBusy(): boolean {
    return this.waiting > 0;
  }

  /** Does things one after the other, in the order in which they are asked for. */
  inOrder(work: () => Promise<void>): Promise<void> {
    this.waiting++;
    this.work = this.work
      .then(work)
      .catch((error: unknown) => this.connection.console.error(String(error)))
      .finally(() => {
        this.waiting--;
      });
    return this.work;
  }

  /** Resolves when nothing is being read or taken in. */
  async quiet(): Promise<void> {
    while (this.isBusy) await this.work;
  }

  /** The same for a request: before the session and after it nothing is answered. */
  async ready(): Promise<void> {
    if (this.session !== 'running') throw outside(this.session);
    await this.quiet();
  }

  /** Takes steps that may take long, giving waiting messages their turn in between. */
  async inSteps(steps: Iterable<void>, told?: () => void): Promise<void> {
    let since = performance.now();
    for (const _ of steps) {
      told?.();
      if (performance.now() - since < SLICE) continue;
      await this.platform.breathe();
      since = performance.now();
    }
  }

  /** Is told whenever a text, a setting or the as-of date has changed, before anything is checked again. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** The state of a document now; undefined for one that nobody knows. */
  view(clientUri: string): View | undefined {
    const uri = normalized(clientUri);
    const project = this.projects.find(uri);
    if (!project) return undefined;
    project.flush();
    const document = project.live.document(uri);
    if (!document) return undefined;
    const text = this.open.get(uri)?.text ?? TextDocument.create(uri, 'fefta', 0, document.text);
    const { settings, language, asOf } = this;
    return { project, workspace: project.live.workspace, document, text, settings, language, asOf };
  }

  /**
   * Makes the handler of a request about one document. A document that nobody knows is an error; an answer about a text that has changed while it
   * was worked out is withdrawn; a handler that fails answers with an error and takes nothing down.
   */
  onDocument<P extends { textDocument: { uri: string } }, R>(handler: Handler<P, R>) {
    return (params: P, token: CancellationToken): Promise<R> =>
      this.answer((params as P | undefined)?.textDocument?.uri ?? '', params, token, handler);
  }

  /** The same for a request that names its document in another way (call hierarchy items). */
  async answer<P, R>(uri: string, params: P, token: CancellationToken, handler: Handler<P, R>): Promise<R> {
    expectParams(uri, params);
    const asked = this.versionOf(uri);
    await this.ready();
    // What waits behind the request may call it off, or change what it is about.
    await this.breathe(token);
    await this.ready();
    this.expectVersion(uri, asked);
    const view = this.view(uri);
    if (!view) throw new ResponseError(LSPErrorCodes.RequestFailed, `fefta: unknown document ${uri}`);
    const began = performance.now();
    const result = await handler(view, params, token);
    if (performance.now() - began > SLICE) await this.platform.breathe();
    cancelIf(token);
    this.expectVersion(uri, asked);
    return result;
  }

  private versionOf(uri: string): number | undefined {
    return this.open.get(normalized(uri))?.text.version;
  }

  /** What was asked about a text that has changed since is withdrawn; a document that was only closed is still the same. */
  private expectVersion(uri: string, asked: number | undefined): void {
    const now = this.versionOf(uri);
    if (asked !== undefined && now !== undefined && now !== asked)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'fefta: the document has changed');
  }

  /** Gives waiting messages their turn, then stops the request if it was cancelled meanwhile. */
  async breathe(token: CancellationToken): Promise<void> {
    await this.platform.breathe();
    cancelIf(token);
  }
}

function cancelIf(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'fefta: cancelled');
}
