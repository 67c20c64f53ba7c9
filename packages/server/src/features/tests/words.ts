import type { Language } from '../../protocol.ts';

type Words<A extends unknown[]> = Record<Language, (...args: A) => string>;

const errors: Words<[number]> = {
  ja: (count) => `ソースに${count}件の誤りがあるため、事例を実行できません。`,
  en: (count) => `Scenarios cannot be run: the sources have ${count} error${count === 1 ? '' : 's'}.`,
};

const unmet: Words<[string, string]> = {
  ja: (rule, part) => `「${rule}」の${part}が期待と異なります。`,
  en: (rule, part) => `${rule}: the ${part} is not what was expected.`,
};

/** What is said of tests. */
export const TEST = {
  errors,
  unmet,
  broken: { ja: 'この事案で性質が成り立ちません。', en: 'The property does not hold for this case.' },
  unread: { ja: 'この事例の事実を読めません。', en: 'The facts of this scenario cannot be read.' },
};

const PARTS: Readonly<Record<string, Record<Language, string>>> = {
  status: { ja: '結論', en: 'status' },
  value: { ja: '値', en: 'value' },
  items: { ja: '該当する項', en: 'set of items that apply' },
  exemption: { ja: '免除', en: 'exemption' },
  bearers: { ja: '負担者', en: 'bearer' },
  missing: { ja: '不足する事実', en: 'set of missing facts' },
  conditions: { ja: '条件', en: 'set of conditions' },
  reports: { ja: '残る報告', en: 'set of remaining reports' },
};

/** The words for a part of an expectation ("period standstill" names the period). */
export function partWord(part: string, language: Language): string {
  const known = PARTS[part]?.[language];
  if (known) return known;
  const period = part.replace(/^period /, '');
  return language === 'ja' ? `期間「${period}」の満了日` : `end of the period ${period}`;
}
