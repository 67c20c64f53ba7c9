import { parseKanjiNumber, printKanjiDigits, printKanjiNumber } from './numerals.ts';

/** The 47 kana of the いろは order, which number the sub-items (イ, ロ, ハ …) of statutes. */
export const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';

/** Largest number of an article, item and so on; the last one that Roman numerals write. */
export const MAX_NUMBER = 3999;

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** Prints 1–3999 as a lower-case Roman numeral. */
export function printRoman(n: number): string {
  let rest = n;
  let text = '';
  for (const [sign, value] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** Reads a well-formed Roman numeral (1–3999, either case); undefined otherwise. */
export function parseRoman(text: string): number | undefined {
  const lower = text.toLowerCase();
  let at = 0;
  let n = 0;
  for (const [sign, value] of ROMAN) {
    while (lower.startsWith(sign, at) && n + value <= MAX_NUMBER) {
      at += sign.length;
      n += value;
    }
  }
  return n > 0 && printRoman(n) === lower ? n : undefined;
}

/** Reads one number of a path, in digits or kanji, 1–3999 without leading zeros. */
export function parseOrdinal(text: string): number | undefined {
  const n = /^[0-9]+$/.test(text) ? (text.startsWith('0') ? 0 : Number(text)) : Number(parseKanjiNumber(text) ?? 0);
  return n >= 1 && n <= MAX_NUMBER ? n : undefined;
}

/** Reads 二十七の二, 27の2 or 27-2 as "27-2". */
export function parseBranched(text: string): string | undefined {
  const parts = text.split(/\s*の\s*|-/).map(parseOrdinal);
  return parts.every((n) => n !== undefined) ? parts.join('-') : undefined;
}

/** How the numbers of a path are printed: 二十七, 二七 (rows of tables) or 27. */
export type Digits = 'kanji' | 'kanji-digits' | 'arabic';

/** Prints one number of a path. */
export function printOrdinal(n: string, digits: Digits): string {
  if (digits === 'arabic') return n;
  return digits === 'kanji' ? printKanjiNumber(BigInt(n)) : printKanjiDigits(BigInt(n));
}

/** Prints "27-2" as 二十七条の二 with `unit` 条, as 二十七の二 with none. */
export function printBranched(number: string, digits: Digits, unit = ''): string {
  const [first = '', ...branches] = number.split('-').map((n) => printOrdinal(n, digits));
  return first + unit + branches.map((b) => `の${b}`).join('');
}
