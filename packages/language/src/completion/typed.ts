import type { IToken, TokenType } from 'chevrotain';

/** What has been typed at a place, and how far it may be replaced. */
export interface Typed {
  start: number;
  /** After the word in which the cursor stands. */
  end: number;
  text: string;
}

const WORD = /^(?:「|[\p{L}\p{N}_#＃])/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_]+」?/u;
/** A date, an article or a code of several tokens: 2020-05-, 27-2(1), #27-1. */
const RUN = /(?<![\p{L}\p{N}_.])[0-9０-９][\p{L}\p{N}.．()（）\-－−]*$/u;

/** A unit as far as it has been typed. */
const UNIT =
  /(?:[0-9０-９][ \t\u3000]*|(?:quantity\s+of|数量\s+の)\s+)(?<unit>[A-Za-zµμΩ°′″‰][A-Za-z0-9µμΩ°²³⁻¹^%]*(?:[/·(][A-Za-z0-9µμΩ°²³⁻¹^]*)*)$/u;

/** The word before the offset, empty where the cursor stands apart. `last` is the last token of the text before the offset. */
export function typedWord(text: string, offset: number, last: IToken | undefined): Typed {
  const before = text.slice(Math.max(0, offset - 200), offset);
  const open = /「[^」\n\r]*$/u.exec(before);
  if (open) return extended(text, offset - open[0].length, offset);
  if (/[#＃]$/u.test(before)) return { start: offset - 1, end: offset, text: before.slice(-1) };
  if (!last || last.startOffset + last.image.length !== offset || !WORD.test(last.image))
    return { start: offset, end: offset, text: '' };
  const start = /[#＃]/.test(text.charAt(last.startOffset - 1)) ? last.startOffset - 1 : last.startOffset;
  return isNumber(last.tokenType)
    ? { start, end: offset, text: text.slice(start, offset) }
    : extended(text, start, offset);
}

/** The same for what is written with digits and signs; undefined where that is no more than the word. */
export function typedRun(text: string, offset: number, word: Typed): Typed | undefined {
  const line = text.slice(Math.max(0, offset - 60), offset);
  const run = RUN.exec(line)?.[0];
  if (run === undefined || run.length <= offset - word.start) return undefined;
  return { start: offset - run.length, end: offset, text: run };
}

/** Part of a unit that is no plain word, after a number or "quantity of": W/, °, kN·; undefined where that is no more than the word. */
export function typedUnit(text: string, offset: number, word: Typed): Typed | undefined {
  const line = text.slice(Math.max(0, offset - 60), offset);
  const unit = UNIT.exec(line)?.groups?.unit;
  if (unit === undefined || unit.length <= offset - word.start) return undefined;
  return { start: offset - unit.length, end: offset, text: unit };
}

function isNumber({ name }: TokenType): boolean {
  return name === 'NUMBER' || name === 'DATE' || name === 'FRACTION';
}

function extended(text: string, start: number, offset: number): Typed {
  const after = WORD_AFTER.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return { start, end: offset + after.length, text: text.slice(start, offset) };
}

export type Surroundings = { kind: 'plain' } | { kind: 'comment' } | { kind: 'string'; start: number };

/** Does the end of the text stand within a comment or within quotes (then `start` is after the quotation mark)? */
export function surroundings(before: string): Surroundings {
  const parts = /"(?:\\.|[^"\\\n\r])*("|$|(?=[\n\r]))|\/\/[^\n\r]*|\/\*[\s\S]*?(\*\/|$)/g;
  for (const found of before.matchAll(parts)) {
    if (found.index + found[0].length < before.length) continue;
    if (found[0].startsWith('//')) return { kind: 'comment' };
    if (found[0].startsWith('/*') && !found[2]) return { kind: 'comment' };
    if (found[0].startsWith('"') && !found[1]) return { kind: 'string', start: found.index + 1 };
  }
  return { kind: 'plain' };
}
