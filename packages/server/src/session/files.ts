import { isDataPath, isSkipped, isSourcePath } from '@fefta/project';
import type { Connection } from 'vscode-languageserver';
import type { FileSource, Platform } from '../platform.ts';
import {
  ListFiles,
  type ListFilesParams,
  type ListFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol.ts';

/** Files of the disk where the URI is one of this machine, else from the client if it serves files, else none. */
export function filesOf(platform: Platform, connection: Connection, servesFiles: boolean): FileSource {
  const served = servesFiles ? servedFiles(connection) : undefined;
  const sourceOf = (uri: string) => (uri.startsWith('file:') && platform.disk ? platform.disk : served);
  return {
    list: async (folder) => (await sourceOf(folder)?.list(folder)) ?? [],
    read: async (uri) => sourceOf(uri)?.read(uri),
  };
}

/** Asks the client, as in a browser, where the server has no file system. */
function servedFiles(connection: Connection): FileSource {
  const ask = async <T>(method: string, params: unknown): Promise<T | undefined> => {
    try {
      return (await connection.sendRequest(method, params)) as T;
    } catch (error) {
      connection.console.warn(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  return {
    async list(folder) {
      const params: ListFilesParams = { folder };
      const { uris = [] } = (await ask<ListFilesResult>(ListFiles, params)) ?? {};
      return uris.filter((uri) => isWanted(folder, uri));
    },
    async read(uri) {
      const params: ReadFileParams = { uri };
      const { content } = (await ask<ReadFileResult>(ReadFile, params)) ?? { content: null };
      return content === null ? undefined : Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
    },
  };
}

/** Does a listed file matter, and is it in no folder that is never looked into? */
export function isWanted(folder: string, uri: string): boolean {
  const parts = uri.slice(folder.length).split('/');
  return !parts.some(isSkipped) && (isSourcePath(uri) || isDataPath(uri) || uri.endsWith('/fefta.json'));
}
