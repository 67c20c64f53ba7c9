import type { Bundle, Citation, Endpoint, Interval, Labels, Mark, Place } from '@fefta/bundle';
import { isInForce } from '../in-force.ts';
import type { Said } from './model.ts';

/** A citation in the bundle, with what stands around it. */
export interface Cited {
  citation: Citation;
  name: string;
  labels: Labels;
  version?: number;
  place: Place;
  said: Said;
  /** The reason of the mark that makes it something else than encoded. */
  reason?: string;
}

/** Lists whose citations encode nothing: what is cited there, tries rules out or says why a provision is not encoded. */
const NO_ENCODING: ReadonlySet<string> = new Set(['manifest', 'instruments', 'provisions', 'scenarios', 'properties']);

/** From what must still be done to what never will be: the first of these that a declaration bears counts. */
const MARKS = { 'to do': 'to-do', judgement: 'judgement', outside: 'outside' } as const;

interface Surroundings extends Omit<Cited, 'citation'> {
  asOf: string | undefined;
  found: Cited[];
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Every citation by a declaration of the bundle, whatever its kind: a member `basis`, at any depth. With a date, only what is in force on
 * it (versions and entries); an amendment of unknown date is not.
 */
export function citationsIn(bundle: Bundle, asOf?: string): Cited[] {
  const found: Cited[] = [];
  for (const [list, items] of Object.entries(bundle)) {
    if (NO_ENCODING.has(list) || !Array.isArray(items)) continue;
    for (const item of items as { name: string; labels: Labels; place: Place }[]) {
      const { name, labels, place } = item;
      walk(item, { name, labels, place, said: 'encoded', asOf, found });
    }
  }
  return found;
}

function walk(value: unknown, around: Surroundings): void {
  if (Array.isArray(value)) for (const each of value) walk(each, around);
  else if (isObject(value) && isCurrent(value, around.asOf)) walkMembers(value, inside(value, around));
}

function walkMembers(members: Members, around: Surroundings): void {
  const { asOf: _asOf, found, ...of } = around;
  // A rule with versions repeats in each of them what it says for all.
  const versions = Array.isArray(members.versions) ? (members.versions as unknown[]) : [];
  for (const [key, value] of Object.entries(members)) {
    if (key === 'versions' && versions.length > 0) {
      versions.forEach((each, version) => {
        walk(each, { ...around, version });
      });
    } else if (key !== 'basis') walk(value, around);
    else if (versions.length === 0) for (const citation of value as Citation[]) found.push({ ...of, citation });
  }
}

function inside(members: Members, around: Surroundings): Surroundings {
  const mark = strongest(members.marks);
  const judged = members.judgement === undefined ? {} : { said: 'judgement' as const };
  const place = Array.isArray(members.place) ? { place: members.place as Place } : {};
  return { ...around, ...place, ...judged, ...mark };
}

function strongest(marks: unknown): { said: Said; reason: string } | undefined {
  const list = Array.isArray(marks) ? (marks as Mark[]) : [];
  for (const [kind, said] of Object.entries(MARKS)) {
    const mark = list.find((each) => each.kind === kind);
    if (mark) return { said, reason: mark.reason };
  }
  return undefined;
}

function isCurrent(members: Members, asOf: string | undefined): boolean {
  const { from, until } = (isObject(members.force) ? members.force : members) as Interval;
  return isInForce({ ...(isEndpoint(from) ? { from } : {}), ...(isEndpoint(until) ? { until } : {}) }, asOf);
}

/** The event from which a period runs is a `from` too, but an expression. */
function isEndpoint(value: unknown): value is Endpoint {
  return isObject(value) && !('op' in value) && ('date' in value || 'amendment' in value);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
