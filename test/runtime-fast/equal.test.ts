import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecider } from '../../packages/runtime/src/fast/decider.ts';
import { createGeneratedDecider } from '../../packages/runtime/src/generate/in-process.ts';
import { decide, loadBundle, type Rules } from '../../packages/runtime/src/index.ts';
import { arbitraryBundle } from './arbitrary-bundle.ts';
import { arbitraryCase, type Trouble } from './arbitrary-case.ts';
import { type Draw, drawing, seeds } from './random.ts';

const TROUBLES: readonly Trouble[] = [
  { absent: 0, wrong: 0 },
  { absent: 5, wrong: 0 },
  { absent: 30, wrong: 0 },
  { absent: 2, wrong: 2 },
];

function rulesOf(draw: Draw): Rules {
  const loaded = loadBundle(JSON.parse(JSON.stringify(arbitraryBundle(draw))));
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return loaded.rules;
}

/** Equal down to the order of members. */
const text = (answer: unknown): string => JSON.stringify(answer, undefined, 1);

describe('random rules and cases', () => {
  test('closures and generated code give the answers of decide', () => {
    fc.assert(
      fc.property(seeds(), (seed) => {
        const draw = drawing(seed);
        const rules = rulesOf(draw);
        const deciders = [createDecider(rules), createGeneratedDecider(rules)];
        const trusting = [createDecider(rules, { trusted: true }), createGeneratedDecider(rules, { trusted: true })];
        for (let i = 0; i < 10; i += 1) {
          const json = arbitraryCase(draw, draw.from(TROUBLES));
          const answer = decide(rules, json);
          const fit = 'errors' in answer ? deciders : [...deciders, ...trusting];
          for (const decider of fit) expect(text(decider(json))).toBe(text(answer));
        }
      }),
      { numRuns: 1000 },
    );
  }, 600_000);
});
