import { check } from '../check.ts';
import { blocksOf, clausesOf, headOf } from './blocks.ts';

/** A definition says what something means. */
export const definitionWithoutValue = check({
  code: 'definition-without-value',
  severity: 'error',
  types: ['Definition'],
  run(node, context) {
    for (const block of blocksOf(node)) {
      if (!node.name || clausesOf(block.clauses, 'Means').length > 0) continue;
      context.report(
        block.node,
        {
          ja: `定義「${node.name}」に値がありません。「とは」（means）で書いてください。`,
          en: `The definition '${node.name}' has no value. Say what it is with 'means'.`,
        },
        headOf(block),
      );
    }
  },
});
