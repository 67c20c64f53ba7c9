/** More arguments than this at once are more than a call takes. */
const CHUNK = 0x8000;

/** Bytes as base64, as both Node and browsers can. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
