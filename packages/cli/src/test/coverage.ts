import type { Bundle, Endpoint, Interval, Place } from '@fefta/bundle';
import type { Coverage, RuleVersion } from './outcome.ts';

/** The versions of rules that are not among those exercised (`name#version`). `show` tells where a place is. */
export function coverageOf(bundle: Bundle, exercised: ReadonlySet<string>, show: (place: Place) => string): Coverage {
  const { duties, exemptions, predicates, definitions, tables } = bundle;
  const rules: Versioned[] = [...duties, ...exemptions, ...predicates, ...definitions, ...tables];
  const versions = rules.flatMap((rule) =>
    rule.versions.map((version, index) => describe(rule.name, index, version, show)),
  );
  return {
    versions: versions.length,
    uncovered: versions.filter(({ rule, version }) => !exercised.has(`${rule}#${version}`)),
  };
}

interface Versioned {
  name: string;
  versions: { acts: Interval; place: Place }[];
}

function describe(
  rule: string,
  version: number,
  { acts, place }: Versioned['versions'][number],
  show: (place: Place) => string,
): RuleVersion {
  return { rule, version, from: endpoint(acts.from), until: endpoint(acts.until), place: show(place) };
}

function endpoint(end: Endpoint | undefined): string | undefined {
  if (end === undefined) return undefined;
  return 'date' in end ? end.date : end.amendment;
}
