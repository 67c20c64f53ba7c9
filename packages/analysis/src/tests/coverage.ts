import type { Bundle, Endpoint, Interval, Place } from '@fefta/bundle';
import type { Coverage, RuleVersion } from './outcome.ts';

/** Which versions of rules are among those exercised (`name#version`), and which are not. */
export function coverageOf(bundle: Bundle, exercised: ReadonlySet<string>): Coverage {
  const { duties, exemptions, predicates, definitions, tables } = bundle;
  const rules: Versioned[] = [...duties, ...exemptions, ...predicates, ...definitions, ...tables];
  const versions = rules.flatMap((rule) => rule.versions.map((version, index) => describe(rule.name, index, version)));
  const isCovered = ({ rule, version }: RuleVersion) => exercised.has(`${rule}#${version}`);
  return {
    versions: versions.length,
    covered: versions.filter(isCovered),
    uncovered: versions.filter((version) => !isCovered(version)),
  };
}

interface Versioned {
  name: string;
  versions: { acts: Interval; place: Place }[];
}

function describe(rule: string, version: number, { acts, place }: Versioned['versions'][number]): RuleVersion {
  return { rule, version, from: endpoint(acts.from), until: endpoint(acts.until), place };
}

/** The day of an endpoint, or its amendment of unknown date. */
export function endpoint(end: Endpoint | undefined): string | undefined {
  if (end === undefined) return undefined;
  return 'date' in end ? end.date : end.amendment;
}
