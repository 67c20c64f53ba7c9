// What the lexer reads, as regular expressions of an editor (Oniguruma, whole characters). As in terminals.langium.
import { ATOMS } from '../units/catalogue.mjs';

/** Characters with which a name begins. */
const LETTERS = String.raw`A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0370-\u03FF\u0400-\u04FF\u3005-\u3007\u3041-\u3096\u309D-\u309F\u30A1-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFF9F𠀀-𳿿`;
/** Characters inside a name. */
const INSIDE = String.raw`${LETTERS}0-9\u00B7\u0300-\u036F\u3099\u309A\uFF10-\uFF19`;

const DIGIT = '[0-9０-９]';
// Lengths are bounded: what has no end must not be looked through again from each of its characters.
const COUNT = '[0-9０-９一二三四五六七八九十]{1,8}';
const KANJI = '[一二三四五六七八九十百千万]{1,20}';
const ERA = '(?:明治|大正|昭和|平成|令和)';
const YEAR = `(?:${DIGIT}{4}|${ERA}(?:元|${COUNT}))年`;

/** A word ends where no character of a name follows: 以上 in 以上の議決権 is none. */
export const END = `(?![${INSIDE}])`;
/** Space that the lexer passes over. */
export const SPACE = String.raw`[\s\u3000\uFEFF]`;
export const PLAIN_NAME = `(?>[${LETTERS}][${INSIDE}]*)`;
export const QUOTED_NAME = String.raw`「[^」\n\r]{1,100}」`;
/** Not inside a name; without it each character of a long name would be tried as the beginning of one. */
export const START = `(?<![${INSIDE}])`;
export const DATE = `${DIGIT}{4}[-－]${DIGIT}{2}[-－]${DIGIT}{2}|${YEAR}${COUNT}月${COUNT}日`;
export const FRACTION = `${KANJI}分の${KANJI}`;
export const NUMBER = `${DIGIT}+(?:[.．]${DIGIT}+)?`;
const PIECE = String.raw`[0-9A-Za-z０-９Ａ-Ｚａ-ｚ\u3005-\u3007\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF]{1,40}`;
export const CODE = `[#＃]${PIECE}(?:[.．\\-－]${PIECE}|[(（]${PIECE}[)）](?:${PIECE})?)*`;
/** Numbers of items that begin with a digit. */
export const ITEM_CODE = `(?<!${DIGIT})(?:${DIGIT}{1,4}(?:(?:の${DIGIT}{1,4}){0,4}の項|(?:の${DIGIT}{1,4}){1,4})|${DIGIT}{1,2}[A-ZＡ-Ｚ]${DIGIT}{3})`;

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const SYMBOLS = ATOMS.flatMap(({ symbol, also = [] }) => [symbol, ...also])
  .filter((each) => !each.startsWith('%'))
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const FACTOR = `(?:[EPTGMkhdcmµμunpf]|[KMGT]i)?(?:${SYMBOLS.map(escaped).join('|')})(?:\\^?-?[1-9]|⁻?[¹²³])?`;
const PRODUCT = `${FACTOR}(?:[·・⋅]${FACTOR})*`;
/** A unit that is no plain word, after a number: it has a sign or raised figure in it. */
export const UNIT = `(?:[千万億兆]+)?(?=[^\\s;,{}]{0,40}?[/°′″‰µ·・⋅^²³¹⁻%℃])(?:${PRODUCT}(?:/${FACTOR}|/\\(${PRODUCT}\\))*|[℃℉])${END}|[%％] by (?:weight|mass|volume)${END}`;
