import { check } from '../check.ts';
import { isUsed } from '../uses.ts';

const ELSEWHERE = new Set(['Expectation', 'ExpectationDetail']);

/** A condition counts only for the exemption that names it. */
export const conditionNeverNamed = check({
  code: 'condition-never-named',
  severity: 'warning',
  types: ['Condition'],
  run(node, context) {
    if (!node.name || isUsed(node, context, (use) => !ELSEWHERE.has(use.node.$type))) return;
    context.report(
      node,
      {
        ja: `条件「${node.name}」を条件とする免除がありません。免除に「条件として」で書くか、取り除いてください。`,
        en: `No exemption names the condition '${node.name}', so it has no effect. Name it with 'on condition', or remove it.`,
      },
      { property: 'name' },
    );
  },
});
