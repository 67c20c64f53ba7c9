import type { Status } from '@fefta/bundle';
import type { Text } from '../words/language.ts';

/** The keywords of scenarios in both spellings. */
export const KEYWORDS = {
  scenario: { ja: '事例', en: 'scenario' },
  asOf: { ja: '時点', en: 'as of' },
  assuming: { ja: '仮定', en: 'assuming' },
  given: { ja: '前提', en: 'given' },
  expect: { ja: '期待', en: 'expect' },
  is: { ja: 'が', en: 'is' },
  by: { ja: 'による', en: 'by' },
  borneBy: { ja: '負担者', en: 'borne by' },
  missing: { ja: '不足', en: 'missing' },
  onCondition: { ja: '条件として', en: 'on condition' },
  leaving: { ja: '残る', en: 'leaving' },
  nothing: { ja: '無し', en: 'nothing' },
  period: { ja: '期間', en: 'period' },
  ends: { ja: '満了', en: 'ends' },
  true: { ja: '真', en: 'true' },
  false: { ja: '偽', en: 'false' },
  none: { ja: 'なし', en: 'none' },
} as const satisfies Record<string, Text>;

export const STATUS_WORDS: Readonly<Record<Status | 'absent', Text>> = {
  required: { ja: '要', en: 'required' },
  exempt: { ja: '免除', en: 'exempt' },
  'not-required': { ja: '不要', en: 'not required' },
  undetermined: { ja: '未確定', en: 'undetermined' },
  'needs-judgement': { ja: '要判断', en: 'needs judgement' },
  absent: { ja: '義務なし', en: 'absent' },
};

/** Words of the language that are no names unless they stand in 「」. A test holds the list to the grammar. */
export const RESERVED: ReadonlySet<string> = new Set(
  (
    'absent act all also always and any applicable applies as assuming basis borne ' +
    'breach by count counting each else en ends except expect false force from ' +
    'given if implements import in is ja judgement leaves leaving like means namespace needs ' +
    'never none not note of on once or outside over overlaps per reading row sum ' +
    'then to true under unknown unless until unverified when where within ある かつ が ' +
    'さもなくば ただし とは なし ならば による の よみ 不明 不要 乃至 以上 以下 仮定 件数 偽 優先 全て 全て属する 初日算入 判断 判断者 前提 ' +
    '又は 取込 各 合計 名前空間 場合 失効 委任元 対象外 属する 常に 年度 成立 施行 時点 期待 未了 未満 未確定 未確認 条件として 根拠 残す ' +
    '残る 決して 注 満了 準拠 特定 特定のもの 略称 真 義務なし 自 行 行為 行為日 要 要件 要判断 該当 負担者 超 違反時 適用 適用対象 ' +
    '重複排除 除き 除く 非 類似 いずれか いずれも 履行'
  ).split(' '),
);
