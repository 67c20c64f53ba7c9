import { expect } from 'vitest';
import { answerOf } from '../../packages/analysis/src/compare/answer-of.ts';
import { changeOf } from '../../packages/analysis/src/compare/kinds.ts';
import { isAsTold } from '../../packages/analysis/src/compare/told.ts';
import type { Difference } from '../../packages/analysis/src/index.ts';
import { type Decision, decide, type Rules } from '../../packages/runtime/src/index.ts';
import { type Draw, drawing } from '../runtime-fast/random.ts';

type Facts = Record<string, unknown>;

/** What the interpreter is asked on both sides, and with what. */
export interface Sides {
  before: Rules;
  after: Rules;
  day: string;
  assume: readonly string[];
}

function decisions(rules: Rules, act: string, { day, assume }: Sides, facts: Facts): readonly Decision[] | undefined {
  const answer = decide(rules, { act, asOf: day, assume, facts });
  return 'decisions' in answer ? answer.decisions : undefined;
}

/** What changes for a case, duty by duty, as "duty kind". */
function changesFor(act: string, sides: Sides, facts: Facts): string[] {
  const [was, is] = [sides.before, sides.after].map((rules) => decisions(rules, act, sides, facts));
  if (!was || !is) return [];
  return [...new Set([...was, ...is].map(({ duty }) => duty))].flatMap((duty) => {
    const [a, b] = [was, is]
      .map((all) => all.find((each) => each.duty === duty))
      .map((each) => each && answerOf(each, true));
    // What of a case is undetermined depends on facts that are not there.
    if (a?.status === 'undetermined' || b?.status === 'undetermined') return [];
    const kind = changeOf(a, b);
    return kind ? [`${duty} ${kind}`] : [];
  });
}

/** So many scenarios of an act are asked, and so many cases made of each. */
const MOST_SCENARIOS = 60;
const MADE = 3;

/** Facts of scenarios, and some that take part of their facts from other scenarios. */
function* casesOf(draw: Draw, scenarios: readonly Facts[]): Generator<Facts> {
  const step = Math.max(1, scenarios.length / MOST_SCENARIOS);
  for (let at = 0; at < scenarios.length; at += step) {
    const facts = scenarios[Math.floor(at)] as Facts;
    yield facts;
    for (let i = 0; i < MADE; i += 1) {
      const other = structuredClone(facts);
      for (let left = 1 + draw.below(3); left > 0; left -= 1) mix(draw, other, draw.from(scenarios));
      yield other;
    }
  }
}

const isEntity = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mix(draw: Draw, own: Facts, from: Facts): void {
  const names = Object.keys(own);
  if (names.length === 0) return;
  const name = draw.from(names);
  const [mine, theirs] = [own[name], from[name]];
  if (isEntity(mine) && isEntity(theirs)) mix(draw, mine, theirs);
  else if (name in from) own[name] = structuredClone(theirs);
}

/** Each condition has a case, and both sides answer it as is told. `isOpen`: there is one that cannot have a case, told as not decided. */
export function expectRightWitnesses({ cases }: Difference, sides: Sides, isOpen = false): void {
  const isTold = cases.changes.every(({ conditions }) => conditions.every(({ witness }) => witness));
  if (isOpen) expect(isTold).toBe(false);
  for (const { act, duty, kind, before: was, after: is, conditions } of cases.changes)
    for (const { witness, terms } of conditions) {
      if (!witness && isOpen) continue;
      if (!witness) throw new Error(`no case for ${duty} where ${terms.map(({ text }) => text).join(' and ')}`);
      const [a, b] = [sides.before, sides.after]
        .map((rules) => decisions(rules, act, sides, witness.after.facts)?.find((each) => each.duty === duty))
        .map((each) => each && answerOf(each, false));
      expect([duty, isAsTold(a, was), isAsTold(b, is)]).toEqual([duty, true, true]);
      // Who is found among the facts, and from which day a period runs, may take facts that the rules do not ask about.
      if (kind !== 'other-bearer' && kind !== 'other-periods') expect(changeOf(a, b)).toBe(kind);
    }
}

/** Whatever changes for a case of an act in some way is told of it. */
export function expectAllTold(
  { cases }: Difference,
  sides: Sides,
  act: string,
  scenarios: readonly { act: string; facts: unknown }[],
): void {
  const told = new Set(cases.changes.filter((each) => each.act === act).map(({ duty, kind }) => `${duty} ${kind}`));
  const own = scenarios.filter((each) => each.act === act).map(({ facts }) => facts as Facts);
  const seen = new Set<string>();
  for (const facts of casesOf(drawing(1), own)) for (const each of changesFor(act, sides, facts)) seen.add(each);
  expect([act, [...seen].filter((each) => !told.has(each))]).toEqual([act, []]);
}

/** A change of answers is a class of its own, and what changes none is editorial or less. */
export function expectRightClass({ cases, changeClass }: Difference): void {
  const classes = cases.changes.length > 0 ? ['widening', 'narrowing', 'mixed'] : ['none', 'explanation', 'editorial'];
  expect(classes).toContain(changeClass);
}
