import { readDate } from '../../literals/dates.ts';
import { type Check, check } from '../check.ts';

const STEPS = [
  { property: 'billed', ja: '法案の提出', en: 'submitted as a bill' },
  { property: 'promulgated', ja: '公布', en: 'promulgated' },
  { property: 'inForce', ja: '施行', en: 'in force' },
] as const;

/** A bill is submitted, promulgated, then in force: no step comes before the one that it follows. */
export const amendmentOrder: Check = check({
  code: 'amendment-order',
  severity: 'error',
  types: ['Amendment'],
  run(node, context) {
    if (!node.name) return;
    const known = STEPS.flatMap((step) => {
      const day = readDate(node[step.property]);
      return day === undefined ? [] : [{ ...step, day }];
    });
    for (const [position, step] of known.entries()) {
      const earlier = known.slice(0, position).find((each) => each.day > step.day);
      if (!earlier) continue;
      context.report(
        node,
        {
          ja: `「${node.name}」の${step.ja}の日（${step.day}）が${earlier.ja}の日（${earlier.day}）より前です。日付を確かめてください。`,
          en: `'${node.name}' is ${step.en} on ${step.day}, before it is ${earlier.en} on ${earlier.day}. Check the dates.`,
        },
        { property: step.property },
      );
    }
  },
});
