import type { Endpoint, Interval } from '@fefta/bundle';
import type { Rules } from '../rules.ts';

/** The date of an act (YYYY-MM-DD) and the amendments that its case takes to be in force. */
export interface Moment {
  readonly asOf: string;
  readonly assumed: ReadonlySet<string>;
}

/** The day of an endpoint, where it is known: one that names a dated amendment has that amendment's day. */
export function endpointDate(rules: Rules, endpoint: Endpoint): string | undefined {
  return 'date' in endpoint ? endpoint.date : rules.amendments.get(endpoint.amendment)?.inForce;
}

/** Has the day come? An amendment of unknown date has come if, and only if, the case assumes it. */
function reached(rules: Rules, endpoint: Endpoint, moment: Moment): boolean {
  const date = endpointDate(rules, endpoint);
  if (date !== undefined) return moment.asOf >= date;
  return 'amendment' in endpoint && moment.assumed.has(endpoint.amendment);
}

/** Does [from, until) contain the moment? */
export function contains(rules: Rules, interval: Interval, moment: Moment): boolean {
  if (interval.from !== undefined && !reached(rules, interval.from, moment)) return false;
  return interval.until === undefined || !reached(rules, interval.until, moment);
}

/** Index of the version that applies to an act at the moment; undefined if there is none. */
export function versionAt(rules: Rules, versions: readonly { acts: Interval }[], moment: Moment): number | undefined {
  const index = versions.findIndex((version) => contains(rules, version.acts, moment));
  return index < 0 ? undefined : index;
}
