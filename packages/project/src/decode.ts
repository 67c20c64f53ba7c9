import type { Finding } from '@fefta/language';
import { type FileEntry, fileFinding } from './entry.ts';
import { FILES } from './messages/files.ts';

export type Decoded = { ok: true; text: string } | { ok: false; finding: Finding };

const LINE_FEED = 10;

/** The text of a file in UTF-8, without byte order mark; or what makes it no such text. */
export function readText(entry: FileEntry): Decoded {
  const reading = entry.read();
  return reading.ok ? decode(reading.bytes, entry.uri) : reading;
}

/** The text that bytes are; `uri` is for the finding when they are none. */
export function decode(bytes: Uint8Array, uri: string): Decoded {
  const refuse = (code: string, message: { ja: string; en: string }, line = 0): Decoded => ({
    ok: false,
    finding: fileFinding(code, uri, message, line),
  });
  if (isUtf16(bytes)) return refuse('encoding-utf16', FILES.utf16);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse('nul-byte', FILES.nulByte, linesBefore(bytes, nul));
  const text = decodeUtf8(bytes);
  return text === undefined
    ? refuse('encoding-invalid', FILES.invalidUtf8, firstInvalidLine(bytes))
    : { ok: true, text };
}

/** Undefined for bytes that are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function linesBefore(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}

/** A line feed is never part of another character: each line can be looked at alone. */
function firstInvalidLine(bytes: Uint8Array): number {
  let line = 0;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (decodeUtf8(bytes.subarray(start, end)) === undefined) return line;
    start = end;
  }
  return 0;
}
