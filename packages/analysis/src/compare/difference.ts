import { TooLarge } from '../cases/diagram.ts';
import { atOnce } from '../cases/steps.ts';
import { type CaseComparison, compareCases } from './cases.ts';
import { causing } from './causing.ts';
import type { AnswerChange } from './changes.ts';
import { type ChangeClass, classOf } from './comparison.ts';
import { actsConcerned } from './concerned.ts';
import { takingApart } from './one-change.ts';
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
  return { rules, cases: withCauses(cases, before, after, rules), changeClass: classOf(rules, cases) };
}

/** Each change with what brings it about. */
function withCauses(
  cases: CaseComparison,
  before: Standing,
  after: Standing,
  rules: readonly RuleChange[],
): CaseComparison {
  const byAct = Map.groupBy(cases.changes, ({ act }) => act);
  const apart = takingApart(before, after);
  // Many acts share duties.
  const known = new Map<string, string[]>();
  const changes = [...byAct].flatMap(([act, own]) => {
    const causes = found(() => atOnce(causing(act, [before, after], rules, apart, known, own)));
    return own.map((change) => ({ ...change, causes: causes.get(change) ?? [] }));
  });
  return { ...cases, changes };
}

/** Nothing where that becomes too large. */
function found(causes: () => Map<AnswerChange, string[]>): Map<AnswerChange, string[]> {
  try {
    return causes();
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return new Map();
  }
}

/** The rules as if there were no other acts. */
export function only(standing: Standing, acts: ReadonlySet<string>): Standing {
  const { rules } = standing;
  const own = new Map([...rules.acts].filter(([act]) => acts.has(act)));
  return { ...standing, rules: { ...rules, acts: own } };
}
