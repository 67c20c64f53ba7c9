import { printEraDate } from '@fefta/law';
import type { AmendmentNote } from '../comparison-table/model.ts';
import type { Language, Text } from './language.ts';

/** Words of 新旧対照表, as ministries write them. */
export const COMPARISON = {
  title: { ja: '新旧対照表', en: 'comparison table' },
  after: { ja: '改正後', en: 'After' },
  before: { ja: '改正前', en: 'Before' },
  legend: { ja: '（傍線の部分は改正部分）', en: '(Underlined: what is amended)' },
  omitted: { ja: '（略）', en: '(omitted)' },
  added: { ja: '（新設）', en: '(new)' },
  removed: { ja: '（削る）', en: '(deleted)' },
  moved: (to: string): Text => ({ ja: `（${to}へ移動）`, en: `(moved to ${to})` }),
  deleted: { ja: '削除', en: '削除' },
  nothing: { ja: '（改正部分なし）', en: '(nothing is amended)' },
  amendments: { ja: 'この間に施行された改正', en: 'Amendments in force in between' },
  amendment: ({ title, number, inForce }: AmendmentNote): Text => {
    const more = (language: Language) =>
      [number === title ? undefined : number, inForce && COMPARISON.inForce(inForce)[language]].filter(Boolean);
    const [ja, en] = [more('ja').join('、'), more('en').join(', ')];
    return { ja: ja === '' ? title : `${title}（${ja}）`, en: en === '' ? title : `${title} (${en})` };
  },
  inForce: (date: string): Text => ({ ja: `${printEraDate(date) ?? date}施行`, en: `in force ${date}` }),
  asOf: (date: string): Text => ({ ja: `${printEraDate(date) ?? date}の規則`, en: `rules as of ${date}` }),
  notes: { ja: '備考', en: 'Notes' },
} as const;
