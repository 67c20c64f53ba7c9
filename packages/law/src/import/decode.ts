import { type Outcome, refuse } from './result.ts';

/** Larger files are refused: no law comes near. */
export const MAX_BYTES = 32 * 1024 * 1024;

const DECLARED = /(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_-]+)/i;
const ENCODINGS = ['utf-8', 'shift_jis', 'euc-jp'] as const;

/** The text of bytes in an encoding; undefined when they are none of it. */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The encoding that the head of a page or of an XML file names, if it is one that is read here. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const name = DECLARED.exec(head)?.[1]
    ?.toLowerCase()
    .replace('x-sjis', 'shift_jis')
    .replace('windows-31j', 'shift_jis');
  return ENCODINGS.find((each) => each === name);
}

/** The text of a file: in UTF-8 if its bytes are, else in the encoding that it names, else in Shift_JIS. A byte order mark is left out. */
export function decodeLaw(bytes: Uint8Array): Outcome<string> {
  if (bytes.length === 0) return refuse('law-empty', 0, 'ファイルが空です。', 'the file is empty.');
  if (bytes.length > MAX_BYTES) {
    const megabytes = MAX_BYTES / 1024 / 1024;
    return refuse(
      'law-too-large',
      0,
      `ファイルが大きすぎます（上限 ${megabytes} MB）。`,
      `the file is too large (at most ${megabytes} MB).`,
    );
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse(
      'law-encoding',
      0,
      'UTF-16 で保存されています。UTF-8 か Shift_JIS で保存し直してください。',
      'this file is in UTF-16. Save it in UTF-8 or Shift_JIS.',
    );
  }
  if (bytes.includes(0)) {
    return refuse(
      'law-binary',
      0,
      'NUL バイトがあり、テキストではありません。',
      'there is a NUL byte: this is not text.',
    );
  }
  const name = declared(bytes);
  const text = decodeAs(bytes, 'utf-8') ?? (name && decodeAs(bytes, name)) ?? decodeAs(bytes, 'shift_jis');
  if (text !== undefined) return { ok: true, value: text };
  return refuse(
    'law-encoding',
    0,
    'UTF-8 としても Shift_JIS としても読めない文字があります。',
    'this is neither valid UTF-8 nor valid Shift_JIS.',
  );
}
