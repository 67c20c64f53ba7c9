/** Days of the proleptic Gregorian calendar as integers: 1970-01-01 is day 0. Years run from 1 to 9999. */

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The number of days of a month (1 to 12). */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 31);
}

/** Is the text a day of the calendar, written YYYY-MM-DD? */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const { year, month, day } = parts(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The parts of a date that is one. */
export function parts(date: string): YearMonthDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** YYYY-MM-DD; undefined outside the years 1 to 9999. */
export function dateOf({ year, month, day }: YearMonthDay): string | undefined {
  if (!(year >= 1 && year <= 9999)) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days since 1970-01-01. Years are counted from March, in eras of 400 years. */
export function dayNumber({ year, month, day }: YearMonthDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The date of a day number; undefined outside the years 1 to 9999. */
export function dateOfDay(days: number): string | undefined {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dateOf({ year, month, day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1 });
}

/** Monday 1 to Sunday 7. */
export function weekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The date so many days later (or earlier). */
export function addDays(date: string, days: number): string | undefined {
  return dateOfDay(dayNumber(parts(date)) + days);
}

/** The same day so many months later (or earlier), or the last day of the month if there is no such day. */
export function addMonths(date: string, months: number): string | undefined {
  const { year, month, day } = parts(date);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return dateOf({ ...target, day: Math.min(day, monthLength(target.year, target.month)) });
}

/** The Japanese fiscal year (年度) of a date: it begins on 1 April. */
export function fiscalYear(date: string): number {
  const { year, month } = parts(date);
  return month >= 4 ? year : year - 1;
}
