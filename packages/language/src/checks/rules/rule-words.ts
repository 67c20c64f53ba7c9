import type { AstNode } from 'langium';
import type { Message } from '../../finding.ts';
import type { Clause, Rule } from '../../generated/ast.ts';

const RULES: Readonly<Record<Rule['$type'], Message>> = {
  Duty: { ja: '義務', en: 'a duty' },
  Exemption: { ja: '免除', en: 'an exemption' },
  Exclusion: { ja: '除外', en: 'an exclusion' },
  Condition: { ja: '条件', en: 'a condition' },
  Definition: { ja: '定義', en: 'a definition' },
};

const CLAUSES: Readonly<Record<Clause['$type'], Message>> = {
  Basis: { ja: '根拠', en: 'basis' },
  Mark: { ja: '注記', en: 'mark' },
  Note: { ja: '注', en: 'note' },
  When: { ja: '要件', en: 'when' },
  Means: { ja: 'とは', en: 'means' },
  Unless: { ja: '除き', en: 'unless' },
  OnCondition: { ja: '条件として', en: 'on condition' },
  Leaves: { ja: '残す', en: 'leaves' },
  Over: { ja: '優先', en: 'over' },
  OnBreach: { ja: '違反時', en: 'on breach' },
  BorneBy: { ja: '負担者', en: 'borne by' },
  Period: { ja: '期間', en: 'period' },
};

export function ruleWords(rule: Rule): Message {
  return RULES[rule.$type];
}

export function clauseWords(clause: Clause): Message {
  return CLAUSES[clause.$type];
}

/** The rule in which a clause stands, within a version or not. */
export function ruleOf(clause: AstNode): Rule | undefined {
  const holder = clause.$container;
  const rule = holder?.$type === 'Version' ? holder.$container : holder;
  return rule && rule.$type in RULES ? (rule as Rule) : undefined;
}
