import { escapeHtml } from '@fefta/preview';
import type { Language } from '../../protocol.ts';

/** What is said of decisions. */
export const DECISION = {
  errors: {
    ja: (count: number) => `ソースに${count}件の誤りがあるため、判定できません。問題の一覧を見てください。`,
    en: (count: number) =>
      `Nothing can be decided: the sources have ${count} error${count === 1 ? '' : 's'}. See the list of problems.`,
  },
  stale: {
    ja: 'ソースに誤りがあります。誤りのなかった直前のルールによる判定です。',
    en: 'The rules have errors now. This is the decision of the last rules without.',
  },
};

/** Stands before a decision that is not one of the rules as they are written now. */
export function staleNote(language: Language): string {
  return `<p class="fefta-asked fefta-stale" role="status">${escapeHtml(DECISION.stale[language])}</p>`;
}
