import { expect, vi } from 'vitest';
import { type Condition, Conditions } from '../../packages/analysis/src/cases/conditions.ts';
import { endOf } from '../../packages/analysis/src/cases/locate.ts';
import { atOnce } from '../../packages/analysis/src/cases/steps.ts';
import { ActComparison } from '../../packages/analysis/src/compare/act.ts';
import { answerOf } from '../../packages/analysis/src/compare/answer-of.ts';
import { changeOf } from '../../packages/analysis/src/compare/kinds.ts';
import { isAsTold, told } from '../../packages/analysis/src/compare/told.ts';
import { type Decision, decide, type Rules } from '../../packages/runtime/src/index.ts';

const ACT = 't.Act';
const DAY = '2000-01-01';

function decisions(rules: Rules, facts: Record<string, unknown>): readonly Decision[] {
  const answer = decide(rules, { act: ACT, asOf: DAY, facts });
  if (!('decisions' in answer) || !answer.decisions) throw new Error(JSON.stringify(answer));
  return answer.decisions;
}

/** How the answers to a case change, duty by duty, by the interpreter alone. */
function changesOf(before: Rules, after: Rules, facts: Record<string, unknown>): string[] {
  const [was, is] = [decisions(before, facts), decisions(after, facts)];
  const duties = [...new Set([...was, ...is].map(({ duty }) => duty))].sort();
  return duties.flatMap((duty) => {
    const [a, b] = [was, is]
      .map((all) => all.find((each) => each.duty === duty))
      .map((each) => each && answerOf(each, false));
    const kind = changeOf(a, b);
    return kind ? [JSON.stringify([duty, kind, told(kind, a, b)])] : [];
  });
}

/**
 * Holds the conditions that are told of two sides to the interpreter's answers to these cases, and every case that is shown to its answers on both
 * sides. A condition without a case to show is none. Gives how many cases change, and how many are shown.
 */
export function holdsExactly(
  seed: number,
  before: Rules,
  after: Rules,
  cases: readonly Record<string, unknown>[],
): { changed: number; alike: number; shown: number } {
  const conditions: Condition[][] = [];
  const { of } = Conditions.prototype;
  const spy = vi.spyOn(Conditions.prototype, 'of').mockImplementation(function* (this: Conditions, ...asked) {
    const found = yield* of.apply(this, asked);
    conditions.push(found.conditions);
    return found;
  });
  const standing = (rules: Rules) => ({ rules, asOf: DAY, assume: [] });
  const comparison = atOnce(ActComparison.preparing(ACT, standing(before), standing(after)));
  const changes = atOnce(comparison.changes());
  spy.mockRestore();
  expect(conditions.length).toBe(changes.length);
  expect(changes.every(({ isWhole }) => isWhole)).toBe(true);
  let changed = 0;
  for (const facts of cases) {
    const found = changes.flatMap(({ duty, kind, before: was, after: is }, index) => {
      const isTold = conditions[index]?.some(({ node }) => endOf(comparison.builder, node, facts, DAY) === true);
      return isTold ? [JSON.stringify([duty, kind, { ...(was && { before: was }), ...(is && { after: is }) }])] : [];
    });
    const wanted = changesOf(before, after, facts);
    expect([seed, facts, found.sort()]).toEqual([seed, facts, wanted.sort()]);
    if (wanted.length > 0) changed += 1;
  }
  let shown = 0;
  for (const { duty, before: was, after: is, conditions: each } of changes)
    for (const { witness, terms } of each) {
      if (!witness)
        throw new Error(`${seed}: a condition without a case: ${terms.map(({ text }) => text).join(' and ')}`);
      const answered = (rules: Rules) => decisions(rules, witness.after.facts).find((one) => one.duty === duty);
      const [a, b] = [answered(before), answered(after)].map((one) => one && answerOf(one, false));
      const isShown = isAsTold(a, was) && isAsTold(b, is) && changeOf(a, b) !== undefined;
      expect([seed, isShown]).toEqual([seed, true]);
      shown += 1;
    }
  return { changed, alike: cases.length - changed, shown };
}
