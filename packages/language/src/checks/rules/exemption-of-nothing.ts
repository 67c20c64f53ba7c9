import { check } from '../check.ts';
import { blocksOf, canMeet } from './blocks.ts';

/** An exemption from a duty that is never in force when the exemption is. */
export const exemptionOfNothing = check({
  code: 'exemption-of-nothing',
  severity: 'error',
  types: ['Exemption'],
  run(node, context) {
    const own = blocksOf(node);
    for (const [index, { ref: duty }] of node.duties.entries()) {
      if (!duty || own.some((a) => blocksOf(duty).some((b) => canMeet(a, b)))) continue;
      context.report(
        node,
        {
          ja: `免除「${node.name}」が施行されている間、義務「${duty.name}」は施行されていません。施行の期間を確かめてください。`,
          en: `While the exemption '${node.name}' is in force, the duty '${duty.name}' is not: there is nothing to exempt from. Check the dates of both.`,
        },
        { property: 'duties', index },
      );
    }
  },
});
