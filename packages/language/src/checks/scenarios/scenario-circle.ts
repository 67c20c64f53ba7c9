import { qualifiedName } from '../../names/name-index.ts';
import { check } from '../check.ts';
import { basesOf } from './lineage.ts';

/** Scenarios that each take over from the next. */
export const scenarioCircle = check({
  code: 'scenario-circle',
  severity: 'error',
  types: ['Scenario'],
  run(node, context) {
    const line = basesOf(node);
    if (line.at(-1)?.base?.ref !== node || line.some((each) => qualifiedName(each) < qualifiedName(node))) return;
    const names = [...line, node].map((each) => each.name).join(' → ');
    context.report(
      node,
      {
        ja: `事例が互いに類似しています：${names}。どれかの「類似」（like）を取り除いてください。`,
        en: `These scenarios are each like the next: ${names}. Take one 'like' away.`,
      },
      { property: 'base' },
    );
  },
});
