import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode, errorCode, fail, MAX_BYTES, ok, type Result, tooLarge } from '@fefta/project';
import { FILES } from '../messages/files.ts';
import { IMPORT } from '../messages/import.ts';

/** The encodings in which a file may be. */
export const ENCODINGS = ['utf-8', 'shift_jis'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The text of a file to be imported. One that is too large is refused before it is read. */
export function readImport(written: string, cwd: string, encoding: Encoding): Result<string> {
  const path = resolve(cwd, written);
  try {
    const stats = statSync(path);
    if (!stats.isFile())
      return fail(stats.isDirectory() ? FILES.pathMissing(written, 'EISDIR') : FILES.pathSpecial(written));
    const uri = pathToFileURL(path).href;
    if (stats.size > MAX_BYTES) return fail(IMPORT.file(written, tooLarge(uri, stats.size)));
    return toText(readFileSync(path), uri, written, encoding);
  } catch (error) {
    return fail(FILES.pathMissing(written, errorCode(error)));
  }
}

function toText(bytes: Uint8Array, uri: string, shown: string, encoding: Encoding): Result<string> {
  if (encoding === 'shift_jis') return fromShiftJis(bytes, shown);
  const decoded = decode(bytes, uri);
  if (decoded.ok) return ok(decoded.text);
  const isForeign = decoded.finding.code === 'encoding-invalid';
  return fail(isForeign ? IMPORT.notUtf8(shown) : IMPORT.file(shown, decoded.finding));
}

function fromShiftJis(bytes: Uint8Array, shown: string): Result<string> {
  try {
    return ok(new TextDecoder('shift_jis', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return fail(IMPORT.notShiftJis(shown));
    throw error;
  }
}

/** The value of a JSON text. */
export function parseJson(text: string, shown: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return fail(IMPORT.notJson(shown, (error as SyntaxError).message.slice(0, 120)));
  }
}
