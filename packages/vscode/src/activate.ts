import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ExtensionApi } from './api.ts';
import { clientOptions } from './client/options.ts';
import { Server } from './client/server.ts';

/** What the desktop and the browser do differently. */
export interface Host {
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): BaseLanguageClient;
}

/** Starts the extension; gives what other extensions and tests may use of it. */
export function start(context: vscode.ExtensionContext, host: Host): ExtensionApi {
  const output = vscode.window.createOutputChannel('fefta', { log: true });
  const server = new Server(host.createClient(context, clientOptions(context, output)));
  context.subscriptions.push(output, server);
  running = server;
  return { client: server.client, ready: server.ready };
}

let running: Server | undefined;

/** Ends the server before the extension goes. */
export async function stop(): Promise<void> {
  await running?.stop();
}
