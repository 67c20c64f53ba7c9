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
import { ask } from './ask.ts';
import { asFolder, normalized } from './uris.ts';

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
  const asked = <T>(method: string, params: unknown): Promise<T | undefined> =>
    ask(connection, () => connection.sendRequest<T>(method, params));
  return {
    async list(folder) {
      const params: ListFilesParams = { folder };
      const { uris = [] } = (await asked<Partial<ListFilesResult> | null>(ListFiles, params)) ?? {};
      return Array.isArray(uris)
        ? uris.filter((uri) => typeof uri === 'string' && isWanted(folder, normalized(uri)))
        : [];
    },
    async read(uri) {
      const params: ReadFileParams = { uri };
      const { content } = (await asked<Partial<ReadFileResult> | null>(ReadFile, params)) ?? {};
      return typeof content === 'string' ? fromBase64(content) : undefined;
    },
  };
}

/** Undefined for what is no base64. */
function fromBase64(content: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Does a file below the folder matter, and is it in no folder that is never looked into? */
export function isWanted(folder: string, uri: string): boolean {
  if (!uri.startsWith(asFolder(folder))) return false;
  const parts = uri.slice(asFolder(folder).length).split('/');
  return !parts.some(isSkipped) && (isSourcePath(uri) || isDataPath(uri) || uri.endsWith('/fefta.json'));
}
