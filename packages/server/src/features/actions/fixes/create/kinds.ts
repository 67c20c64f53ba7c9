import type { Message } from '@fefta/language';

/** What can be made where a name means nothing yet. */
export const KIND_WORDS = {
  act: { ja: '行為', en: 'act' },
  amendment: { ja: '改正', en: 'amendment' },
  authority: { ja: '当局', en: 'authority' },
  calendar: { ja: '暦', en: 'calendar' },
  codes: { ja: '符号表', en: 'code list' },
  condition: { ja: '条件', en: 'condition' },
  definition: { ja: '定義', en: 'definition' },
  duty: { ja: '義務', en: 'duty' },
  entity: { ja: '主体', en: 'entity' },
  enum: { ja: '類型', en: 'enum' },
  exclusion: { ja: '除外', en: 'exclusion' },
  exemption: { ja: '免除', en: 'exemption' },
  fact: { ja: '項目', en: 'fact' },
  ground: { ja: '事由', en: 'ground' },
  group: { ja: '群', en: 'group' },
  instrument: { ja: '法令', en: 'instrument' },
  measure: { ja: '措置', en: 'measure' },
  member: { ja: '類型の値', en: 'enum member' },
  ratio: { ja: '割合の種類', en: 'ratio kind' },
  report: { ja: '報告', en: 'report' },
  scenario: { ja: '事例', en: 'scenario' },
  sector: { ja: '業種', en: 'sector' },
  sectors: { ja: '業種表', en: 'sector list' },
  unit: { ja: '単位', en: 'unit' },
} as const satisfies Record<string, Message>;

export type Creatable = keyof typeof KIND_WORDS;

export function creationTitle(kind: Creatable, name: string): Message {
  const { ja, en } = KIND_WORDS[kind];
  return { ja: `${ja}「${name}」を作る`, en: `Create the ${en} '${name}'` };
}
