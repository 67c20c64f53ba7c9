/** Year, month (1–12) and day of the proleptic Gregorian calendar. */
export type YearMonthDay = { year: number; month: number; day: number };

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

/** Days in a month; 0 for a month that does not exist. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** Prints year, month and day as YYYY-MM-DD; undefined when there is no such day in 0001–9999. */
export function toIso({ year, month, day }: YearMonthDay): string | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return undefined;
  if (day < 1 || day > monthLength(year, month)) return undefined;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Reads YYYY-MM-DD; undefined when the form is another or the day does not exist. */
export function fromIso(text: string): YearMonthDay | undefined {
  const m = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (m === null) return undefined;
  const ymd = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return toIso(ymd) === undefined ? undefined : ymd;
}

/** Whether the text is YYYY-MM-DD and the day exists in the Gregorian calendar, years 0001–9999. */
export function isIsoDate(text: string): boolean {
  return fromIso(text) !== undefined;
}

/**
 * Days since 1970-01-01 (which is 0); undefined for anything but an existing ISO date.
 * Integer arithmetic on years that begin in March, so that a leap day is a year's last day.
 */
export function dayNumber(iso: string): number | undefined {
  const ymd = fromIso(iso);
  if (ymd === undefined) return undefined;
  const year = ymd.month > 2 ? ymd.year : ymd.year - 1;
  const dayOfYear = Math.floor((153 * ((ymd.month + 9) % 12) + 2) / 5) + ymd.day - 1;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + dayOfYear - 719468;
}

/** The date that many days after 1970-01-01; undefined outside 0001-01-01–9999-12-31. */
export function fromDayNumber(days: number): string | undefined {
  if (!Number.isInteger(days)) return undefined;
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return toIso({ year, month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1 });
}

/** The date `n` days later (earlier below 0); undefined for no date or outside 0001–9999. */
export function addDays(iso: string, n: number): string | undefined {
  const start = dayNumber(iso);
  return start === undefined ? undefined : fromDayNumber(start + n);
}

/**
 * The date `n` months later (earlier below 0), at the month's last day when it has no such day
 * (民法143条2項ただし書: 期間は…その月の末日に満了). Undefined for no date or outside 0001–9999.
 */
export function addMonths(iso: string, n: number): string | undefined {
  const ymd = fromIso(iso);
  if (ymd === undefined || !Number.isInteger(n)) return undefined;
  const months = ymd.year * 12 + ymd.month - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return toIso({ year, month, day: Math.min(ymd.day, monthLength(year, month)) });
}

/** Day of the week, 0 = Sunday … 6 = Saturday; undefined for anything but an existing ISO date. */
export function weekday(iso: string): number | undefined {
  const days = dayNumber(iso);
  return days === undefined ? undefined : (((days + 4) % 7) + 7) % 7;
}

/** The fiscal year (年度, April to March; 財政法11条) as the year it begins in; undefined for no date. */
export function fiscalYear(iso: string): number | undefined {
  const ymd = fromIso(iso);
  if (ymd === undefined) return undefined;
  return ymd.month < 4 ? ymd.year - 1 : ymd.year;
}
