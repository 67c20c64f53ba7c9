import type { Problem } from '@fefta/project';
import type { Text } from '../io/language.ts';

/** Where a value stands to a limit, as a label of a scenario says it. */
const POINTS: Readonly<Record<'at' | 'below' | 'above', Text>> = {
  at: { ja: '境界の値', en: 'at the limit' },
  below: { ja: '境界の下', en: 'below the limit' },
  above: { ja: '境界の上', en: 'above the limit' },
};

/** Words of `fefta draft`. */
export const DRAFT = {
  points: POINTS,
  head: {
    ja: '下書き：答えは規則が今そう答えるものである。一つずつ法令の本文と照らし、正しければこの行を消すこと。',
    en: 'Drafts: the answers are those that the rules give now. Check each against the text of the law, then delete this line.',
  },
  nothing: { ja: '境界を確かめていない閾値はありません。', en: 'There is no threshold that no scenario meets.' },
  written: (file: string, drafts: number) => ({
    ja: `${file} に事例の下書き ${drafts} 件を書き出しました。`,
    en: `Wrote ${drafts} drafts of scenarios to ${file}.`,
  }),
  left: (test: string, place: string) => ({
    ja: `事案が見つかりません：${test}（${place}）`,
    en: `no case was found: ${test} (${place})`,
  }),
  badNamespace: (written: string): Problem => ({
    code: 'bad-namespace',
    message: {
      ja: `「${written}」は名前空間の名前になりません。`,
      en: `${written} cannot be the name of a namespace.`,
    },
  }),
} as const;
