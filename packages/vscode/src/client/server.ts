import { RulesChanged, Settled } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { serveFiles } from './serve-files.ts';

/** The language server as the rest of the extension sees it. */
export class Server implements vscode.Disposable {
  readonly client: BaseLanguageClient;
  /** Resolves when the files of the workspace were read and checked for the first time. */
  readonly ready: Promise<void>;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Rules or as-of date have changed. */
  readonly onRulesChanged = this.changed.event;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    serveFiles(client);
    client.onNotification(RulesChanged, () => this.changed.fire());
    this.ready = this.start();
    // Whoever waits for it learns of the failure; the client itself has shown it.
    this.ready.catch(() => undefined);
  }

  /** Asks the server; waits until it runs. */
  async request<R>(method: string, params: unknown = null, token?: vscode.CancellationToken): Promise<R> {
    await this.client.start();
    return this.client.sendRequest<R>(method, params, token);
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.client.start();
    await this.client.sendNotification(method, params);
  }

  async stop(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async start(): Promise<void> {
    await this.client.start();
    await this.client.sendRequest(Settled);
  }
}
