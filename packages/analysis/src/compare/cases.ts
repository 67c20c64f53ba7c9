import { TooLarge } from '../cases/diagram.ts';
import { atOnce, type Steps } from '../cases/steps.ts';
import { ActComparison } from './act.ts';
import type { CaseComparison } from './changes.ts';
import type { Standing } from './standing.ts';

export type { AnswerChange, CaseComparison, ChangedCases, NameChange, NotCompared, WitnessCase } from './changes.ts';

/** Under which conditions do the answers to a case change? Exact over all cases, but for what is named as not compared. */
export function compareCases(before: Standing, after: Standing): CaseComparison {
  return atOnce(comparingCases(before, after));
}

/** The same in steps, most of which take some milliseconds at most. */
export function* comparingCases(before: Standing, after: Standing): Steps<CaseComparison> {
  const result: CaseComparison = { changes: [], names: [], notCompared: [], unchanged: [] };
  const acts = new Set([...before.rules.acts.keys(), ...after.rules.acts.keys()]);
  for (const act of [...acts].sort()) {
    if (!before.rules.acts.has(act)) result.notCompared.push({ act, why: 'only-after' });
    else if (!after.rules.acts.has(act)) result.notCompared.push({ act, why: 'only-before' });
    else yield* compareAct(act, before, after, result);
  }
  return result;
}

function* compareAct(act: string, before: Standing, after: Standing, result: CaseComparison): Steps<void> {
  try {
    const comparison = yield* ActComparison.preparing(act, before, after);
    const changes = yield* comparison.changes();
    const names = yield* comparison.nameChanges(changes);
    result.changes.push(...changes);
    result.names.push(...names);
    if (comparison.open.length > 0) result.notCompared.push({ act, why: 'open', what: comparison.open });
    else if (changes.length === 0) result.unchanged.push(act);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    result.notCompared.push({ act, why: 'too-large' });
  }
}
