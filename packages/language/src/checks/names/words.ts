import type { AstNode } from 'langium';
import type { Message } from '../../finding.ts';
import { english } from '../../syntax/keywords.ts';
import { rangeOf } from '../../workspace/places.ts';

/** The words for what a type of the grammar is, in messages. */
const WORDS: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  Act: ['行為', 'an act'],
  Amendment: ['改正', 'an amendment'],
  Calendar: ['暦', 'a calendar'],
  CodeEntry: ['符号', 'a code'],
  CodeList: ['符号表', 'a code list'],
  Comparison: ['比較表', 'a comparison'],
  ComparisonColumn: ['列', 'a column'],
  ComparisonRow: ['行', 'a row'],
  Condition: ['条件', 'a condition'],
  ControlItem: ['項', 'an item'],
  ControlList: ['規制一覧', 'a control list'],
  Definition: ['定義', 'a definition'],
  Duty: ['義務', 'a duty'],
  Entity: ['主体', 'an entity'],
  Enum: ['類型', 'an enum'],
  EnumMember: ['類型の値', 'an enum member'],
  Exclusion: ['除外', 'an exclusion'],
  Exemption: ['免除', 'an exemption'],
  Expectable: ['義務、免除、定義など', 'a duty, exemption, definition or the like'],
  Fact: ['項目', 'a fact'],
  Feature: ['項目又は定義', 'a fact or definition'],
  Group: ['群', 'a group'],
  Instrument: ['法令', 'an instrument'],
  Named: ['項目、定義など', 'a fact, definition or the like'],
  OriginSource: ['国際枠組又は群', 'a regime or group'],
  Outcome: ['結果', 'an outcome'],
  Period: ['期間', 'a period'],
  Property: ['性質', 'a property'],
  Procedure: ['手続', 'a procedure'],
  Regime: ['国際枠組', 'a regime'],
  RegimeList: ['国際枠組の一覧', 'a list of a regime'],
  RatioKind: ['割合の種類', 'a ratio kind'],
  Scenario: ['事例', 'a scenario'],
  Sector: ['業種', 'a sector'],
  SectorList: ['業種表', 'a sector list'],
  Stage: ['段階', 'a stage'],
  Subject: ['行為又は主体', 'an act or entity'],
  Table: ['表', 'a table'],
  Term: ['用語（事由、当局、措置）', 'a term (ground, authority, measure)'],
  TypeDeclaration: [
    '類型、主体、符号表、業種表又は規制一覧',
    'an enum, entity, code list, sector list or control list',
  ],
  Unit: ['単位', 'a unit'],
  Variable: ['変数', 'a variable'],
};

/** "義務", "a duty". */
export function kindWord(type: string): Message {
  const [ja, en] = WORDS[type] ?? [type, type];
  return { ja, en };
}

const TERMS: Readonly<Record<string, readonly [string, string]>> = {
  ground: ['事由', 'a ground'],
  authority: ['当局', 'an authority'],
  measure: ['措置', 'a measure'],
  report: ['報告', 'a report'],
};

/** The words for what a node is. */
export function kindOf(node: AstNode): Message {
  const { kind } = node as { kind?: string };
  const special = node.$type === 'Term' || node.$type === 'Duty' ? TERMS[english(kind ?? '')] : undefined;
  return special ? { ja: special[0], en: special[1] } : kindWord(node.$type);
}

/** 「A」、「B」 and 'A', 'B'. */
export function quoteAll(names: readonly string[]): Message {
  return { ja: names.map((name) => `「${name}」`).join('、'), en: names.map((name) => `'${name}'`).join(', ') };
}

/** The file and line of a node: "law.fefta:12". */
export function placeWord(node: AstNode): string {
  let root = node;
  while (root.$container) root = root.$container;
  const path = root.$document?.uri.path ?? '';
  return `${path.slice(path.lastIndexOf('/') + 1)}:${rangeOf(node).start.line + 1}`;
}
