import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { answerOf } from '../../packages/analysis/src/compare/answer-of.ts';
import { changeOf } from '../../packages/analysis/src/compare/kinds.ts';
import { isAsTold } from '../../packages/analysis/src/compare/told.ts';
import { classOf, compareCases, compareRules } from '../../packages/analysis/src/index.ts';
import type { Bundle } from '../../packages/bundle/src/index.ts';
import { type Decision, decide, loadBundle, type Rules } from '../../packages/runtime/src/index.ts';
import { buildFefta, fefta } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';
import { type Draw, drawing } from '../runtime-fast/random.ts';
import { DAY, FAULTS, withFault } from './faults.ts';

type Facts = Record<string, unknown>;

let bundle: Bundle;

beforeAll(async () => {
  await buildFefta();
  const out = join(folder({}), 'rules.json');
  await fefta(['compile', fileURLToPath(new URL('../../rules', import.meta.url)), '-o', out]);
  bundle = JSON.parse(readFileSync(out, 'utf8')) as Bundle;
}, 120_000);

/** The rules as far as they are about one act. */
function rulesOf(of: Bundle, act: string): Rules {
  const loaded = loadBundle(of);
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  const own = loaded.rules.acts.get(act);
  return { ...loaded.rules, acts: new Map(own ? [[act, own]] : []) };
}

function decisions(rules: Rules, act: string, asOf: string, facts: Facts): readonly Decision[] | undefined {
  const answer = decide(rules, { act, asOf, facts });
  return 'decisions' in answer ? answer.decisions : undefined;
}

const changesIn = (was: readonly Decision[], is: readonly Decision[]) =>
  [...new Set([...was, ...is].map(({ duty }) => duty))].filter((duty) => {
    const [a, b] = [was, is]
      .map((all) => all.find((each) => each.duty === duty))
      .map((each) => each && answerOf(each, false));
    return changeOf(a, b) !== undefined;
  });

/** Scenarios of an act, and cases that take some of their facts from other scenarios. */
function* casesOf(draw: Draw, act: string): Generator<Facts> {
  const all = bundle.scenarios.filter((each) => each.act === act).map(({ facts }) => facts as Facts);
  for (const facts of all) {
    yield facts;
    for (let i = 0; i < 5; i += 1) {
      const other = structuredClone(facts);
      for (let left = 1 + draw.below(3); left > 0; left -= 1) {
        const name = draw.from(Object.keys(other));
        const from = draw.from(all);
        const [own, theirs] = [other[name], from[name]];
        const isEntity = typeof own === 'object' && own !== null && !Array.isArray(own);
        if (isEntity && typeof theirs === 'object' && theirs !== null) {
          const inner = draw.from(Object.keys(own));
          if (inner in theirs) (own as Facts)[inner] = structuredClone((theirs as Facts)[inner]);
        } else if (name in from) other[name] = structuredClone(theirs);
      }
      yield other;
    }
  }
}

test.each(FAULTS)(
  '$kind in $name ($at): what changes answers is told with a case, what changes none is editorial',
  (fault) => {
    const { act, day = DAY } = fault;
    const [before, after] = [rulesOf(bundle, act), rulesOf(withFault(bundle, fault), act)];
    const sides = [before, after].map((rules) => ({ rules, asOf: day, assume: [] }));
    const [was, is] = sides as [(typeof sides)[0], (typeof sides)[0]];
    const cases = compareCases(was, is);
    expect(cases.notCompared).toEqual([]);
    const told = new Set(cases.changes.map(({ duty }) => duty));
    // What is told is so: each condition has a case, and both sides answer it as is said.
    for (const { duty, before: from, after: to, conditions } of cases.changes)
      for (const { witness, terms } of conditions) {
        if (!witness) throw new Error(`no case for ${terms.map(({ text }) => text).join(' and ')}`);
        const [a, b] = [before, after]
          .map((rules) => decisions(rules, act, day, witness.after.facts)?.find((each) => each.duty === duty))
          .map((each) => each && answerOf(each, false));
        expect([isAsTold(a, from), isAsTold(b, to), changeOf(a, b) !== undefined]).toEqual([true, true, true]);
      }
    // What is so is told: no case is answered otherwise of whose duty nothing is told.
    const draw = drawing(1);
    const seen = new Set<string>();
    for (const facts of casesOf(draw, act)) {
      const [a, b] = [decisions(before, act, day, facts), decisions(after, act, day, facts)];
      for (const duty of a && b ? changesIn(a, b) : []) seen.add(duty);
    }
    expect([...seen].filter((duty) => !told.has(duty))).toEqual([]);
    const found = classOf(compareRules(was, is), cases);
    if (told.size === 0) expect(['editorial', 'explanation']).toContain(found);
    else expect(['widening', 'narrowing', 'mixed']).toContain(found);
    const isWordingOnly = ['label', 'reordered', 'doubleNegation', 'exclusionTwice', 'notNot'].includes(fault.kind);
    expect(told.size === 0).toBe(isWordingOnly);
  },
  120_000,
);
