import type { Text } from './language.ts';

/** How it is shown whether a rule or test holds: never by colour alone. */
export const MARKS: Readonly<Record<'true' | 'false' | 'unknown', { sign: string; word: Text; name: string }>> = {
  true: { sign: '✓', word: { ja: '成立', en: 'holds' }, name: 'holds' },
  false: { sign: '✗', word: { ja: '不成立', en: 'does not hold' }, name: 'fails' },
  unknown: { sign: '?', word: { ja: '不明', en: 'not known' }, name: 'unknown' },
};

/** Words of pages. */
export const SHOW = {
  decision: { ja: '判断', en: 'Decision' },
  decisions: { ja: '判断の結果', en: 'Decisions' },
  asOf: { ja: '時点', en: 'as of' },
  asked: { ja: '次の事実が分かれば答えられます', en: 'To answer, these facts are needed' },
  moreFacts: { ja: 'ほかにも事実があります', en: 'there are more facts' },
  moreAsked: (count: number) => ({ ja: `ほか ${count} 個の事実`, en: `${count} more` }),
  case: (count: number) => ({ ja: `事案 ${count}`, en: `Case ${count}` }),
  line: (line: number) => ({ ja: `入力の ${line} 行目`, en: `line ${line} of the input` }),
  rules: { ja: '規則', en: 'Rules' },
} as const;
