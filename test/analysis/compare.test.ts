import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Condition, Conditions } from '../../packages/analysis/src/cases/conditions.ts';
import { endOf } from '../../packages/analysis/src/cases/locate.ts';
import { atOnce } from '../../packages/analysis/src/cases/steps.ts';
import { ActComparison } from '../../packages/analysis/src/compare/act.ts';
import { answerOf } from '../../packages/analysis/src/compare/answer-of.ts';
import { changeOf } from '../../packages/analysis/src/compare/kinds.ts';
import { isAsTold, told } from '../../packages/analysis/src/compare/told.ts';
import { type Decision, decide, type Rules } from '../../packages/runtime/src/index.ts';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { rulesOf } from './brute-force.ts';
import { mutated } from './mutated.ts';
import { smallBook } from './small-book.ts';

const ACT = 't.Act';
const DAY = '2000-01-01';
const RUNS = Number(process.env.RUNS ?? 2000);

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

test('the conditions that are told are exactly the cases that change, and every case that is shown is one of them', () => {
  let changed = 0;
  let alike = 0;
  let shown = 0;
  fc.assert(
    fc.property(seeds(), (seed) => {
      const draw = drawing(seed);
      const { bundle, cases } = smallBook(draw);
      const [before, after] = [rulesOf(bundle), rulesOf(mutated(draw, bundle))];
      const conditions: Condition[][] = [];
      const { of } = Conditions.prototype;
      const spy = vi.spyOn(Conditions.prototype, 'of').mockImplementation(function* (this: Conditions, ...asked) {
        const told = yield* of.apply(this, asked);
        conditions.push(told.conditions);
        return told;
      });
      const standing = (rules: Rules) => ({ rules, asOf: DAY, assume: [] });
      const comparison = atOnce(ActComparison.preparing(ACT, standing(before), standing(after)));
      const changes = atOnce(comparison.changes());
      spy.mockRestore();
      expect(conditions.length).toBe(changes.length);
      expect(changes.every(({ isWhole }) => isWhole)).toBe(true);
      for (const facts of cases) {
        const found = changes.flatMap(({ duty, kind, before: was, after: is }, index) => {
          const isTold = conditions[index]?.some(({ node }) => endOf(comparison.builder, node, facts, DAY) === true);
          return isTold
            ? [JSON.stringify([duty, kind, { ...(was && { before: was }), ...(is && { after: is }) }])]
            : [];
        });
        const wanted = changesOf(before, after, facts);
        expect([seed, facts, found.sort()]).toEqual([seed, facts, wanted.sort()]);
        if (wanted.length > 0) changed += 1;
        else alike += 1;
      }
      for (const { duty, before: was, after: is, conditions: each } of changes)
        for (const { witness } of each) {
          if (!witness) throw new Error(`${seed}: a condition without a case`);
          const answered = (rules: Rules) => decisions(rules, witness.after.facts).find((one) => one.duty === duty);
          const [a, b] = [answered(before), answered(after)].map((one) => one && answerOf(one, false));
          expect([isAsTold(a, was), isAsTold(b, is), changeOf(a, b) !== undefined, seed]).toEqual([
            true,
            true,
            true,
            seed,
          ]);
          shown += 1;
        }
    }),
    { numRuns: RUNS, examples: [[-2118430051]] },
  );
  expect(Math.min(changed, alike)).toBeGreaterThan(RUNS * 10);
  expect(shown).toBeGreaterThan(RUNS * 0.7);
}, 600_000);
