import { english } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Language } from '../../protocol.ts';

type Words = readonly [ja: string, en: string, many: string];

const KINDS: Readonly<Record<string, Words>> = {
  Act: ['行為', 'act', 'acts'],
  Amendment: ['改正', 'amendment', 'amendments'],
  Calendar: ['暦', 'calendar', 'calendars'],
  CodeList: ['符号表', 'code list', 'code lists'],
  Comparison: ['比較表', 'comparison', 'comparisons'],
  ComparisonColumn: ['比較表の列', 'column', 'columns'],
  ComparisonRow: ['比較表の行', 'row', 'rows'],
  Condition: ['条件', 'condition', 'conditions'],
  ControlItem: ['規制項', 'item', 'items'],
  ControlList: ['規制一覧', 'control list', 'control lists'],
  Definition: ['定義', 'definition', 'definitions'],
  Duty: ['義務', 'duty', 'duties'],
  Entity: ['主体', 'entity', 'entities'],
  Enum: ['類型', 'enum', 'enums'],
  EnumMember: ['類型の値', 'enum member', 'enum members'],
  Exclusion: ['除外', 'exclusion', 'exclusions'],
  Exemption: ['免除', 'exemption', 'exemptions'],
  Fact: ['項目', 'fact', 'facts'],
  Group: ['群', 'group', 'groups'],
  Instrument: ['法令', 'instrument', 'instruments'],
  Outcome: ['結果', 'outcome', 'outcomes'],
  Period: ['期間', 'period', 'periods'],
  Procedure: ['手続', 'procedure', 'procedures'],
  Property: ['性質', 'property', 'properties'],
  ProvisionMark: ['規定', 'provision', 'provisions'],
  Regime: ['国際枠組', 'regime', 'regimes'],
  RegimeList: ['国際枠組の一覧', 'list of a regime', 'lists of regimes'],
  RatioKind: ['割合の種類', 'ratio kind', 'ratio kinds'],
  Scenario: ['事例', 'scenario', 'scenarios'],
  Sector: ['業種', 'sector', 'sectors'],
  SectorList: ['業種表', 'sector list', 'sector lists'],
  Stage: ['段階', 'stage', 'stages'],
  Table: ['決定表', 'decision table', 'decision tables'],
  Unit: ['単位', 'unit', 'units'],
  Variable: ['変数', 'variable', 'variables'],
};

const SPECIAL: Readonly<Record<string, Words>> = {
  report: ['報告', 'report', 'reports'],
  ground: ['事由', 'ground', 'grounds'],
  authority: ['当局', 'authority', 'authorities'],
  measure: ['措置', 'measure', 'measures'],
};

function wordsOf(node: AstNode): Words {
  const { kind } = node as { kind?: string };
  const special = node.$type === 'Term' || node.$type === 'Duty' ? SPECIAL[english(kind ?? '')] : undefined;
  return special ?? KINDS[node.$type] ?? [node.$type, node.$type, node.$type];
}

/** What a node is: "免除", "exemption". A fact that an authority decides says so. */
export function kindName(node: AstNode, language: Language): string {
  const [ja, en] = wordsOf(node);
  const isJudged = node.$type === 'Fact' && (node as { judged?: boolean }).judged === true;
  if (language === 'ja') return isJudged ? '判断項目' : ja;
  return isJudged ? 'judgement fact' : en;
}

/** The same of several: "exemptions". */
export function kindsName(node: AstNode, count: number, language: Language): string {
  const [ja, en, many] = wordsOf(node);
  return language === 'ja' ? ja : count === 1 ? en : many;
}
