import type { Bundle, Endpoint, Interval } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';

/** Rules with the day on which they are looked at; without one, with all their versions. */
export interface RulesOnDay {
  rules: Rules;
  asOf?: string;
  /** Amendments of unknown date that are taken to be in force, by qualified name. */
  assume?: readonly string[];
}

/** After every day. */
const NEVER = '9999-99-99';

/** The bundle with only the versions that apply to an act of that day, and the members, codes, sectors and items in force then. */
export function bundleOnDay({ rules, asOf, assume = [] }: RulesOnDay): Bundle {
  const { bundle } = rules;
  if (asOf === undefined) return bundle;
  const startOf = (end: Endpoint): string =>
    'date' in end
      ? end.date
      : (rules.amendments.get(end.amendment)?.inForce ?? (assume.includes(end.amendment) ? '' : NEVER));
  const holds = ({ from, until }: Interval): boolean =>
    (from ? startOf(from) : '') <= asOf && asOf < (until ? startOf(until) : NEVER);
  return kept(bundle, holds);
}

/** A declaration all of whose versions are gone on that day is gone. */
function kept<T>(value: T, holds: (interval: Interval) => boolean): T {
  if (Array.isArray(value)) return value.filter((each) => stands(each, holds)).map((each) => kept(each, holds)) as T;
  if (typeof value !== 'object' || value === null || 'op' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, kept(inner, holds)])) as T;
}

function stands(value: unknown, holds: (interval: Interval) => boolean): boolean {
  if (typeof value !== 'object' || value === null || 'op' in value) return true;
  const { acts, versions, from, until } = value as {
    acts?: unknown;
    versions?: unknown[];
    from?: unknown;
    until?: unknown;
  };
  if (isInterval(acts)) return holds(acts);
  if (Array.isArray(versions)) return versions.some((each) => stands(each, holds));
  return holds({ ...(isEnd(from) ? { from } : {}), ...(isEnd(until) ? { until } : {}) });
}

const isInterval = (value: unknown): value is Interval =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A period begins with an expression in the place of an interval's day. */
const isEnd = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && ('date' in value || 'amendment' in value) && !('op' in value);
