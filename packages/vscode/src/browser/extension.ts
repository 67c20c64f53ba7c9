import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Host, start, stop } from '../activate.ts';
import type { ExtensionApi } from '../api.ts';
import { CLIENT_ID } from '../client/options.ts';

/** A browser: the server is a worker, a new one at each start. */
const browser: Host = {
  createClient(context, options) {
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    let worker: Worker | undefined;
    const connect = async () => {
      worker?.terminate();
      worker = new Worker(script, { name: CLIENT_ID });
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    context.subscriptions.push({ dispose: () => worker?.terminate() });
    return new LanguageClient(CLIENT_ID, CLIENT_ID, connect, options);
  },
  // A browser runs no programs: the server does the tasks.
  findProgram: async () => undefined,
};

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return start(context, browser);
}

export const deactivate = stop;
