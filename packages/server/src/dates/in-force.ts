import { type Bounds, boundsOf, versionBounds } from '@fefta/language';
import type { AstNode } from 'langium';

/** Where a day lies to an interval; "unknown" where the interval begins with an amendment whose day is not known. */
export type Force = 'past' | 'now' | 'future' | 'unknown';

type Dated = Parameters<typeof boundsOf>[0];

/** How an interval [from, until) lies to a day (YYYY-MM-DD). An end that is not known yet has not come. */
export function forceOf({ from, until }: Bounds, day: string): Force {
  if (until?.day !== undefined && until.day <= day) return 'past';
  if (!from) return 'now';
  if (from.day === undefined) return 'unknown';
  return from.day <= day ? 'now' : 'future';
}

/**
 * Whether acts of the day fall under a version, sector, member of a group or code, or under any version of a rule or table. What has no dates
 * always counts.
 */
export function forceOn(node: AstNode, day: string): Force {
  switch (node.$type) {
    case 'Version':
    case 'TableVersion':
      return forceOfVersion(node, day);
    case 'Sector':
    case 'ControlItem':
    case 'GroupMember':
    case 'CodeEntry':
      return forceOf(boundsOf(node as Dated), day);
    default:
      return forceOfRule((node as { versions?: readonly Dated[] }).versions ?? [], day);
  }
}

/** The acts to which a version applies, transitional provisions of it and of its successor considered. */
export function boundsOfVersion(version: AstNode): Bounds {
  const { versions = [] } = version.$container as unknown as { versions?: readonly Dated[] };
  return versionBounds(versions)[versions.indexOf(version as Dated)] ?? boundsOf(version as Dated);
}

function forceOfVersion(version: AstNode, day: string): Force {
  return forceOf(boundsOfVersion(version), day);
}

function forceOfRule(versions: readonly Dated[], day: string): Force {
  if (versions.length === 0) return 'now';
  const forces = versionBounds(versions).map((bounds) => forceOf(bounds, day));
  if (forces.includes('now')) return 'now';
  if (forces.includes('future')) return 'future';
  return forces.includes('unknown') ? 'unknown' : 'past';
}
