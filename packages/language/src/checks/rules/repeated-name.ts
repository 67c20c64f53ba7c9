import type { AstNode, Reference } from 'langium';
import { rangeOf } from '../../workspace/places.ts';
import { check } from '../check.ts';

/** The lists of names that a clause or rule gives. */
const LISTS: Readonly<Record<string, string>> = {
  Unless: 'exclusions',
  OnCondition: 'conditions',
  Leaves: 'duties',
  Over: 'rules',
  OnBreach: 'measures',
  Duty: 'acts',
  Exemption: 'duties',
};

/** One name twice in a list: perhaps another was meant. */
export const repeatedName = check({
  code: 'repeated-name',
  severity: 'warning',
  types: ['Unless', 'OnCondition', 'Leaves', 'Over', 'OnBreach', 'Duty', 'Exemption'],
  run(node, context) {
    const property = LISTS[node.$type] ?? '';
    const references = ((node as unknown as Record<string, Reference[] | undefined>)[property] ??
      []) as Reference<AstNode>[];
    const seen = new Set<AstNode>();
    for (const [index, reference] of references.entries()) {
      const target = reference.ref;
      if (!target || !seen.has(target)) {
        if (target) seen.add(target);
        continue;
      }
      const range = { start: rangeOf(node, property, index - 1).end, end: rangeOf(node, property, index).end };
      context.report(
        node,
        {
          ja: `「${reference.$refText}」が同じところに二度挙げられています。`,
          en: `'${reference.$refText}' is named twice here.`,
        },
        {
          property,
          index,
          suggestion: {
            title: { ja: '二つ目を取り除く', en: 'Remove the second' },
            edits: [{ uri: context.document.uri, range, newText: '' }],
          },
        },
      );
    }
  },
});
