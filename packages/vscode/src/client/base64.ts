/** Bytes that one call takes at once: more are slower, or too many arguments. A multiple of three, so that the pieces can stand after each other. */
const CHUNK = 3 * 0x400;
/** After so many chunks others get their turn. */
const TURN = 0x200;

/** Bytes as base64, as both Node and browsers can, however many there are. */
export async function toBase64(bytes: Uint8Array): Promise<string> {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // Spread into the arguments they would take five times as long.
    pieces.push(btoa(String.fromCharCode.apply(null, bytes.subarray(at, at + CHUNK) as unknown as number[])));
    if (pieces.length % TURN === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return pieces.join('');
}
