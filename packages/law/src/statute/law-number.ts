import { toHalfWidth } from '../half-width.ts';
import { parseKanjiNumber } from '../numerals.ts';

const NUMBER = '[0-9〇一二三四五六七八九十百千]+';
const WRITTEN = new RegExp(
  `(明治|大正|昭和|平成|令和)(元|${NUMBER})年(?:(${NUMBER})月(${NUMBER})日)?([^第0-9]*)第?(${NUMBER})号`,
);
const DATE_ONLY = new RegExp(`(明治|大正|昭和|平成|令和)(元|${NUMBER})年(${NUMBER})月(${NUMBER})日([^第0-9]*)`);

const count = (text: string | undefined): string => {
  if (text === undefined || text === '') return '';
  if (text === '元') return '1';
  return /^[0-9]+$/.test(text) ? String(Number(text)) : (parseKanjiNumber(text)?.toString() ?? text);
};

/**
 * A law number in one form whatever its writing: 昭和二十四年法律第二百二十八号, 昭和24年12月1日法律第228号 and
 * 昭和二四年一二月一日法律第二二八号 are all 昭和24年法律228. Undefined where the text holds no law number.
 * The kinds of ministries that issue together are kept as written, without the separators 、 and ・.
 */
export function lawNumberKey(text: string): string | undefined {
  const m = WRITTEN.exec(toHalfWidth(text).replace(/\s/g, ''));
  if (m === null) return undefined;
  return `${m[1]}${count(m[2])}年${(m[5] ?? '').replace(/[、,・]/g, '')}${count(m[6])}`;
}

/** A label of a 附則 that may be compared: law number if there is one, else the date, else the plain text. */
export function labelKey(label: string): string {
  const plain = toHalfWidth(label).replace(/[\s()]/g, '');
  const number = lawNumberKey(plain);
  if (number !== undefined) return number;
  const m = DATE_ONLY.exec(plain);
  return m === null ? plain : `${m[1]}${count(m[2])}年${count(m[3])}月${count(m[4])}日`;
}
