import { isIsoDate, parseDate } from '@fefta/law';

/** The ISO date of a date literal in any style (2020-06-07, 令和2年6月7日, full-width digits), or undefined. */
export function readDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (isIsoDate(text)) return text;
  const parsed = parseDate(text);
  return parsed.ok ? parsed.date : undefined;
}
