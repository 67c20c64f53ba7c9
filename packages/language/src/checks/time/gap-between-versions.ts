import { type Check, check } from '../check.ts';
import type { Bound } from './bounds.ts';
import { spansInOrder, VERSIONED } from './versions.ts';

const isUnknown = (bound: Bound) => bound !== undefined && bound.day === undefined;

/** Days between two versions of a rule on which it has none. */
export const gapBetweenVersions: Check = check({
  code: 'gap-between-versions',
  severity: 'warning',
  types: VERSIONED,
  run(rule, context) {
    if (!rule.name) return;
    const spans = spansInOrder(rule);
    if (spans.some(({ from, until }) => isUnknown(from) || isUnknown(until))) return;
    let covered: string | undefined;
    for (const { node, from, until } of spans) {
      const start = from?.day;
      if (covered !== undefined && start !== undefined && start > covered) {
        context.report(
          node,
          {
            ja: `「${rule.name}」には${covered}から${start}の前日まで、どの版もありません。その間、この規則は無いものとして扱われます。`,
            en: `'${rule.name}' has no version from ${covered} until ${start}: between them the rule does not exist.`,
          },
          { property: node.applicable ? 'applicable' : 'from' },
        );
      }
      const end = until?.day ?? '~';
      if (covered === undefined || end > covered) covered = end;
    }
  },
});
