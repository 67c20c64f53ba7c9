import { bears } from '../../citations/marks.ts';
import { english } from '../../syntax/keywords.ts';
import { type Check, type CheckContext, check } from '../check.ts';

/** Kinds of instruments that are no law: their places are cited in words. */
const NO_LAW = new Set(['policy']);

/** In a workspace that holds texts of laws, an instrument of which nothing is held and that does not say so. */
export const unheldInstrument: Check = check({
  code: 'unheld-instrument',
  severity: 'info',
  types: ['Instrument'],
  run(node, context) {
    if (
      !holdsTexts(context) ||
      !node.name ||
      node.held.length > 0 ||
      NO_LAW.has(english(node.kind ?? '')) ||
      bears(node)
    )
      return;
    context.report(
      node,
      {
        ja: `「${node.name}」の本文がないため、その引用は確かめられません。「fefta law import」で取り込んで「held」（所蔵）に書くか、「unverified」（未確認）で理由を書いてください。`,
        en: `No text of '${node.name}' is held, so what is cited of it cannot be checked. Import one ('fefta law import') and name it after 'held', or write 'unverified' and the reason.`,
      },
      { property: 'name' },
    );
  },
});

function holdsTexts({ workspace }: CheckContext): boolean {
  return [...workspace.options.data.keys()].some((name) => name.endsWith('.statute.json'));
}
