import { comparePaths, type LookUp, type ProvisionPath, pathOf, printProvisionPath } from '@fefta/law';
import { isMarkedAround } from '../../citations/marks.ts';
import type { Message } from '../../finding.ts';
import { type Check, check } from '../check.ts';
import { standingIn } from './standings.ts';
import { countedNote, provisionName, severityBy, textsOf } from './wording.ts';

/** A provision that no held text of the instrument has. */
export const missingProvision: Check = check({
  code: 'missing-provision',
  severity: 'error',
  types: ['Citation'],
  run(node, context) {
    const standing = standingIn(node, context);
    if (standing?.verdict?.kind !== 'missing') return;
    const { cited, claim, verdict, words } = standing;
    // What speaks of the law as it is may rest on what came after the latest text, and say so.
    if (claim.kind === 'now' && isMarkedAround(node)) return;
    const [name, texts, note] = [provisionName(cited), textsOf(words), countedNote(words)];
    const hint = hintOf(verdict.lacking.at(-1)?.found);
    context.report(
      node,
      {
        ja: `${name.ja}は、所蔵する${texts.ja}にありません。${hint.ja}${note.ja}番号を確かめてください。`,
        en: `${name.en} is not in ${texts.en} held here.${hint.en}${note.en} Check the number.`,
      },
      { property: cited.property, severity: severityBy(words) },
    );
  },
});

/** What is there instead. */
function hintOf(found: LookUp | undefined): Message {
  if (found?.is !== 'missing') return { ja: '', en: '' };
  if (found.level === 'extra') return { ja: 'そのような文に分かれていません。', en: ' It has no such sentence.' };
  const near = found.near.flatMap((each) => pathOf(each) ?? []).sort(comparePaths);
  if (near.length > 0) return listOf(near);
  const within = found.within && pathOf(found.within);
  if (!within) return { ja: '', en: '' };
  return {
    ja: `${printProvisionPath(within, 'ja-arabic')}はそのように分かれていません。`,
    en: ` ${printProvisionPath(within, 'en')} is not divided so.`,
  };
}

function listOf(near: readonly ProvisionPath[]): Message {
  return {
    ja: `近いもの：${near.map((each) => printProvisionPath(each, 'ja-arabic')).join('、')}。`,
    en: ` Nearest: ${near.map((each) => printProvisionPath(each, 'en')).join(', ')}.`,
  };
}
