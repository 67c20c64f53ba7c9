import type { Citation, Duration } from '@fefta/bundle';
import { addDays, addMonths, dateOfDay, dayNumber, parts, weekday } from './dates.ts';
import type { PlannedCalendar } from './plan.ts';

/** A period of a duty as it runs in one case. Dates are YYYY-MM-DD, null where they cannot be told. */
export interface Period {
  readonly name: string;
  readonly length: Duration;
  /** The event, in the language. */
  readonly from: string;
  /** The first day counted. */
  readonly start: string | null;
  /** The day with which it ends. */
  readonly last: string | null;
  readonly basis: readonly Citation[];
}

/**
 * Counts a period from the day of an event (Civil Code 138 to 143). The day itself counts only if the rule says so (140: the first
 * day is not counted); N days end with the N-th day counted; months and years by the calendar (143). Business days are the days
 * that the calendar leaves open; without one, or outside what it covers, the end is not known.
 */
export function countPeriod(
  event: string,
  length: Duration,
  countsFirstDay: boolean,
  calendar: PlannedCalendar | undefined,
): { start: string | null; last: string | null } {
  const start = countsFirstDay ? event : addDays(event, 1);
  if (start === undefined) return { start: null, last: null };
  switch (length.unit) {
    case 'day':
      return { start, last: addDays(start, length.amount - 1) ?? null };
    case 'business-day':
      return businessDays(start, length.amount, calendar);
    default:
      return { start, last: monthsEnd(start, length.unit === 'year' ? length.amount * 12 : length.amount) ?? null };
  }
}

/** The day before the day that corresponds to the start; where its month has no such day, the last day of that month (143(2)). */
function monthsEnd(start: string, months: number): string | undefined {
  const clamped = addMonths(start, months);
  if (clamped === undefined || parts(clamped).day !== parts(start).day) return clamped;
  return addDays(clamped, -1);
}

function businessDays(
  start: string,
  amount: number,
  calendar: PlannedCalendar | undefined,
): { start: string; last: string | null } {
  if (calendar === undefined) return { start, last: null };
  let day = dayNumber(parts(start)) - 1;
  let first: string | undefined;
  let last: string | undefined;
  for (let counted = 0; counted < amount; counted += 1) {
    last = nextOpen(day, calendar);
    if (last === undefined) break;
    first ??= last;
    day = dayNumber(parts(last));
  }
  return { start: first ?? start, last: last ?? null };
}

/** The first open day after a day; undefined if the calendar does not cover every day up to it. */
function nextOpen(after: number, calendar: PlannedCalendar): string | undefined {
  for (let day = after + 1; ; day += 1) {
    const date = dateOfDay(day);
    if (
      date === undefined ||
      (calendar.from ?? date) > date ||
      (calendar.until !== undefined && date >= calendar.until)
    )
      return undefined;
    if (!calendar.weekdays.has(weekday(day)) && !calendar.dates.has(date)) return date;
  }
}
