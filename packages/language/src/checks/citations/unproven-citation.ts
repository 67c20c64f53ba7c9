import { isMarked } from '../../citations/marks.ts';
import type { Word } from '../../citations/standing.ts';
import type { Message } from '../../finding.ts';
import { type Check, check } from '../check.ts';
import { standingIn } from './standings.ts';
import { provisionName, textsOf } from './wording.ts';

/** A provision that no held text proves for the days on which it is cited, and nothing says so. */
export const unprovenCitation: Check = check({
  code: 'unproven-citation',
  severity: 'warning',
  types: ['Citation'],
  run(node, context) {
    const standing = standingIn(node, context);
    if (standing?.verdict?.kind !== 'unproven' || isMarked(node)) return;
    const { cited, words } = standing;
    const [name, shown] = [provisionName(cited), shownBy(words)];
    context.report(
      node,
      {
        ja: `${name.ja}が引用の期間にあることを、所蔵する本文は示していません（${shown.ja}）。番号を確かめ、確かめられなければ「unverified」（未確認）と理由を書いてください。`,
        en: `No held text shows ${name.en} on the days for which it is cited: ${shown.en}. Check the number; if that cannot be done, write 'unverified' and the reason.`,
      },
      { property: cited.property },
    );
  },
});

/** In which texts it is not, and in which it cannot be seen. */
function shownBy(words: readonly Word[]): Message {
  const parts: Message[] = [];
  const lacking = words.filter(({ state }) => state === 'missing' || state === 'deleted');
  const unseen = words.filter(({ state }) => state === 'unknown');
  if (lacking.length > 0) {
    const texts = textsOf(lacking);
    parts.push({ ja: `${texts.ja}にはありません`, en: `it is not in ${texts.en}` });
  }
  if (unseen.length > 0) {
    const texts = textsOf(unseen);
    parts.push({ ja: `${texts.ja}は番号又は表を失っています`, en: `${texts.en} has lost what would show it` });
  }
  return { ja: parts.map(({ ja }) => ja).join('、'), en: parts.map(({ en }) => en).join(', and ') };
}
