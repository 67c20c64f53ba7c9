import { check } from '../check.ts';
import { MEETING_PLACES, meetingsOf } from './meetings.ts';
import { typeWords } from './type-words.ts';

/** Ratios of shares, votes, contributions … never stand for one another. */
export const ratioKindsMixed = check({
  code: 'ratio-kinds-mixed',
  severity: 'error',
  types: MEETING_PLACES,
  run(node, context) {
    for (const { at, wanted, found, clash } of meetingsOf(node, context)) {
      if (clash !== 'ratio') continue;
      const [a, b] = [typeWords(wanted), typeWords(found)];
      context.report(at, {
        ja: `種類の違う割合です：${a.ja}と${b.ja}。互いに比べたり代えたりすることはできません。`,
        en: `These are ratios of different kinds: ${a.en} and ${b.en}. They neither compare nor stand for one another.`,
      });
    }
  },
});
