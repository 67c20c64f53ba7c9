import type { Claim, Days } from './claim.ts';

/** What one held revision says of a provision. */
export interface Witness {
  /** The days for which the revision speaks: from its entry into force, where that is known, to the day on which it was seen. */
  since: string;
  seen: string;
  /** unknown: the text at hand has lost what would show it. */
  state: 'there' | 'deleted' | 'missing' | 'unknown';
}

/** What the held revisions say of a citation. */
export type Verdict<W extends Witness> =
  /** No held revision contradicts it, and one that bears on its days has the provision. */
  | { kind: 'stands' }
  /** A revision that speaks for its days has the provision as 削除. */
  | { kind: 'deleted'; lacking: readonly W[] }
  /** No revision at all has the provision. */
  | { kind: 'missing'; lacking: readonly W[] }
  /** A revision that speaks for its days does not have the provision, but another one has. */
  | { kind: 'elsewhen'; lacking: readonly W[]; having: readonly W[] }
  /** No revision shows it for its days: none speaks for them, or what would show it is lost; and those next to them do not have it. */
  | { kind: 'unproven'; beside: readonly W[] };

/**
 * Holds a claim against what the revisions say, earliest first. A revision is a snapshot: it proves its own days and nothing else. Between two snapshots,
 * before the first and after the last, a provision may have come and gone; it is then enough that a snapshot next to those days has it. A snapshot in
 * which it cannot be seen is as good as none.
 */
export function judge<W extends Witness>(claim: Claim, witnesses: readonly W[]): Verdict<W> {
  const asked = speakingFor(claim, witnesses);
  const known = witnesses.filter(({ state }) => state !== 'unknown');
  const lacking = asked.filter(({ state }) => state === 'deleted' || state === 'missing');
  if (lacking.length > 0) return contradicted(lacking, witnesses);
  if (asked.some(isThere)) return { kind: 'stands' };
  const beside = claim.kind === 'now' ? known.slice(-1) : besideOf(claim, known);
  return beside.some(isThere) ? { kind: 'stands' } : { kind: 'unproven', beside: witnesses };
}

const isThere = ({ state }: Witness): boolean => state === 'there';

function contradicted<W extends Witness>(lacking: readonly W[], witnesses: readonly W[]): Verdict<W> {
  const having = witnesses.filter(isThere);
  const deleted = lacking.filter(({ state }) => state === 'deleted');
  if (deleted.length > 0) return { kind: 'deleted', lacking: deleted };
  if (having.length > 0) return { kind: 'elsewhen', lacking, having };
  // A text in which it cannot be seen may have it all the same.
  const isUnsure = witnesses.some(({ state }) => state === 'unknown');
  return isUnsure ? { kind: 'unproven', beside: witnesses } : { kind: 'missing', lacking };
}

/** The revisions that speak for a day of the claim. */
export function speakingFor<W extends Omit<Witness, 'state'>>(claim: Claim, witnesses: readonly W[]): readonly W[] {
  if (claim.kind === 'unknown') return [];
  if (claim.kind === 'now') return witnesses.slice(-1);
  return witnesses.filter((each) => claim.spans.some((span) => speaks(each, span)));
}

function speaks({ since, seen }: Omit<Witness, 'state'>, { from, until }: Days): boolean {
  return (until === undefined || since < until) && (from === undefined || from <= seen);
}

/** The revisions that bear on a claim: those that speak for it, else those next to its days. */
export function bearingOn<W extends Omit<Witness, 'state'>>(claim: Claim, witnesses: readonly W[]): readonly W[] {
  const asked = speakingFor(claim, witnesses);
  return asked.length > 0 ? asked : besideOf(claim, witnesses);
}

/** Of each stretch of days the last revision before it and the first after it. */
function besideOf<W extends Omit<Witness, 'state'>>(claim: Claim, witnesses: readonly W[]): readonly W[] {
  if (claim.kind !== 'days') return witnesses;
  return witnesses.filter((each, position) =>
    claim.spans.some((span) => {
      const next = witnesses[position + 1];
      const previous = witnesses[position - 1];
      const isBefore = span.from !== undefined && each.seen < span.from;
      const isAfter = span.until !== undefined && span.until <= each.since;
      return (
        (isBefore && !(next && span.from !== undefined && next.seen < span.from)) ||
        (isAfter && !(previous && span.until !== undefined && span.until <= previous.since))
      );
    }),
  );
}
