import { type CaseComparison, compareCases } from './cases.ts';
import { type ChangeClass, classOf } from './comparison.ts';
import { actsConcerned } from './concerned.ts';
import { compareRules, type RuleChange } from './rules.ts';
import type { Standing } from './standing.ts';

/** What is different between two sides on their days, and how far it reaches. */
export interface Difference {
  rules: RuleChange[];
  cases: CaseComparison;
  changeClass: ChangeClass;
}

/**
 * Compares two sides. The answers of an act that reaches nothing that is written otherwise are the same without being looked into: that it is too large
 * to be taken apart says nothing of the change.
 */
export function differenceOf(before: Standing, after: Standing): Difference {
  const rules = compareRules(before, after);
  const names = new Set(rules.filter(({ kind }) => kind !== 'explained-otherwise').map(({ name }) => name));
  const concerned = new Set(names.size === 0 ? [] : actsConcerned(before, after, names));
  const cases = compareCases(only(before, concerned), only(after, concerned));
  const all = [...after.rules.acts.keys()].filter((act) => !concerned.has(act));
  cases.unchanged = [...cases.unchanged, ...all].sort();
  return { rules, cases, changeClass: classOf(rules, cases) };
}

/** The rules as if there were no other acts. */
export function only(standing: Standing, acts: ReadonlySet<string>): Standing {
  const { rules } = standing;
  const own = new Map([...rules.acts].filter(([act]) => acts.has(act)));
  return { ...standing, rules: { ...rules, acts: own } };
}
