import type { ReadFileParams, ReadFileResult } from '@fefta/server/protocol';
import { ListFiles, type ListFilesParams, type ListFilesResult, ReadFile } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from './base64.ts';

/** Folders that hold no rules, and often very many files. */
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === 'dist';

const matters = (name: string): boolean => /\.fefta$|\.(?:codes|statute)\.json$|^fefta\.json$/.test(name);

/** Answers a server that cannot reach the files by itself: in a browser, and in folders that are on no disk. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(ListFiles, async ({ folder }: ListFilesParams): Promise<ListFilesResult> => {
    const uris = await listFolder(vscode.Uri.parse(folder));
    return { uris: uris.map(String) };
  });
  client.onRequest(ReadFile, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    const bytes = await orUndefined(vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    return { content: bytes === undefined ? null : await toBase64(bytes) };
  });
}

/** A folder that is linked to is not followed: it could lead back to where it is. */
async function listFolder(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const children = (await orUndefined(vscode.workspace.fs.readDirectory(folder))) ?? [];
  const lists = await Promise.all(
    children.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (isSkipped(name)) return [];
      if (type === vscode.FileType.Directory) return listFolder(uri);
      return type & vscode.FileType.File && matters(name) ? [uri] : [];
    }),
  );
  return lists.flat();
}

/** What cannot be read is not there; the server is told when it comes. */
async function orUndefined<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
