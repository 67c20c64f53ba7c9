import { fromIso, toIso } from './calendar.ts';
import { toHalfWidth } from './half-width.ts';
import { parseKanjiNumber } from './numerals.ts';

/** What parseDate gives: the ISO date, or why the text is none. */
export type ParsedDate = { ok: true; date: string } | { ok: false; reason: 'format' | 'no-such-day' | 'era-range' };

/** Eras with first and last day. The day of a change belongs to both eras in 1912 and 1926. */
const ERAS = [
  { name: '令和', first: '2019-05-01', last: '9999-12-31' },
  { name: '平成', first: '1989-01-08', last: '2019-04-30' },
  { name: '昭和', first: '1926-12-25', last: '1989-01-07' },
  { name: '大正', first: '1912-07-30', last: '1926-12-25' },
  { name: '明治', first: '1868-01-25', last: '1912-07-30' },
] as const;

const N = '([0-9]+|[〇一二三四五六七八九十百千]+)';
const WRITTEN = new RegExp(`^(明治|大正|昭和|平成|令和)?(元|${N})年${N}月${N}日$`);

function count(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  const kanji = parseKanjiNumber(text);
  return kanji === undefined || kanji > 9999n ? undefined : Number(kanji);
}

const startYear = (first: string): number => Number(first.slice(0, 4));

function written(m: RegExpExecArray): ParsedDate {
  const era = ERAS.find((e) => e.name === m[1]);
  const [n, month, day] = [m[2] === '元' ? 1 : count(m[3]), count(m[4]), count(m[5])];
  if (n === undefined || month === undefined || day === undefined) return { ok: false, reason: 'format' };
  if (era === undefined && m[2] === '元') return { ok: false, reason: 'format' };
  const year = era === undefined ? n : startYear(era.first) + n - 1;
  if (era !== undefined && (n < 1 || year > 9999)) return { ok: false, reason: 'era-range' };
  const date = toIso({ year, month, day });
  if (date === undefined) return { ok: false, reason: 'no-such-day' };
  if (era !== undefined && (date < era.first || date > era.last)) return { ok: false, reason: 'era-range' };
  return { ok: true, date };
}

/**
 * Reads 2020-06-07, 2020年6月7日, 令和2年6月7日, 令和元年…, 令和二年六月七日; digits of either width,
 * spaces allowed. Gives the ISO date. 'format': another writing; 'no-such-day': 2019-02-29;
 * 'era-range': outside the era's days (平成31年5月1日). Days of 明治 before 1873 are taken as
 * Gregorian; the old lunisolar calendar is not converted.
 */
export function parseDate(text: string): ParsedDate {
  const plain = toHalfWidth(text).trim();
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(plain)) {
    return fromIso(plain) === undefined ? { ok: false, reason: 'no-such-day' } : { ok: true, date: plain };
  }
  const m = WRITTEN.exec(plain.replace(/\s*([年月日]|明治|大正|昭和|平成|令和)\s*/g, '$1'));
  return m === null ? { ok: false, reason: 'format' } : written(m);
}

/**
 * Prints an ISO date in its era: 2020-06-07 → 令和2年6月7日, 2019-05-01 → 令和元年5月1日. The day of a
 * change is given to the new era. Undefined before 明治 (1868-01-25) or for anything but a date.
 */
export function printEraDate(iso: string): string | undefined {
  const ymd = fromIso(iso);
  const era = ERAS.find((e) => e.first <= iso);
  if (ymd === undefined || era === undefined) return undefined;
  const n = ymd.year - startYear(era.first) + 1;
  return `${era.name}${n === 1 ? '元' : n}年${ymd.month}月${ymd.day}日`;
}
