import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf } from '../../packages/analysis/src/compare/answer-of.ts';
import { changeAsTold } from '../../packages/analysis/src/compare/told.ts';
import { differenceOf } from '../../packages/analysis/src/index.ts';
import type { Bundle } from '../../packages/bundle/src/index.ts';
import { decide, type Rules } from '../../packages/runtime/src/index.ts';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { rulesOf } from './brute-force.ts';
import { mutated } from './mutated.ts';
import { smallBook } from './small-book.ts';

const ACT = 't.Act';
const DAY = '2000-01-01';
const RUNS = Number(process.env.RUNS ?? 150);
const LISTS = ['duties', 'exemptions', 'predicates', 'definitions', 'tables'] as const;

type Declaration = { name: string; versions: unknown[] };

/** A book with one declaration as it is in another; what is not there has no version. */
function withOne(bundle: Bundle, other: Bundle, name: string): Bundle {
  const copy = structuredClone(bundle);
  for (const list of LISTS) {
    const own = copy[list] as Declaration[];
    const theirs = (other[list] as Declaration[]).find((each) => each.name === name);
    const at = own.findIndex((each) => each.name === name);
    if (theirs && at < 0) own.push(structuredClone(theirs));
    else if (theirs) own[at] = structuredClone(theirs);
    else if (at >= 0) own[at] = { ...(own[at] as Declaration), versions: [] };
    own.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  return copy;
}

/** The answer to a duty in every case, by the interpreter alone. */
function answers(rules: Rules, cases: readonly Record<string, unknown>[], duty: string) {
  return cases.map((facts) => {
    const answer = decide(rules, { act: ACT, asOf: DAY, facts });
    if (!('decisions' in answer) || !answer.decisions) throw new Error(JSON.stringify(answer));
    const found = answer.decisions.find((each) => each.duty === duty);
    return found && answerOf(found, false);
  });
}

test('what is told to bring a change about is what must not be undone, or is enough, for some case of it', () => {
  const found = { one: 0, several: 0, idle: 0 };
  fc.assert(
    fc.property(seeds(), (seed) => {
      const draw = drawing(seed);
      const { bundle, cases } = smallBook(draw);
      const other = mutated(draw, mutated(draw, bundle));
      const [was, is] = [bundle, other].map((each) => ({ rules: rulesOf(each), asOf: DAY, assume: [] }));
      if (!was || !is) return;
      const { rules, cases: compared } = differenceOf(was, is);
      const names = rules.filter(({ kind }) => kind !== 'explained-otherwise').map(({ name }) => name);
      for (const { duty, kind, before, after, causes } of compared.changes) {
        const told = JSON.stringify({ kind, ...(before && { before }), ...(after && { after }) });
        const [a, b] = [was, is].map((side) => answers(side.rules, cases, duty));
        const own = [...cases.keys()].filter((index) => changeAsTold(a?.[index], b?.[index]) === told);
        const wanted = names.filter((name) => {
          const undone = answers(rulesOf(withOne(other, bundle, name)), cases, duty);
          const alone = answers(rulesOf(withOne(bundle, other, name)), cases, duty);
          return own.some(
            (index) =>
              changeAsTold(a?.[index], undone[index]) !== told || changeAsTold(a?.[index], alone[index]) === told,
          );
        });
        expect([seed, duty, told, [...(causes ?? [])].sort()]).toEqual([seed, duty, told, wanted.sort()]);
        if (wanted.length > 1) found.several += 1;
        else found.one += 1;
        if (wanted.length < names.length) found.idle += 1;
      }
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(...Object.values(found))).toBeGreaterThan(RUNS / 30);
}, 600_000);
