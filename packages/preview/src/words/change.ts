import type { AnswerState, ChangeKind, RuleChange } from '@fefta/analysis';
import type { Text } from './language.ts';

/** What is said of a change wherever it is shown: on the page, in the terminal, in a comment. */
export const CHANGE = {
  kind: {
    'newly-required': { ja: '新たに必要', en: 'newly required' },
    'newly-exempt': { ja: '新たに免除', en: 'newly exempt' },
    'no-longer-required': { ja: '不要になる', en: 'no longer required' },
    'no-longer-exempt': { ja: '免除されなくなる', en: 'no longer exempt' },
    'other-exemption': { ja: '免除の根拠が変わる', en: 'another exemption' },
    'other-conditions': { ja: '免除の条件が変わる', en: 'other conditions' },
    'other-bearer': { ja: '負担者が変わる', en: 'another bearer' },
    'other-reports': { ja: '残る報告が変わる', en: 'other reports' },
    'other-periods': { ja: '期間が変わる', en: 'other periods' },
    'undecided-before': { ja: '旧規則では決まらない', en: 'undecided before' },
    'undecided-after': { ja: '新規則では決まらない', en: 'undecided after' },
  } satisfies Record<ChangeKind, Text>,
  status: {
    required: { ja: '必要', en: 'required' },
    exempt: { ja: '免除', en: 'exempt' },
    'not-required': { ja: '不要', en: 'not required' },
    undetermined: { ja: '未確定', en: 'undetermined' },
    'needs-judgement': { ja: '要判断', en: 'needs judgement' },
    absent: { ja: '義務なし', en: 'no such duty' },
  } satisfies Record<AnswerState, Text>,
  ruleChange: {
    added: { ja: '追加', en: 'added' },
    removed: { ja: '削除', en: 'removed' },
    changed: { ja: '変更', en: 'changed' },
    'explained-otherwise': { ja: '説明のみ変更', en: 'explained otherwise' },
  } satisfies Record<RuleChange['kind'], Text>,
  noneOf: (names: string): Text => ({ ja: `次のいずれにも当たらない：${names}`, en: `none of ${names}` }),
  termChange: {
    newly: (name: string): Text => ({ ja: `新たに ${name} に当たる`, en: `newly ${name}` }),
    'no-longer': (name: string): Text => ({ ja: `${name} に当たらなくなる`, en: `no longer ${name}` }),
  },
  ofSide: {
    before: (text: string): Text => ({ ja: `${text}（改正前の意味で）`, en: `${text} (as it was)` }),
    after: (text: string): Text => ({ ja: `${text}（改正後の意味で）`, en: `${text} (as it is now)` }),
  },
  /** A period by its name, its length, the event from which it runs, and whether its first day is counted. */
  period: (name: string, length: string, from: string, countsFirstDay: boolean): Text => ({
    ja: `${name} ${length}（${from} から${countsFirstDay ? '、初日算入' : ''}）`,
    en: `${name} ${length}${countsFirstDay ? ' counting the first day' : ''} from ${from}`,
  }),
  always: { ja: '常に', en: 'always' },
  and: { ja: ' かつ ', en: ' and ' },
  noWitness: {
    ja: '事実どうしの関係により決まっていません：この条件に当たる事案は見つからず、起こり得ないことも証明されていません',
    en: 'not decided, as it ties facts together: no case was found for this condition, nor is it proved impossible',
  },
};
