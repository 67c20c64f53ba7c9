import { readDate } from '@fefta/language';
import { fiscalYear, printEraDate, weekday } from '@fefta/law';
import type { Language } from '../../protocol.ts';
import { WORDS } from './words.ts';

const DAYS = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** "2020-05-08 (令和2年5月8日)": a date as written, in both calendars. */
export function bothCalendars(written: string | undefined, language: Language): string {
  const iso = readDate(written);
  if (iso === undefined) return written === undefined ? '' : `${written} (${WORDS[language].noDate})`;
  const era = printEraDate(iso);
  if (era === undefined) return iso;
  return language === 'ja' ? `${iso}（${era}）` : `${iso} (${era})`;
}

/** A date literal: both calendars, the day of the week, the fiscal year. */
export function dateLines(written: string, language: Language): string[] {
  const iso = readDate(written);
  if (iso === undefined) return [bothCalendars(written, language)];
  const [day, year] = [weekday(iso), fiscalYear(iso)];
  const name = day === undefined ? '' : DAYS[language][day % 7];
  const more = language === 'ja' ? `${name}曜日、${year}年度` : `${name}, fiscal year ${year}`;
  return [`**${bothCalendars(iso, language)}**`, more];
}
