import type { Clause, Rule } from '../../generated/ast.ts';
import { check } from '../check.ts';
import { clauseWords, ruleOf, ruleWords } from './rule-words.ts';

/** What a rule can say, beside its basis, marks and notes. */
export const ALLOWED: Readonly<Record<Rule['$type'], readonly Clause['$type'][]>> = {
  Duty: ['When', 'Unless', 'BorneBy', 'Period', 'OnBreach'],
  Exemption: ['When', 'Unless', 'OnCondition', 'Leaves', 'Over', 'OnBreach'],
  Exclusion: ['When', 'Unless'],
  Condition: ['When', 'Unless'],
  Definition: ['Means'],
};

/** A clause that has no meaning in the rule in which it stands. */
export const clauseNotAllowed = check({
  code: 'clause-not-allowed',
  severity: 'error',
  types: ['When', 'Means', 'Unless', 'OnCondition', 'Leaves', 'Over', 'OnBreach', 'BorneBy', 'Period'],
  run(node, context) {
    const rule = ruleOf(node);
    if (!rule || ALLOWED[rule.$type].includes(node.$type)) return;
    const [clause, holder] = [clauseWords(node), ruleWords(rule)];
    const instead = hint(node, rule);
    context.report(node, {
      ja: `「${clause.ja}」は${holder.ja}に書けません。${instead.ja}`,
      en: `'${clause.en}' has no meaning in ${holder.en}.${instead.en}`,
    });
  },
});

function hint(clause: Clause, rule: Rule): { ja: string; en: string } {
  if (clause.$type === 'When' && rule.$type === 'Definition')
    return { ja: '「とは」（means）で書いてください。', en: " Use 'means'." };
  if (clause.$type === 'Means') return { ja: '「要件」（when）で書いてください。', en: " Use 'when'." };
  if (clause.$type === 'OnCondition' && rule.$type === 'Duty')
    return { ja: '条件は免除に付きます。', en: ' Conditions belong to an exemption.' };
  return { ja: '別の規則に書くか、取り除いてください。', en: ' Move it to the rule it belongs to, or remove it.' };
}
