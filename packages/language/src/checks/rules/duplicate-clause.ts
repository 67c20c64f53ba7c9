import type { AstNode } from 'langium';
import { check } from '../check.ts';
import { blocksOf, clausesOf } from './blocks.ts';
import { clauseWords } from './rule-words.ts';

/** Of two conditions only one would count. */
export const duplicateClause = check({
  code: 'duplicate-clause',
  severity: 'error',
  types: ['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition'],
  run(node, context) {
    if (!node.name) return;
    const said = new Set<AstNode>();
    for (const { clauses } of blocksOf(node)) {
      for (const type of ['When', 'Means'] as const) {
        for (const clause of clausesOf(clauses, type).slice(1)) {
          if (said.has(clause)) continue;
          said.add(clause);
          const word = clauseWords(clause);
          const join =
            type === 'When'
              ? { ja: '「かつ」又は「又は」でつないで一つにしてください。', en: "Join them with 'and' or 'or'." }
              : { ja: '一つにしてください。', en: 'Keep one.' };
          context.report(clause, {
            ja: `「${node.name}」の同じ版に「${word.ja}」が二つあります。${join.ja}`,
            en: `'${node.name}' has a second '${word.en}' in one version. ${join.en}`,
          });
        }
      }
    }
  },
});
