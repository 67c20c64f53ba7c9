import type { Endpoint, Interval } from '@fefta/bundle';
import type { ast } from '@fefta/language';
import { endpoint, interval } from './common.ts';

type VersionNode = { from?: ast.Endpoint; until?: ast.Endpoint; applicable?: ast.Endpoint };

/**
 * The intervals of a rule's versions: in force, and the acts to which each applies. A transitional provision ("applicable from")
 * keeps the version before it alive for the acts before that day.
 */
export function versionIntervals(versions: readonly VersionNode[]): { force: Interval; acts: Interval }[] {
  const forces = versions.map(interval);
  return versions.map((version, position) => {
    const force = forces[position] ?? {};
    const from = endpoint(version.applicable) ?? force.from;
    const until = laterStart(versions, forces, force.until) ?? force.until;
    return { force, acts: { ...(from ? { from } : {}), ...(until ? { until } : {}) } };
  });
}

function laterStart(
  versions: readonly VersionNode[],
  forces: readonly Interval[],
  until: Endpoint | undefined,
): Endpoint | undefined {
  if (!until) return undefined;
  const next = forces.findIndex((force) => force.from && same(force.from, until));
  return next < 0 ? undefined : endpoint(versions[next]?.applicable);
}

function same(a: Endpoint, b: Endpoint): boolean {
  return 'date' in a ? 'date' in b && a.date === b.date : 'amendment' in b && a.amendment === b.amendment;
}
