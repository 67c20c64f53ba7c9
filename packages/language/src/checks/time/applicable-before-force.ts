import { type Check, check } from '../check.ts';
import { boundOf } from './bounds.ts';

/** A version that applies to acts from before it is in force reaches back: rarely meant. */
export const applicableBeforeForce: Check = check({
  code: 'applicable-before-force',
  severity: 'warning',
  types: ['Version', 'TableVersion'],
  run(node, context) {
    const [start, applicable] = [boundOf(node.from)?.day, boundOf(node.applicable)?.day];
    if (start === undefined || applicable === undefined || applicable >= start) return;
    context.report(
      node,
      {
        ja: `${applicable}以後の行為に適用されますが、この版の施行は${start}です。施行前の行為に遡って適用されることになります。日付を確かめてください。`,
        en: `It applies to acts from ${applicable}, but is in force only from ${start}: it would reach back to acts before. Check the dates.`,
      },
      { property: 'applicable' },
    );
  },
});
