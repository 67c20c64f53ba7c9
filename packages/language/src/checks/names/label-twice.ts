import type { AstNode } from 'langium';
import type { Label } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import { type Check, check } from '../check.ts';

const LANGUAGES: Readonly<Record<string, readonly [string, string]>> = {
  ja: ['日本語の表示名', 'Japanese label'],
  en: ['英語の表示名', 'English label'],
  reading: ['よみ', 'reading'],
};

/** A second label in one language is never shown. */
export const labelTwice: Check = check({
  code: 'label-twice',
  severity: 'warning',
  types: ['Label'],
  run(node, context) {
    const languages = languagesOf(((node.$container as AstNode & { labels?: Label[] }).labels ?? []) as Label[]);
    const language = languages.get(node);
    if (language === undefined || [...languages].find(([, each]) => each === language)?.[0] === node) return;
    const [ja, en] = LANGUAGES[language] ?? [language, language];
    context.report(node, {
      ja: `${ja}がすでにあります。この表示名は使われません。一方を消すか、言語（ja、en）を前に書いてください。`,
      en: `There is a ${en} already: this one is never shown. Delete one, or write its language (ja, en) before it.`,
    });
  },
});

/** As labelsOf reads them: without language, the first is Japanese and a further one English. */
function languagesOf(labels: readonly Label[]): Map<Label, string> {
  const languages = new Map<Label, string>();
  for (const label of labels) {
    const hasJapanese = [...languages.values()].includes('ja');
    languages.set(label, label.language ? english(label.language) : hasJapanese ? 'en' : 'ja');
  }
  return languages;
}
