import type { Message } from '../../finding.ts';
import { check } from '../check.ts';
import { isUsed } from '../uses.ts';
import { basesOf } from './lineage.ts';

/** A scenario needs a day, an act and something to expect. */
export const incompleteScenario = check({
  code: 'incomplete-scenario',
  severity: 'error',
  types: ['Scenario'],
  run(node, context) {
    const line = basesOf(node);
    if (!node.name || (line.at(-1)?.base && !line.at(-1)?.base?.ref)) return;
    const lacks: Message[] = [];
    if (line.every((each) => each.date === undefined)) lacks.push({ ja: '時点（as of）', en: "a date ('as of')" });
    if (line.every((each) => each.givens.every((given) => !given.act)))
      lacks.push({ ja: '行為（given ACT）', en: "an act ('given ACT')" });
    const isBase = isUsed(node, context, (use) => use.node.$type === 'Scenario' && use.node !== node);
    if (node.expectations.length === 0 && !isBase)
      lacks.push({ ja: '期待（expect）', en: "an expectation ('expect')" });
    if (lacks.length === 0) return;
    context.report(
      node,
      {
        ja: `事例「${node.name}」に${lacks.map((each) => each.ja).join('、')}がありません。`,
        en: `The scenario '${node.name}' lacks ${lacks.map((each) => each.en).join(' and ')}.`,
      },
      { property: 'name' },
    );
  },
});
