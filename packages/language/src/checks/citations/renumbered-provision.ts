import { type ProvisionPath, pathOf } from '@fefta/law';
import { speakingFor } from '../../citations/evidence.ts';
import { sameTextIn } from '../../citations/moved.ts';
import type { Standing, Word } from '../../citations/standing.ts';
import { rewritten } from '../../citations/written-path.ts';
import { type Check, check } from '../check.ts';
import { standingIn } from './standings.ts';
import { provisionName, severityBy, textsOf } from './wording.ts';

/** A provision that has another number on the days for which it is cited. */
export const renumberedProvision: Check = check({
  code: 'renumbered-provision',
  severity: 'error',
  types: ['Citation'],
  run(node, context) {
    const standing = standingIn(node, context);
    const moved = standing && movedTo(standing);
    if (!standing || !moved) return;
    const { cited } = standing;
    const [name, now] = [provisionName(cited), provisionName({ ...cited, path: moved.path })];
    const [from, to] = [textsOf([moved.from.revision]), textsOf([moved.to.revision])];
    const [ja, en] = moved.isEverywhere
      ? ['番号を直してください。', 'Correct the number.']
      : ['版を分け、それぞれの番号を書いてください。', 'Split the version and write the number of each.'];
    const title = { ja: `${now.ja}に直す`, en: `Change to ${now.en}` };
    const written = rewritten(node, cited, moved.path);
    const suggestion = moved.isEverywhere ? context.replacing(node, cited.property, written, title) : undefined;
    context.report(
      node,
      {
        ja: `${name.ja}（${from.ja}）の文言は、${to.ja}では${now.ja}にあります。${ja}`,
        en: `What ${name.en} says in ${from.en} stands at ${now.en} in ${to.en}. ${en}`,
      },
      { property: cited.property, suggestion, severity: severityBy([moved.to]) },
    );
  },
});

interface Moved {
  path: ProvisionPath;
  /** The revision that has the provision under the number cited, and the one that has it under another. */
  from: Word;
  to: Word;
  /** Is the number cited wrong on all days of the citation for which a revision speaks? */
  isEverywhere: boolean;
}

/** Where a provision stands that the text of the days cited does not have under its number. */
export function movedTo({ claim, verdict, words }: Standing): Moved | undefined {
  if (verdict?.kind !== 'elsewhen' && verdict?.kind !== 'deleted') return undefined;
  const having = words.filter(({ state }) => state === 'there');
  const isEverywhere = speakingFor(claim, words).every(({ state }) => state !== 'there');
  for (const to of [...verdict.lacking].reverse())
    for (const from of having) {
      if (from.found.is !== 'found') continue;
      const found = sameTextIn(to.revision.statute, from.found.provisions);
      const path = found && pathOf(found);
      if (path) return { path, from, to, isEverywhere };
    }
  return undefined;
}
