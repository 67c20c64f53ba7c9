import type { AnswerChange, CaseComparison, ChangedCases } from './changes.ts';
import type { RuleChange } from './rules.ts';

/** The declarations whose difference brings a change about. */
export function causesOf(change: AnswerChange, cases: CaseComparison, rules: readonly RuleChange[]): RuleChange[] {
  const { causes = [] } = change;
  return causes.length > 0 ? rules.filter(({ name }) => causes.includes(name)) : named(change, cases, rules);
}

/**
 * Where that was not worked out, what is named: the duty and its exemption, the names in its conditions, and the names by whose change these
 * have changed, as far as they say something else on the two sides.
 */
function named(change: AnswerChange, { names }: CaseComparison, rules: readonly RuleChange[]): RuleChange[] {
  const found = new Set<string>([change.duty]);
  for (const answer of [change.before, change.after]) if (answer?.exemption) found.add(answer.exemption);
  const add = (conditions: readonly ChangedCases[]) => {
    for (const { terms } of conditions)
      for (const { variable, kind } of terms) if (kind !== 'fact' && kind !== 'presence') found.add(variable);
  };
  add(change.conditions);
  // The set grows while it is gone through.
  for (const name of found)
    for (const each of names) if (each.act === change.act && each.name === name) add(each.conditions);
  return rules.filter(({ name, kind }) => kind !== 'explained-otherwise' && found.has(name));
}
