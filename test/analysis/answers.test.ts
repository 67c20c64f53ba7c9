import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, answersOf, readAnswer } from '../../packages/analysis/src/cases/answers.ts';
import { Builder } from '../../packages/analysis/src/cases/build.ts';
import { endOf } from '../../packages/analysis/src/cases/locate.ts';
import { spaceOf } from '../../packages/analysis/src/cases/space.ts';
import { answerOf } from '../../packages/analysis/src/compare/answer-of.ts';
import { decide, loadBundle, planFor, type Rules, readCase } from '../../packages/runtime/src/index.ts';
import { arbitraryBundle } from '../runtime-fast/arbitrary-bundle.ts';
import { arbitraryCase } from '../runtime-fast/arbitrary-case.ts';
import { type Draw, drawing, seeds } from '../runtime-fast/random.ts';

function rulesOf(draw: Draw): Rules {
  const loaded = loadBundle(JSON.parse(JSON.stringify(arbitraryBundle(draw))));
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return loaded.rules;
}

type Decision = NonNullable<Extract<ReturnType<typeof decide>, { decisions: unknown }>['decisions']>[number];

/**
 * What an answer says, as far as the interpreter is sure of it. It looks for cases only to settle a status: who bears a duty and how long a period is
 * it leaves open where the diagrams may know that all ways lead to the same. Bearers that are searched for have no path.
 */
function told({ status, exemption, conditions = [], reports = [], periods = [], bearer }: Answer, wanted: Decision) {
  const isSureOfBearer =
    wanted.bearer !== null && !/[\s(]/.test(String(wanted.bearer)) && !Array.isArray(wanted.bearer);
  const isSureOfPeriods = wanted.periods.every(({ last }) => last !== null);
  // How days are counted the interpreter's answer shows in its days only.
  const counted = periods.map(({ name, length, from }) => ({ name, length, from }));
  const sure = { bearer: isSureOfBearer ? bearer : undefined, periods: isSureOfPeriods ? counted : undefined };
  return { status, exemption, conditions, reports, ...sure };
}

test('the diagrams answer every case as the interpreter does', () => {
  let compared = 0;
  let open = 0;
  const sure = { bearers: 0, periods: 0 };
  fc.assert(
    fc.property(seeds(), (seed) => {
      const draw = drawing(seed);
      const rules = rulesOf(draw);
      for (let i = 0; i < 10; i += 1) {
        const json = arbitraryCase(draw, { absent: 0, wrong: 0 });
        const read = readCase(rules, json);
        const answer = decide(rules, json);
        if (!read.ok || !('decisions' in answer)) continue;
        const { act, asOf, assume, facts } = read.case;
        const side = { plan: planFor(rules, act, asOf, assume), asOf };
        const builder = new Builder(spaceOf([side]));
        for (const [duty, node] of answersOf(builder, side)) {
          const end = endOf(builder, node, facts, asOf);
          const found = end === undefined ? undefined : readAnswer(end);
          if (!found || found.isOpen || found.status === 'undetermined') {
            open += 1;
            continue;
          }
          const wanted = answer.decisions?.find((each) => each.duty === duty);
          // A rule that depends on itself leaves a case open in which nothing is missing; whether it holds or not is then all the same.
          if (wanted?.status === 'undetermined') continue;
          compared += 1;
          if (!wanted) throw new Error(`${duty} is not decided`);
          const expected = told(answerOf(wanted, false), wanted);
          if (expected.bearer !== undefined) sure.bearers += 1;
          if (expected.periods?.length) sure.periods += 1;
          expect([told(found, wanted), duty, seed]).toEqual([expected, duty, seed]);
        }
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
  expect(compared).toBeGreaterThan(open * 4);
  expect(Math.min(sure.bearers, sure.periods)).toBeGreaterThan(compared / 20);
}, 300_000);
