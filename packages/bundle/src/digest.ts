import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, or of a text in UTF-8, in lower-case hexadecimal. */
export function sha256(textOrBytes: string | Uint8Array): string {
  return bytesToHex(digest(typeof textOrBytes === 'string' ? utf8ToBytes(textOrBytes) : textOrBytes));
}
