import { isMarked } from '../../citations/marks.ts';
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
    if (!standing || standing.held.revisions.length === 0) return;
    const { cited, verdict, held } = standing;
    if ((verdict && verdict.kind !== 'unproven') || isMarked(node)) return;
    const texts = textsOf(verdict ? verdict.beside.map(({ revision }) => revision) : held.revisions);
    const name = provisionName(cited);
    context.report(
      node,
      {
        ja: `${name.ja}が引用の期間にあることを、所蔵する本文は示していません（${texts.ja}にはありません）。番号を確かめ、確かめられなければ「unverified」（未確認）と理由を書いてください。`,
        en: `No held text shows ${name.en} on the days for which it is cited: it is not in ${texts.en}. Check the number; if that cannot be done, write 'unverified' and the reason.`,
      },
      { property: cited.property },
    );
  },
});
