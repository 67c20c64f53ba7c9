import { check } from '../check.ts';
import { MEETING_PLACES, meetingsOf } from './meetings.ts';
import { typeWords } from './type-words.ts';

/** Quantities of two dimensions, such as a frequency and a power. */
export const unitsMixed = check({
  code: 'units-mixed',
  severity: 'error',
  types: MEETING_PLACES,
  run(node, context) {
    for (const { at, wanted, found, clash } of meetingsOf(node, context)) {
      if (clash !== 'unit') continue;
      const [a, b] = [typeWords(wanted), typeWords(found)];
      context.report(at, {
        ja: `次元の違う数量です：${a.ja}と${b.ja}。同じ次元の単位で書いてください。`,
        en: `These are quantities of different dimensions: ${a.en} and ${b.en}. Use units of one dimension.`,
      });
    }
  },
});
