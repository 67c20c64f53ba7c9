import type { State } from '@fefta/analysis';
import type { Text } from './language.ts';

/** The states of provisions in a coverage, in the words of the language where it has one. */
export const COVERAGE_STATES: Readonly<Record<State, Text>> = {
  encoded: { ja: '規則', en: 'encoded' },
  judgement: { ja: '判断', en: 'judgement' },
  outside: { ja: '対象外', en: 'outside' },
  'to-do': { ja: '未了', en: 'to do' },
  silent: { ja: '言及なし', en: 'silent' },
  partly: { ja: '一部', en: 'partly' },
  accounted: { ja: '全部', en: 'accounted' },
  deleted: { ja: '削除', en: 'deleted' },
};
