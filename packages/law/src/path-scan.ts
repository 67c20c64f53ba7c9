import { toHalfWidth } from './half-width.ts';

/** One number, in digits or kanji. */
export const NUMBER = '(?:[0-9]+|[〇一二三四五六七八九十百千]+)';
/** A number with branches: 二十七の二, 27の2, 27-2. */
export const BRANCHED = `${NUMBER}(?:\\s*の\\s*${NUMBER}|-${NUMBER})*`;
/** What stands between the two ends of a range; a hyphen only where brackets show that it is none of a number. */
export const RANGE = '(?:\\s*から\\s*|\\s*[–—―〜~]\\s*|\\s+to\\s+|-(?=\\())';

/** ASCII width, every hyphen a "-"; character for character, so positions stay. */
export const normalise = (text: string): string => toHalfWidth(text).replace(/[‐‑−]/g, '-');

/** A pattern that matches at one position only; English words in either case. */
export const pattern = (source: string): RegExp => new RegExp(source, 'iy');

/** The groups of a match of `re` right at `at`, and where it ends. */
export function scan(re: RegExp, text: string, at: number): { groups: (string | undefined)[]; at: number } | undefined {
  re.lastIndex = at;
  const m = re.exec(text);
  return m === null ? undefined : { groups: m.slice(1), at: at + m[0].length };
}
