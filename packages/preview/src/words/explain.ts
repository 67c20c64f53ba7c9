import type { Duration, DurationUnit, Status } from '@fefta/bundle';
import type { Text } from './language.ts';

/** What the answers are called. */
export const STATUS: Readonly<Record<Status, Text>> = {
  required: { ja: '要', en: 'required' },
  exempt: { ja: '免除', en: 'exempt' },
  'not-required': { ja: '不要', en: 'not required' },
  undetermined: { ja: '未確定', en: 'undetermined' },
  'needs-judgement': { ja: '要判断', en: 'needs judgement' },
};

const UNITS: Readonly<Record<DurationUnit, Text>> = {
  day: { ja: '日', en: 'day' },
  'business-day': { ja: '営業日', en: 'business day' },
  month: { ja: 'か月', en: 'month' },
  year: { ja: '年', en: 'year' },
};

export function durationText({ amount, unit }: Duration): Text {
  const { ja, en } = UNITS[unit];
  return { ja: `${amount}${ja}`, en: `${amount} ${en}${amount === 1 ? '' : 's'}` };
}

/** Words of the explanation of a decision. */
export const EXPLAIN = {
  line: (line: number) => ({ ja: `${line} 行目`, en: `line ${line}` }),
  errors: { ja: '判断できません', en: 'cannot be decided' },
  noDuty: { ja: 'この日のこの行為に義務の規定はありません。', en: 'No duty is in force for this act on this date.' },
  bearer: { ja: '負担者', en: 'borne by' },
  exemption: { ja: '免除', en: 'exemption' },
  conditions: { ja: '条件', en: 'conditions' },
  reports: { ja: '残る報告', en: 'reports left' },
  period: { ja: '期間', en: 'period' },
  basis: { ja: '根拠', en: 'basis' },
  missing: { ja: '不足する事実', en: 'missing facts' },
  inexact: { ja: '（絞り込めず、多めに挙げています）', en: '(may name more than needed)' },
  because: { ja: '理由', en: 'because' },
  unless: { ja: '除外', en: 'unless' },
  condition: { ja: '条件', en: 'on condition' },
  noVersion: { ja: 'この日の規定なし', en: 'not in force on this date' },
  ends: (last: string) => ({ ja: `${last} まで`, en: `until ${last}` }),
  absent: { ja: '不明', en: 'not given' },
  none: { ja: 'なし', en: 'none' },
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
} as const;
