import { check } from '../check.ts';
import { assignmentsOf } from './lineage.ts';

/** Of two values for one fact only the last would count. */
export const factTwice = check({
  code: 'fact-twice',
  severity: 'error',
  types: ['Scenario'],
  run(node, context) {
    const seen = new Set<string>();
    for (const { path, node: assignment } of assignmentsOf(node)) {
      if (!seen.has(path)) {
        seen.add(path);
        continue;
      }
      context.report(assignment, {
        ja: `事実「${path}」がこの事例で二度与えられています。一つにしてください。`,
        en: `The fact '${path}' is given twice in this scenario. Keep one.`,
      });
    }
  },
});
