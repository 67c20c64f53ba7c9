import type { AstNode } from 'langium';
import { type Bound, boundOf, boundsOf, type Dated } from '../checks/time/bounds.ts';
import type { Amendment, Citation } from '../generated/ast.ts';

/** Days [from, until); an end that is undefined is open. */
export interface Days {
  from?: string;
  until?: string;
}

/**
 * When a citation says that its provision is law. "now": the text around it has no dates, so it speaks of the law as it is. "unknown": it
 * begins or ends with an amendment whose day is not known.
 */
export type Claim = { kind: 'days'; spans: readonly Days[] } | { kind: 'now' } | { kind: 'unknown' };

type Holder = AstNode & Dated & { versions?: readonly Dated[] };

/** The days of what stands around a citation: a version, a sector, a member of a group; else of all versions of the rule. */
export function claimOf(citation: Citation): Claim {
  for (let node: Holder | undefined = citation; node?.$container; node = node.$container as Holder | undefined) {
    if (node.$type === 'Amendment') return ofAmendment(node as unknown as Amendment);
    if (node.from || node.until) return ofSpans([node]);
    if (node.versions && node.versions.length > 0) return ofSpans(node.versions);
  }
  return { kind: 'now' };
}

/** An amendment rests on what is law once it is in force. */
function ofAmendment(amendment: Amendment): Claim {
  const start = boundOf({ date: amendment.inForce } as Parameters<typeof boundOf>[0]);
  return start?.day === undefined ? { kind: 'unknown' } : { kind: 'days', spans: [{ from: start.day }] };
}

/** Versions whose days are not known say nothing; where that is all of them, so does the rule. */
function ofSpans(dated: readonly Dated[]): Claim {
  const spans: Days[] = [];
  for (const { from, until } of dated.map(boundsOf)) {
    if (isUnknown(from) || isUnknown(until)) continue;
    spans.push({ ...(from?.day ? { from: from.day } : {}), ...(until?.day ? { until: until.day } : {}) });
  }
  return spans.length > 0 ? { kind: 'days', spans } : { kind: 'unknown' };
}

const isUnknown = (bound: Bound) => bound !== undefined && bound.day === undefined;

/** Is a day one of the days? */
export function holds({ from, until }: Days, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day < until);
}
