/** How a table may be encoded: UTF-8, or what spreadsheets in Japan write. */
export const TABLE_ENCODINGS = ['utf-8', 'shift_jis'] as const;
export type TableEncoding = (typeof TABLE_ENCODINGS)[number];

/** Bytes a step. */
const STEP = 1 << 16;

/** The encoding in which all of the bytes are text, the first that fits; undefined where there is none. In steps. */
export function* findingEncoding(bytes: Uint8Array): Generator<void, TableEncoding | undefined> {
  for (const encoding of TABLE_ENCODINGS) if (yield* isText(bytes, encoding)) return encoding;
  return undefined;
}

function* isText(bytes: Uint8Array, encoding: TableEncoding): Generator<void, boolean> {
  try {
    for (const _ of textOf(bytes, encoding)) yield;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text piece by piece, without a mark of the order of bytes. Throws a TypeError where the bytes are no text in the encoding. */
export function* textOf(bytes: Uint8Array, encoding: TableEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += STEP) yield decoder.decode(bytes.subarray(at, at + STEP), { stream: true });
  yield decoder.decode();
}
