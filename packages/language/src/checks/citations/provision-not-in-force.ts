import type { Word } from '../../citations/standing.ts';
import type { Message } from '../../finding.ts';
import { type Check, check } from '../check.ts';
import { movedTo } from './renumbered-provision.ts';
import { standingIn } from './standings.ts';
import { countedNote, provisionName, severityBy, textsOf } from './wording.ts';

/** A provision that is not yet there, or no longer, on days for which it is cited. */
export const provisionNotInForce: Check = check({
  code: 'provision-not-in-force',
  severity: 'error',
  types: ['Citation'],
  run(node, context) {
    const standing = standingIn(node, context);
    if (standing?.verdict?.kind !== 'elsewhen' || movedTo(standing)) return;
    const { cited, claim, verdict } = standing;
    const [name, lacking, having] = [provisionName(cited), textsOf(verdict.lacking), textsOf(verdict.having)];
    const [when, note] = [whenOf(verdict.lacking, verdict.having), countedNote(verdict.lacking)];
    const mend: Message =
      claim.kind === 'now'
        ? { ja: '今の規定を引いてください。', en: 'Cite what is law now.' }
        : {
            ja: '規定のある期間の版だけで引いてください。',
            en: 'Cite it only in a version of the days on which it is law.',
          };
    context.report(
      node,
      {
        ja: `${name.ja}は${when.ja}：${lacking.ja}にはなく、${having.ja}にあります。${note.ja}${mend.ja}`,
        en: `${name.en} is ${when.en}: it is not in ${lacking.en}, but in ${having.en}.${note.en} ${mend.en}`,
      },
      { property: cited.property, severity: severityBy(verdict.lacking) },
    );
  },
});

function whenOf(lacking: readonly Word[], having: readonly Word[]): Message {
  const [first, last] = [lacking[0]?.seen ?? '', lacking.at(-1)?.seen ?? ''];
  if (having.every(({ seen }) => seen > last))
    return { ja: 'この期間にはまだありません', en: 'not yet law on days for which it is cited' };
  if (having.every(({ seen }) => seen < first))
    return { ja: 'この期間にはもうありません', en: 'no longer law on days for which it is cited' };
  return { ja: 'この期間の一部にはありません', en: 'not law on some days for which it is cited' };
}
