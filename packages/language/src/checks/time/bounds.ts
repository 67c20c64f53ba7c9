import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Amendment, Endpoint } from '../../generated/ast.ts';
import { readDate } from '../../literals/dates.ts';
import { rangeOf } from '../../workspace/places.ts';

/** Nodes that hold from one day until another. */
export interface Dated {
  from?: Endpoint;
  until?: Endpoint;
}

/** An end of an interval: a day, or one whose day is not known (with the amendment that will bring it). Undefined: open. */
export type Bound = { day: string } | { day?: undefined; amendment?: Amendment } | undefined;

export interface Bounds {
  from: Bound;
  until: Bound;
}

export function boundOf(endpoint: Endpoint | undefined): Bound {
  if (!endpoint) return undefined;
  const amendment = endpoint.amendment?.ref;
  const day = readDate(endpoint.date) ?? readDate(amendment?.inForce);
  return day === undefined ? { amendment } : { day };
}

export function boundsOf(node: Dated): Bounds {
  return { from: boundOf(node.from), until: boundOf(node.until) };
}

/** One and the same day, or the entry into force of one amendment. */
export function sameBound(a: Bound, b: Bound): boolean {
  if (!a || !b) return a === b;
  if (a.day !== undefined || b.day !== undefined) return a.day === b.day;
  return a.amendment !== undefined && a.amendment === b.amendment;
}

/** Do the two intervals surely have a day in common? Where a day is not known, no. */
export function surelyMeet(a: Bounds, b: Bounds): boolean {
  if (a.from && a.from.day === undefined && sameBound(a.from, b.from)) return !a.until && !b.until;
  const start = (bound: Bound) => (bound ? (bound.day ?? '~') : '');
  const end = (bound: Bound) => (bound ? (bound.day ?? '') : '~');
  return [a, b].every((one) => [a, b].every((other) => start(one.from) < end(other.until)));
}

/**
 * The acts to which each version applies. A transitional provision ("applicable from") keeps the version before it alive for
 * the acts before that day.
 */
export function versionBounds(versions: readonly (Dated & { applicable?: Endpoint })[]): Bounds[] {
  const forces = versions.map(boundsOf);
  return versions.map((version, position) => {
    const { from, until } = forces[position] as Bounds;
    const next = until ? forces.findIndex((each) => sameBound(each.from, until)) : -1;
    return { from: boundOf(version.applicable) ?? from, until: boundOf(versions[next]?.applicable) ?? until };
  });
}

/** Where an interval is written: its beginning, else its end, else the whole node. */
export function intervalRange(node: AstNode & Dated): Range {
  return rangeOf(node, node.from ? 'from' : node.until ? 'until' : undefined);
}

/** "2020-06-07", or the name of the amendment. */
export function boundText(bound: Bound): string {
  return bound?.day ?? bound?.amendment?.name ?? '?';
}
