import { RulesChanged, Settled } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { serveFiles } from './serve-files.ts';
import { messageOf } from './told.ts';

/** The language server as the rest of the extension sees it. */
export class Server implements vscode.Disposable {
  readonly client: BaseLanguageClient;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly started = new vscode.EventEmitter<void>();
  /** Rules or as-of date have changed. */
  readonly onRulesChanged = this.changed.event;
  /** It runs, for the first time or again. */
  readonly onStarted = this.started.event;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    serveFiles(client);
    client.onNotification(RulesChanged, () => this.changed.fire());
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.started.fire();
    });
  }

  /** Starts it; resolves when the files of the workspace were read and checked for the first time. */
  async start(): Promise<void> {
    await this.client.start();
    await this.client.sendRequest(Settled);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
  }

  /** Asks the server; waits until it runs. */
  async request<R>(method: string, params: unknown = null, token?: vscode.CancellationToken): Promise<R> {
    await this.client.start();
    // A token that is undefined would be taken for a second parameter.
    return token ? this.client.sendRequest<R>(method, params, token) : this.client.sendRequest<R>(method, params);
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.client.start();
    await this.client.sendNotification(method, params);
  }

  /** Does what nobody waits for; a failure goes to the output. */
  inBackground(work: () => Promise<unknown>): void {
    work().catch((error: unknown) => this.client.warn(messageOf(error)));
  }

  dispose(): void {
    this.changed.dispose();
    this.started.dispose();
  }
}
