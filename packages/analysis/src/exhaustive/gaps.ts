import type { Endpoint, Place } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';
import { SAYS } from './messages.ts';
import type { CaseFinding } from './model.ts';

interface Versioned {
  name: string;
  versions: readonly { acts: { from?: Endpoint; until?: Endpoint }; place: Place }[];
}

/** Days between two versions of a rule on which it has none. Where a day is not known, nothing is said. */
export function gapsIn(rules: Rules): CaseFinding[] {
  const { duties, exemptions, predicates, definitions, tables } = rules.bundle;
  return [...duties, ...exemptions, ...predicates, ...definitions, ...tables].flatMap((rule) => gapsOf(rules, rule));
}

function gapsOf(rules: Rules, { name, versions }: Versioned): CaseFinding[] {
  const spans = versions.map(({ acts: { from, until }, place }) => ({
    from: dayOf(rules, from, ''),
    until: dayOf(rules, until, '~'),
    place,
  }));
  if (spans.some(({ from, until }) => from === undefined || until === undefined)) return [];
  const found: CaseFinding[] = [];
  let covered: string | undefined;
  for (const { from = '', until = '~', place } of spans.toSorted((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : 1,
  )) {
    if (covered !== undefined && from > covered)
      found.push({
        code: 'gap-between-versions',
        severity: 'warning',
        place,
        message: SAYS.gap(name, covered, from),
        acts: [],
        days: [{ from: covered, until: from, assume: [] }],
      });
    if (covered === undefined || until > covered) covered = until;
  }
  return found;
}

/** Undefined: the amendment's day is not known. */
function dayOf(rules: Rules, endpoint: Endpoint | undefined, otherwise: string): string | undefined {
  if (!endpoint) return otherwise;
  return 'date' in endpoint ? endpoint.date : rules.amendments.get(endpoint.amendment)?.inForce;
}
