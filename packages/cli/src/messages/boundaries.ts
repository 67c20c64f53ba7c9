import type { BoundaryState } from '@fefta/analysis';
import type { Problem } from '@fefta/project';
import type { Text } from '../io/language.ts';

const STATES: Readonly<Record<BoundaryState, Text>> = {
  covered: { ja: '確認済', en: 'covered' },
  'off-limit': { ja: '境界の値なし', en: 'limit not met' },
  'one-sided': { ja: '片側のみ', en: 'one side only' },
  none: { ja: '事例なし', en: 'none' },
};

const COLUMNS: readonly Text[] = [
  { ja: '状態', en: 'state' },
  { ja: '下側', en: 'below' },
  { ja: '境界', en: 'limit' },
  { ja: '上側', en: 'above' },
];

/** Words on the thresholds of rules and the values with which scenarios come to them. */
export const BOUNDARIES = {
  states: STATES,
  columns: COLUMNS,
  threshold: { ja: '閾値', en: 'threshold' },
  nothing: { ja: '規則に閾値はありません', en: 'There are no thresholds in the rules' },
  count: (thresholds: number, covered: number, percent: number) => ({
    ja: `閾値 ${thresholds} のうち ${covered}（${percent}％）は、境界の値とその向こう側の値を事例が確かめています`,
    en: `${covered} of ${thresholds} thresholds (${percent} %) are met at the limit and beyond it`,
  }),
  badPercent: (written: string): Problem => ({
    code: 'bad-percent',
    message: {
      ja: `--fail-under-boundaries には 0 から 100 までの数を書いてください（「${written}」）。`,
      en: `--fail-under-boundaries takes a number from 0 to 100, not ${written}.`,
    },
  }),
} as const;
