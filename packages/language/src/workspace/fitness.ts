import type { Message } from '../finding.ts';

/** Deeper nesting than this is refused: every later phase may recurse over the tree. */
export const MAX_DEPTH = 400;
/** No sentence of law is this long; a file with such a line is something else. */
const MAX_LINE = 20_000;
/** The lexer takes its time over each character that begins no token. */
const MAX_STRAY = 5_000;
/** A shorter text cannot hold up the lexer for long. */
const SHORT = 50_000;

/** Why a text is not given to the parser at all, and where. */
export interface Unfitness {
  code: 'too-deep' | 'line-too-long' | 'file-too-large' | 'unexpected-character' | 'syntax';
  offset: number;
  message: Message;
}

const SKIPPED = /"(?:\\.|[^"\\\n\r])*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g;
const STRAY =
  /[^\s\p{L}\p{N}\p{M}\u3005-\u3007_"{}()[\]｛｝（）［］;；:：,，、.．=＝?？|｜%％+＋\-－−*×＊/÷／<＜>＞≧≥≦≤!≠#＃「」^]/gu;

/** Looks for what would make parsing unbounded, in time that grows with the text alone. */
export function unfitness(text: string, largest = Number.POSITIVE_INFINITY): Unfitness | undefined {
  return tooLarge(text, largest) ?? longLine(text) ?? deepNesting(text) ?? strayText(text);
}

function tooLarge({ length }: string, largest: number): Unfitness | undefined {
  if (length <= largest) return undefined;
  const [shown, limit] = [length, largest].map((count) => (count / 1_000_000).toFixed(1));
  return {
    code: 'file-too-large',
    offset: 0,
    message: {
      ja: `大きすぎるため、編集中は読みません（${shown}百万字、上限 ${limit}百万字）。ここで宣言した名前は他の文書から見えません。分割してください。`,
      en: `This is too large to be read while it is edited (${shown} million characters, at most ${limit}); its names are not known elsewhere. Split it.`,
    },
  };
}

function longLine(text: string): Unfitness | undefined {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > MAX_LINE) {
      return {
        code: 'line-too-long',
        offset: start,
        message: {
          ja: `一行が長すぎます（${MAX_LINE}字まで）。改行してください。`,
          en: `This line is too long (at most ${MAX_LINE} characters). Break it.`,
        },
      };
    }
    start = stop + 1;
  }
  return undefined;
}

function deepNesting(text: string): Unfitness | undefined {
  if (!hasManyBrackets(text)) return undefined;
  let depth = 0;
  for (const found of text.matchAll(/"(?:\\.|[^"\\\n\r])*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|[([{（［｛]|[)\]}）］｝]/g)) {
    const first = found[0][0] as string;
    if ('([{（［｛'.includes(first)) depth++;
    else if (')]}）］｝'.includes(first)) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return tooDeep(found.index);
  }
  return undefined;
}

/** A quick look that spares most texts the careful one. */
function hasManyBrackets(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28 || code === 0x5b || code === 0x7b || code === 0xff08 || code === 0xff3b || code === 0xff5b)
      open++;
  }
  return open > MAX_DEPTH;
}

export function tooDeep(offset: number): Unfitness {
  return {
    code: 'too-deep',
    offset,
    message: {
      ja: `入れ子が深すぎます（${MAX_DEPTH}段まで）。式や定義を分けてください。`,
      en: `Nesting is too deep (at most ${MAX_DEPTH} levels). Split the expression into definitions.`,
    },
  };
}

/** A text in whose errors the parser could not find its way; where no place is known, the first line that is not blank stands for the whole. */
export function unreadable(text: string, offset = Math.max(0, text.search(/\S/))): Unfitness {
  return {
    code: 'syntax',
    offset,
    message: {
      ja: 'この文書は構文の誤りのために読めません。宣言の書き始めと括弧の対応を確かめてください。',
      en: 'This file cannot be read for its syntax errors. Look at how its declarations begin and whether its brackets match.',
    },
  };
}

function strayText(text: string): Unfitness | undefined {
  if (text.length < SHORT) return undefined;
  const plain = text.replace(SKIPPED, (skipped) => ' '.repeat(skipped.length));
  let count = 0;
  let first = 0;
  for (const found of plain.matchAll(STRAY)) {
    if (count === 0) first = found.index;
    if (++count > MAX_STRAY) {
      return {
        code: 'unexpected-character',
        offset: first,
        message: {
          ja: 'ここから先に、書けない文字が多すぎます。feftaの文書ではないようです。',
          en: 'From here on there are too many characters that cannot stand in a fefta source. This is probably another kind of file.',
        },
      };
    }
  }
  return undefined;
}
