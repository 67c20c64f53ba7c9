import { check } from '../check.ts';
import { blocksOf, clausesOf, headOf } from './blocks.ts';

/** Without "when" an exclusion or condition would apply in every case. */
export const predicateWithoutCondition = check({
  code: 'predicate-without-condition',
  severity: 'error',
  types: ['Exclusion', 'Condition'],
  run(node, context) {
    for (const block of blocksOf(node)) {
      if (!node.name || clausesOf(block.clauses, 'When').length > 0) continue;
      const kind = node.$type === 'Exclusion' ? { ja: '除外', en: 'exclusion' } : { ja: '条件', en: 'condition' };
      context.report(
        block.node,
        {
          ja: `${kind.ja}「${node.name}」に要件がなく、どの事案にも当てはまることになります。「要件」（when）を書いてください。常に当てはまるなら「要件 真」と明記してください。`,
          en: `The ${kind.en} '${node.name}' has no 'when', so it would apply in every case. Write its condition ('when true' if it is really meant).`,
        },
        headOf(block),
      );
    }
  },
});
