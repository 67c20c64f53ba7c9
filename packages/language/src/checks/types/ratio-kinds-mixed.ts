import { check } from '../check.ts';
import { meetingsIn } from './meetings.ts';
import { typeWords } from './type-words.ts';

/** Ratios of shares, votes, contributions … never stand for one another. */
export const ratioKindsMixed = check({
  code: 'ratio-kinds-mixed',
  severity: 'error',
  types: ['SourceFile'],
  run(_, context) {
    for (const { at, wanted, found, clash } of meetingsIn(context)) {
      if (clash !== 'ratio') continue;
      const [a, b] = [typeWords(wanted), typeWords(found)];
      context.report(at, {
        ja: `種類の違う割合です：${a.ja}と${b.ja}。互いに比べたり代えたりすることはできません。`,
        en: `These are ratios of different kinds: ${a.en} and ${b.en}. They neither compare nor stand for one another.`,
      });
    }
  },
});
