import type { Rule, Table, TableVersion, Version } from '../../generated/ast.ts';
import { type Bounds, versionBounds } from './bounds.ts';

/** Types of nodes that have versions. */
export const VERSIONED = ['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table'] as const;

export interface Span extends Bounds {
  node: Version | TableVersion;
}

/** The versions of a rule or table with the acts to which they apply, earliest first; those of unknown beginning last. */
export function spansInOrder(rule: Rule | Table): Span[] {
  const versions: readonly (Version | TableVersion)[] = rule.versions;
  const bounds = versionBounds(versions);
  const spans = versions.map((node, position) => ({ node, ...(bounds[position] as Bounds) }));
  const start = ({ from }: Span) => (from ? (from.day ?? '~') : '');
  return spans.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
}
