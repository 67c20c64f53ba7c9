import type { Scenario } from '../../generated/ast.ts';
import { check } from '../check.ts';
import { knownPaths } from './lineage.ts';

/** What is given cannot be missing. */
export const missingFactNotMissing = check({
  code: 'missing-fact-not-missing',
  severity: 'error',
  types: ['ExpectationDetail'],
  run(node, context) {
    if (node.missing.length === 0) return;
    const known = knownPaths(node.$container.$container as Scenario);
    for (const [index, path] of node.missing.entries()) {
      const given = known.has(path) || [...known].some((each) => each.startsWith(`${path}.`));
      if (!given) continue;
      context.report(
        node,
        {
          ja: `事実「${path}」はこの事例で与えられているため、不足することはありません。「${path} 不明」とするか、「不足」から取り除いてください。`,
          en: `The fact '${path}' is given in this scenario, so it cannot be missing. Withdraw it with '${path} unknown', or expect something else.`,
        },
        { property: 'missing', index },
      );
    }
  },
});
