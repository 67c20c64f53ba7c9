import type { Random } from './random.ts';
import type { Style } from './style.ts';

const COMMENTS = ['note', '注意 《条》', '«x»', 'if and or', '「', '"', '𠮷', '***', 'TODO: 根拠', ''];
const BRACKETS = /^[(){}[\],;|（）｛｝［］，、；｜]$/;
const DOT = /^[.．]$/;
const PATH = /^[-－−%％]$/;
const HAN = /^[億円日営か]/;

/** Writes tokens one after the other with random space and comments between them, never so that two become one. */
export function layOut(tokens: readonly string[], random: Random, style: Style): string {
  let text = '';
  for (const [i, token] of tokens.entries())
    text += (i === 0 ? '' : gap(tokens[i - 1] ?? '', token, random, style)) + token;
  return text;
}

/** Space, line ends and comments between two tokens. */
export function gap(left: string, right: string, random: Random, style: Style): string {
  if (random.chance(style.comments)) return comment(random, style);
  if (random.chance(style.lineBreaks)) return lineBreak(random, style);
  if (mayTouch(left, right) && random.chance(0.8)) return '';
  return random.pick([' ', ' ', ' ', '  ', '\t', '\u3000']);
}

function lineBreak(random: Random, style: Style): string {
  return style.lineEnd.repeat(random.pick([1, 1, 1, 2, 3])) + ' '.repeat(random.below(4));
}

function comment(random: Random, style: Style): string {
  const before = random.pick([' ', ' ', '  ', style.lineEnd, `${style.lineEnd}${style.lineEnd}  `]);
  const text = random.pick(COMMENTS);
  if (random.chance(0.5)) return `${before}// ${text}${random.pick(['', ' ', '\u3000'])}${lineBreak(random, style)}`;
  const block = random.chance(0.2) ? `/* ${text} ${style.lineEnd}   ${text} */` : `/* ${text} */`;
  return before + block + random.pick([' ', ' ', style.lineEnd, lineBreak(random, style)]);
}

function mayTouch(left: string, right: string): boolean {
  if (BRACKETS.test(left) || BRACKETS.test(right)) return true;
  const isName = /^[\p{L}_]/u.test(left);
  if (DOT.test(right)) return isName;
  if (DOT.test(left)) return /^[\p{L}_「]/u.test(right);
  if (isNumber(left)) return (PATH.test(right) && !/^[0-9０-９]{4}$/.test(left)) || HAN.test(right);
  return PATH.test(left) && isNumber(right);
}

function isNumber(token: string): boolean {
  return /^[0-9０-９]/.test(token);
}
