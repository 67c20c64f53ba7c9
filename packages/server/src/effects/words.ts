import { escapeHtml } from '@fefta/preview';
import type { EffectsBase, Language } from '../protocol.ts';
import type { BaseProblem } from './bases.ts';

/** What is said of the two sides, and of what stands in the way. */
export const EFFECTS_WORDS = {
  saved: { ja: '保存済みの規則', en: 'the saved rules' },
  working: { ja: '編集中の規則', en: 'the rules as typed' },
  rules: { ja: '規則', en: 'the rules' },
  stale: {
    ja: 'ソースに誤りがあります。誤りのなかった直前の規則による比較です。',
    en: 'The rules have errors now. This compares the last rules without.',
  },
  errors: {
    ja: 'ソースに誤りがあるため、比べられません。問題の一覧を見てください。',
    en: 'Nothing can be compared: the sources have errors. See the list of problems.',
  },
};

const PROBLEMS: Readonly<Record<BaseProblem['why'], Readonly<Record<Language, string>>>> = {
  errors: {
    ja: '比べる相手の規則に誤りがあるため、比べられません。別の状態を選んでください。',
    en: 'The rules to compare with have errors. Choose another state.',
  },
  'no-git': {
    ja: 'ここでは Git の履歴を読めません（ブラウザーでは使えません）。保存済みの状態又は日付と比べてください。',
    en: 'The history of Git cannot be read here (never in a browser). Compare with the saved state or with a date.',
  },
  unknown: {
    ja: 'そのリビジョンが見つかりません。名前を確かめてください。',
    en: 'There is no such revision. Check its name.',
  },
  failed: { ja: 'Git がリビジョンを読めませんでした。', en: 'Git could not read the revision.' },
};

export function problemText(problem: BaseProblem, language: Language): string {
  const detail = 'detail' in problem && problem.detail !== '' ? ` (${problem.detail})` : '';
  return PROBLEMS[problem.why][language] + detail;
}

/** What a side is called. */
export function baseTitle(base: EffectsBase, language: Language): string {
  if (base.kind === 'revision') return base.revision;
  return EFFECTS_WORDS[base.kind === 'saved' ? 'saved' : 'rules'][language];
}

/** Stands before what is not of the rules as they are written now. */
export function staleNote(language: Language): string {
  return `<p class="fefta-asked fefta-stale" role="status">${escapeHtml(EFFECTS_WORDS.stale[language])}</p>`;
}
