import type { InitializationOptions } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { traceChannel } from './trace.ts';

export const CLIENT_ID = 'fefta';

/** Where rules are written. Files of other schemes (a side of a comparison, an output) are only looked at. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web', 'memfs', 'tmp'];

/** The documents that the server is told of. */
export function documentSelector(): { scheme: string; language: string }[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = new Set([...SCHEMES, ...folders.map(({ uri }) => uri.scheme)]);
  return [...schemes].map((scheme) => ({ scheme, language: 'fefta' }));
}

/** What every client of the server is told, on the desktop and in a browser. */
export function clientOptions(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
): LanguageClientOptions {
  const storage = context.storageUri ?? context.globalStorageUri;
  const initializationOptions: InitializationOptions = {
    servesFiles: true,
    ...(storage.scheme === 'file' ? { cacheFolder: storage.fsPath } : {}),
  };
  return {
    documentSelector: documentSelector(),
    initializationOptions,
    outputChannel: output,
    traceOutputChannel: traceChannel(output, context.subscriptions),
    diagnosticCollectionName: CLIENT_ID,
    markdown: { isTrusted: false, supportHtml: false },
  };
}
