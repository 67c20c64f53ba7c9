import type { Finding, Message } from '@fefta/language';
import { FILES } from './messages/files.ts';

/** A file of a workspace that was listed but not yet read, on the disk or in a revision. */
export interface FileEntry {
  /** Relative to the root of the workspace, parts joined by "/". */
  path: string;
  uri: string;
  /** The same for one file however many links lead to it. */
  identity: string;
  /** The path as a person wants to see it. */
  shown: string;
  read(): Reading;
}

export type Reading = { ok: true; bytes: Uint8Array } | { ok: false; finding: Finding };

/** Files larger than this are refused. */
export const MAX_BYTES = 32 * 1024 * 1024;

export const isSourcePath = (path: string): boolean => path.endsWith('.fefta');
/** Data that sources name: code lists, and texts of laws. */
export const isDataPath = (path: string): boolean => path.endsWith('.codes.json') || path.endsWith('.statute.json');

/** Is this file or folder never looked into? */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist';
}

/** A finding about a file as a whole, or about one of its lines (from 0). */
export function fileFinding(code: string, uri: string, message: Message, line = 0): Finding {
  const at = { line, character: 0 };
  return { code, severity: 'error', uri, range: { start: at, end: at }, message };
}

/** The finding about a file that is larger than `limit`. */
export function tooLarge(uri: string, size: number, limit = MAX_BYTES): Finding {
  const megabytes = (count: number) => Math.ceil(count / (1024 * 1024));
  return fileFinding('file-too-large', uri, FILES.tooLarge(megabytes(size), megabytes(limit)));
}

/** The order of paths: by code unit, so that it is the same on every machine. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
