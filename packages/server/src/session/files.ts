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
  const served = servesFiles ? servedFiles(connection, platform) : undefined;
  const sourceOf = (uri: string) => (uri.startsWith('file:') && platform.disk ? platform.disk : served);
  return {
    list: async (folder) => (await sourceOf(folder)?.list(folder)) ?? [],
    read: async (uri) => sourceOf(uri)?.read(uri),
  };
}

/** Asks the client, as in a browser, where the server has no file system. */
function servedFiles(connection: Connection, platform: Platform): FileSource {
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
      return typeof content === 'string' ? fromBase64(content, platform) : undefined;
    },
  };
}

/** Letters of base64 a step; a multiple of four, so that each step is base64 by itself. */
const STEP = 1 << 18;

/** Undefined for what is no base64. In steps: a population may be large. */
async function fromBase64(content: string, { breathe }: Platform): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(Math.ceil((content.length / 4) * 3));
  let length = 0;
  try {
    for (let at = 0; at < content.length; at += STEP) {
      const part = atob(content.slice(at, at + STEP));
      for (let index = 0; index < part.length; index++) bytes[length++] = part.charCodeAt(index);
      if (at + STEP < content.length) await breathe();
    }
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
  return bytes.subarray(0, length);
}

/** Does a file below the folder matter, and is it in no folder that is never looked into? */
export function isWanted(folder: string, uri: string): boolean {
  if (!uri.startsWith(asFolder(folder))) return false;
  const parts = uri.slice(asFolder(folder).length).split('/');
  return !parts.some(isSkipped) && (isSourcePath(uri) || isDataPath(uri) || uri.endsWith('/fefta.json'));
}
