import { check } from '../check.ts';
import { MEETING_PLACES, meetingsOf } from './meetings.ts';
import { typeWords } from './type-words.ts';

/** Amounts of two currencies are not comparable: no rate of exchange is part of the law. */
export const currenciesMixed = check({
  code: 'currencies-mixed',
  severity: 'error',
  types: MEETING_PLACES,
  run(node, context) {
    for (const { at, wanted, found, clash } of meetingsOf(node, context)) {
      if (clash !== 'currency') continue;
      const [a, b] = [typeWords(wanted), typeWords(found)];
      context.report(at, {
        ja: `通貨の違う金額です：${a.ja}と${b.ja}。同じ通貨で書いてください。`,
        en: `These are amounts in different currencies: ${a.en} and ${b.en}. Write both in one currency.`,
      });
    }
  },
});
