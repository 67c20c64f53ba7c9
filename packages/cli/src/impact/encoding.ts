import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { errorCode, fail, ok, type Result } from '@fefta/project';
import { DECIDE } from '../messages/decide.ts';
import { IMPACT } from '../messages/impact.ts';

export const ENCODINGS = ['utf-8', 'shift_jis', 'utf-16le', 'euc-jp'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** So much of a file is looked at to find out how it is encoded. */
const LOOKED_AT = 4 * 1024 * 1024;

/** The beginning of a file, and how it is encoded: as is said, else what its bytes can only be. */
export function readHead(
  file: string,
  shown: string,
  said: Encoding | undefined,
): Result<{ encoding: Encoding; text: string }> {
  const bytes = headOf(file, shown);
  if (!bytes.ok) return bytes;
  const guesses: readonly Encoding[] = said ? [said] : isUtf16(bytes.value) ? ['utf-16le'] : ['utf-8', 'shift_jis'];
  for (const encoding of guesses) {
    const text = decoded(bytes.value, encoding);
    if (text !== undefined) return ok({ encoding, text });
  }
  return fail(IMPACT.encoding(shown, guesses.join(', ')));
}

function headOf(file: string, shown: string): Result<Uint8Array> {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = new Uint8Array(LOOKED_AT);
      return ok(bytes.subarray(0, readSync(descriptor, bytes)));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return fail(DECIDE.cannotRead(shown, errorCode(error)));
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean => first === 0xff && second === 0xfe;

/** The last character may be cut off. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Writes the file anew in UTF-8. Bytes that are no character of the encoding end it: a text is not guessed. */
export async function toUtf8(file: string, shown: string, encoding: Encoding, target: string): Promise<Result<void>> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  async function* texts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    for await (const piece of pieces) {
      yield decoder.decode(piece, { stream: true });
      read += piece.length;
    }
    yield decoder.decode();
  }
  try {
    await pipeline(createReadStream(file), texts, createWriteStream(target));
    return ok(undefined);
  } catch (error) {
    return error instanceof TypeError
      ? fail(IMPACT.undecodable(shown, encoding, read))
      : fail(DECIDE.cannotRead(shown, errorCode(error)));
  }
}
