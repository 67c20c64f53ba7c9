/** What a text holds outside of its strings and comments, as far as it tells whether the text can be parsed. */
export interface Scan {
  /** Where brackets nest deeper than they may. */
  tooDeepAt: number | undefined;
  /** How many characters begin no token, and where the first stands. */
  strays: number;
  firstStray: number;
}

/** Goes through a text once, a keystroke's worth of time even for a long one: it is done at every keystroke. */
export function scan(text: string, maxDepth: number): Scan {
  let [depth, strays, firstStray] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    switch (kindOf(text.charCodeAt(i))) {
      case PLAIN:
        break;
      case OPENING:
        if (++depth > maxDepth) return { tooDeepAt: i, strays, firstStray };
        break;
      case CLOSING:
        if (depth > 0) depth--;
        break;
      case SKIPPING:
        i = Math.max(i, endOfSkipped(text, i));
        break;
      default: {
        const codePoint = text.codePointAt(i) ?? 0;
        if (!isPlain(codePoint) && strays++ === 0) firstStray = i;
        if (codePoint > 0xffff) i++;
      }
    }
  }
  return { tooDeepAt: undefined, strays, firstStray };
}

const [PLAIN, OPENING, CLOSING, SKIPPING, OTHER] = [1, 2, 3, 4, 5];
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  return kinds[code] || (kinds[code] = classify(String.fromCharCode(code)));
}

function classify(character: string): number {
  if ('([{（［｛'.includes(character)) return OPENING;
  if (')]}）］｝'.includes(character)) return CLOSING;
  if ('"/'.includes(character)) return SKIPPING;
  return isPlain(character.charCodeAt(0)) ? PLAIN : OTHER;
}

const TOKEN = /^[\s\p{L}\p{N}\p{M}\u3005-\u3007_";；:：,，、.．=＝?？|｜%％+＋\-－−*×＊/÷／<＜>＞≧≥≦≤!≠#＃「」^]/u;

/** May a character stand outside of strings, brackets aside? */
function isPlain(codePoint: number): boolean {
  return TOKEN.test(String.fromCodePoint(codePoint));
}

/** The offset of the last character of a string or comment that begins there; -1 where none does. */
function endOfSkipped(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start + 1] === '*') {
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? -1 : end + 1;
  }
  if (text[start + 1] !== '/') return -1;
  let i = start + 2;
  while (i < text.length && !isLineEnd(text.charCodeAt(i))) i++;
  return i - 1;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i;
    if (isLineEnd(code)) return -1;
    if (code === 0x5c && isLineEnd(text.charCodeAt(++i))) return -1;
  }
  return -1;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
