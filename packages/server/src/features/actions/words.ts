import { KEYWORD_PAIRS } from '@fefta/language';
import type { Language } from '../../protocol.ts';

/** English words that stand for several keywords, each by what it says. */
const SEVERAL: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  act: ['act', '行為'],
  number: ['number', '数'],
  'by amendment': ['by', '改正'],
  'by authority': ['by', '判断者'],
  'by exemption': ['by', 'による'],
};

const PAIRS = new Map<string, readonly [string, string]>([
  ...KEYWORD_PAIRS.map(([en, ja]) => [en, [en, ja]] as const),
  ...Object.entries(SEVERAL),
]);

/** Writes keywords in one spelling: word('in force') → 施行. */
export type Word = (keyword: string) => string;

export function wordsIn(spelling: Language): Word {
  const at = spelling === 'ja' ? 1 : 0;
  return (keyword) => PAIRS.get(keyword)?.[at] ?? keyword;
}
