import { addDays } from '@fefta/law';
import type { Amendment, Clause, Endpoint, Rule, Table, TableRow, TableVersion, Version } from '../../generated/ast.ts';
import { readDate } from '../../literals/dates.ts';

/** A day, or the entry into force of an amendment whose day is not known. */
export type Instant = string | Amendment;

/** [from, until) of the acts to which something applies. */
export interface Span {
  from?: Instant;
  until?: Instant;
}

/** One version of a rule, complete in itself: with the clauses that stand outside of its versions. */
export interface Block extends Span {
  node: Rule | Version;
  clauses: readonly Clause[];
}

/** A day and the amendments of unknown date that are taken to be in force on it. */
export interface Moment {
  date: string;
  assumed: ReadonlySet<Amendment>;
}

const LAST_DAY = '9999-12-31';

export function instantOf(endpoint: Endpoint | undefined): Instant | undefined {
  if (!endpoint) return undefined;
  const amendment = endpoint.amendment?.ref;
  return readDate(endpoint.date) ?? (amendment && (readDate(amendment.inForce) ?? amendment));
}

type Versioned = { from?: Endpoint; until?: Endpoint; applicable?: Endpoint };

/** A transitional provision ("applicable from") keeps the version before it alive for the acts before that day. */
export function spansOf(versions: readonly Versioned[]): Span[] {
  const starts = new Map(versions.map((each) => [instantOf(each.from), instantOf(each.applicable)]));
  return versions.map((version) => {
    const until = instantOf(version.until);
    return {
      from: instantOf(version.applicable) ?? instantOf(version.from),
      until: (until && starts.get(until)) ?? until,
    };
  });
}

/** The versions of a rule, or the rule itself where it has none. */
export function blocksOf(rule: Rule): Block[] {
  if (rule.versions.length === 0) return [{ node: rule, clauses: rule.clauses }];
  const spans = spansOf(rule.versions);
  return rule.versions.map((version, position) => ({
    node: version,
    clauses: [...rule.clauses, ...version.clauses],
    ...spans[position],
  }));
}

/** The rows of a table by version. */
export function rowBlocksOf(table: Table): (Span & { node: Table | TableVersion; rows: readonly TableRow[] })[] {
  if (table.versions.length === 0) return [{ node: table, rows: table.rows }];
  const spans = spansOf(table.versions);
  return table.versions.map((node, position) => ({ node, rows: node.rows, ...spans[position] }));
}

export function clausesOf<T extends Clause['$type']>(
  clauses: readonly Clause[],
  type: T,
): Extract<Clause, { $type: T }>[] {
  return clauses.filter((each): each is Extract<Clause, { $type: T }> => each.$type === type);
}

/** Can an act fall into all of the spans? */
export function canMeet(...spans: readonly Span[]): boolean {
  return spans.every((a) => spans.every((b) => !a.from || !b.until || before(a.from, b.until)));
}

function before(from: Instant, until: Instant): boolean {
  return typeof from === 'string' && typeof until === 'string' ? from < until : from !== until;
}

/** A moment in all of the spans, if there is one: their common first day, or the last where they have no beginning. */
export function meetingMoment(...spans: readonly Span[]): Moment | undefined {
  if (!canMeet(...spans)) return undefined;
  const days = (instants: (Instant | undefined)[]) =>
    instants.filter((each): each is string => typeof each === 'string').sort();
  const start = days(spans.map((each) => each.from)).at(-1);
  const end = days(spans.map((each) => each.until))[0];
  const assumed = spans.flatMap(({ from }) => (from && typeof from !== 'string' ? [from] : []));
  return { date: start ?? (end ? (addDays(end, -1) ?? LAST_DAY) : LAST_DAY), assumed: new Set(assumed) };
}

export function contains(span: Span, moment: Moment): boolean {
  const reached = (instant: Instant) =>
    typeof instant === 'string' ? instant <= moment.date : moment.assumed.has(instant);
  return (!span.from || reached(span.from)) && !(span.until && reached(span.until));
}

/** Where to point at a version, or at the rule itself: its name, or its first date. */
export function headOf({ node }: { node: { $type: string; from?: unknown; until?: unknown } }): { property?: string } {
  if (node.$type !== 'Version' && node.$type !== 'TableVersion') return { property: 'name' };
  return node.from ? { property: 'from' } : node.until ? { property: 'until' } : {};
}
