import type { Message } from '../finding.ts';
import { scan } from './scan.ts';

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

/** Looks for what would make parsing unbounded, in time that grows with the text alone. */
export function unfitness(text: string, largest = Number.POSITIVE_INFINITY): Unfitness | undefined {
  return tooLarge(text, largest) ?? longLine(text) ?? unfitSigns(text);
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

function unfitSigns(text: string): Unfitness | undefined {
  const { tooDeepAt, strays, firstStray } = scan(text, MAX_DEPTH);
  if (tooDeepAt !== undefined) return tooDeep(tooDeepAt);
  return strays > MAX_STRAY && text.length >= SHORT ? strayText(firstStray) : undefined;
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

function strayText(offset: number): Unfitness {
  return {
    code: 'unexpected-character',
    offset,
    message: {
      ja: 'ここから先に、書けない文字が多すぎます。feftaの文書ではないようです。',
      en: 'From here on there are too many characters that cannot stand in a fefta source. This is probably another kind of file.',
    },
  };
}
