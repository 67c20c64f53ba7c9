import type { Interval } from '@fefta/bundle';

/** Does an interval hold the date? Without a date every one counts; an amendment of unknown date is not in force. */
export function isInForce({ from, until }: Interval, asOf: string | undefined): boolean {
  if (asOf === undefined) return true;
  const hasBegun = from === undefined || ('date' in from && from.date <= asOf);
  const hasEnded = until !== undefined && 'date' in until && until.date <= asOf;
  return hasBegun && !hasEnded;
}
