import type { InitializationOptions } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

export const CLIENT_ID = 'fefta';

/** Where rules are written. Files of other schemes (a side of a comparison, an output) are only looked at. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web', 'memfs', 'tmp'];

/** What every client of the server is told, on the desktop and in a browser. */
export function clientOptions(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
): LanguageClientOptions {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = new Set([...SCHEMES, ...folders.map(({ uri }) => uri.scheme)]);
  const storage = context.storageUri ?? context.globalStorageUri;
  const initializationOptions: InitializationOptions = {
    servesFiles: true,
    ...(storage.scheme === 'file' ? { cacheFolder: storage.fsPath } : {}),
  };
  return {
    documentSelector: [...schemes].map((scheme) => ({ scheme, language: 'fefta' })),
    initializationOptions,
    outputChannel: output,
    diagnosticCollectionName: CLIENT_ID,
    markdown: { isTrusted: false, supportHtml: false },
  };
}
