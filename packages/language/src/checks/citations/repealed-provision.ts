import { type Check, check } from '../check.ts';
import { movedTo } from './renumbered-provision.ts';
import { standingIn } from './standings.ts';
import { countedNote, provisionName, severityBy, textsOf } from './wording.ts';

/** A provision whose number says nothing more but 削除 on days for which it is cited. */
export const repealedProvision: Check = check({
  code: 'repealed-provision',
  severity: 'error',
  types: ['Citation'],
  run(node, context) {
    const standing = standingIn(node, context);
    if (standing?.verdict?.kind !== 'deleted' || movedTo(standing)) return;
    const { cited, verdict } = standing;
    const [name, texts, note] = [provisionName(cited), textsOf(verdict.lacking), countedNote(verdict.lacking)];
    context.report(
      node,
      {
        ja: `${name.ja}は、${texts.ja}では「削除」です。${note.ja}今の規定を引くか、版の期間を直してください。`,
        en: `${name.en} is deleted (削除) in ${texts.en}.${note.en} Cite what is law, or correct the interval of the version.`,
      },
      { property: cited.property, severity: severityBy(verdict.lacking) },
    );
  },
});
