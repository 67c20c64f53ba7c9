import type { Bundle, Citation, Endpoint, Interval, Place } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';
import type { Standing } from './standing.ts';

/** The lists of a bundle whose declarations are compared, by the word of the language for one of them. */
const LISTS = {
  duties: 'duty',
  exemptions: 'exemption',
  predicates: 'rule',
  definitions: 'definition',
  tables: 'table',
  groups: 'group',
  sectors: 'sectors',
  codes: 'codes',
  calendars: 'calendar',
  units: 'unit',
  enums: 'enum',
  entities: 'entity',
  acts: 'act',
  regimes: 'regime',
  controlLists: 'control list',
  procedures: 'procedure',
} as const satisfies Partial<Record<keyof Bundle, string>>;

/** The list of a bundle in which a declaration stands, by the word of the language for it. */
export const listOf = (what: string): keyof typeof LISTS | undefined =>
  (Object.keys(LISTS) as (keyof typeof LISTS)[]).find((list) => LISTS[list] === what);

/** What of a declaration is different: what it does, or only how it is explained (labels, citations, notes, marks). */
export type RuleChangeKind = 'added' | 'removed' | 'changed' | 'explained-otherwise';

export interface RuleChange {
  kind: RuleChangeKind;
  /** The word of the language for what it is. */
  what: string;
  /** Qualified name. */
  name: string;
  /** The amendments by which the text of the new side came into force. */
  by: string[];
  basis: Citation[];
  /** Where it stands on each side: the number of its source among the digests of the manifest, the line and the column. */
  places: { before?: Place; after?: Place };
}

/** The declarations that say something else on the two sides, in the versions that are in force. */
export function compareRules(before: Standing, after: Standing): RuleChange[] {
  const changes: RuleChange[] = [];
  for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const was = declarations(before, list);
    const is = declarations(after, list);
    for (const name of [...new Set([...was.keys(), ...is.keys()])].sort()) {
      const change = changeOf(was.get(name), is.get(name));
      if (!change) continue;
      const { by, basis } = (is.get(name) ?? was.get(name)) as Standings;
      const [before, after] = [was.get(name)?.place, is.get(name)?.place];
      const places = { ...(before && { before }), ...(after && { after }) };
      changes.push({ kind: change, what: LISTS[list], name, by, basis, places });
    }
  }
  return changes;
}

/** A declaration as it stands on a day. */
interface Standings {
  /** What it does, and everything about it, as texts. */
  meaning: string;
  whole: string;
  by: string[];
  basis: Citation[];
  place?: Place;
}

function changeOf(was: Standings | undefined, is: Standings | undefined): RuleChangeKind | undefined {
  if (!was || !is) return is ? 'added' : was ? 'removed' : undefined;
  if (was.meaning !== is.meaning) return 'changed';
  return was.whole === is.whole ? undefined : 'explained-otherwise';
}

type Declaration = { name: string; basis?: Citation[]; versions?: VersionLike[] } & Record<string, unknown>;
type VersionLike = { acts: Interval; by?: string[]; basis?: Citation[] } & Record<string, unknown>;

function declarations({ rules, asOf, assume }: Standing, list: keyof typeof LISTS): Map<string, Standings> {
  const found = new Map<string, Standings>();
  for (const each of (rules.bundle[list] ?? []) as unknown as Declaration[]) {
    const version = each.versions?.find(({ acts }) => contains(rules, acts, asOf, assume));
    if (each.versions && !version) continue;
    const { versions: _, ...head } = each;
    const body = inForce({ ...head, version }, rules, asOf, assume);
    const by = version?.by ?? [];
    const place = (version?.place ?? each.place) as Place | undefined;
    found.set(each.name, {
      meaning: JSON.stringify(without(body, EXPLANATION)),
      whole: JSON.stringify(without(body, PLACE)),
      by,
      basis: version?.basis ?? each.basis ?? [],
      ...(place && { place }),
    });
  }
  return found;
}

const PLACE = new Set(['place']);
/** What does not change any answer. The intervals are those of the one version that is in force. */
const EXPLANATION = new Set([
  ...PLACE,
  'labels',
  'basis',
  'marks',
  'notes',
  'meaning',
  'force',
  'acts',
  'by',
  'from',
  'until',
]);

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      names.has(name) && !isExpression(value) && !isExpression(inner) ? [] : [[name, without(inner, names)]],
    ),
  );
}

/** In an expression every member counts; and so does the event from which a period runs, unlike the days of an interval. */
const isExpression = (value: unknown): boolean => typeof value === 'object' && value !== null && 'op' in value;

/** A declaration as it stands, without dates: with the one version that is in force, or none. */
export function timeless<T extends object>(declaration: T, { rules, asOf, assume }: Standing): T {
  const { versions } = declaration as { versions?: VersionLike[] };
  const stands = undated(inForce(declaration, rules, asOf, assume));
  const version = versions?.find(({ acts }) => contains(rules, acts, asOf, assume));
  const own = version ? [{ ...undated(inForce(version, rules, asOf, assume)), acts: {}, force: {} }] : [];
  return versions ? { ...stands, versions: own } : stands;
}

/** Of what stands in lists; a calendar has days for which it is known. */
function undated<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each) => undated(isDated(each) ? withoutDates(each) : each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, undated(inner)])) as T;
}

function withoutDates({ from: _, until: __, ...rest }: Interval): object {
  return rest;
}

/** Members, codes, sectors and items with dates of their own that are in force on the day, at any depth. */
function inForce<T>(value: T, rules: Rules, asOf: string, assume: readonly string[]): T {
  if (Array.isArray(value)) {
    const kept = value.filter((each) => !isDated(each) || contains(rules, each, asOf, assume));
    return kept.map((each) => inForce(each, rules, asOf, assume)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inForce(inner, rules, asOf, assume)]),
  ) as T;
}

/** An interval ends in dates or amendments; a period has an expression in that place. */
function isDated(value: unknown): value is Interval {
  const { from, until } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return [from, until].some((end) => typeof end === 'object' && end !== null && !('op' in end));
}

/** Is the interval of a version, member or code in force on the day? */
export function contains(rules: Rules, { from, until }: Interval, asOf: string, assume: readonly string[]): boolean {
  const begins = from ? startOf(rules, from, assume) : '';
  const ends = until ? startOf(rules, until, assume) : NEVER;
  return begins <= asOf && asOf < ends;
}

const NEVER = '9999-99-99';

/** The day of an endpoint: of an amendment its entry into force, from the beginning where it is assumed, else never. */
function startOf(rules: Rules, endpoint: Endpoint, assume: readonly string[]): string {
  if ('date' in endpoint) return endpoint.date;
  return rules.amendments.get(endpoint.amendment)?.inForce ?? (assume.includes(endpoint.amendment) ? '' : NEVER);
}
