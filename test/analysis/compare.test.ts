import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { rulesOf } from './brute-force.ts';
import { holdsExactly } from './exact-changes.ts';
import { mutated } from './mutated.ts';
import { smallBook } from './small-book.ts';
import { sumsBook } from './sums-book.ts';

const RUNS = Number(process.env.RUNS ?? 2000);

test('the conditions that are told are exactly the cases that change, and every case that is shown is one of them', () => {
  const all = { changed: 0, alike: 0, shown: 0 };
  fc.assert(
    fc.property(seeds(), (seed) => {
      const draw = drawing(seed);
      const { bundle, cases } = smallBook(draw);
      const found = holdsExactly(seed, rulesOf(bundle), rulesOf(mutated(draw, bundle)), cases);
      for (const each of ['changed', 'alike', 'shown'] as const) all[each] += found[each];
    }),
    { numRuns: RUNS, examples: [[-2118430051]] },
  );
  expect(Math.min(all.changed, all.alike)).toBeGreaterThan(RUNS * 10);
  expect(all.shown).toBeGreaterThan(RUNS * 0.7);
}, 600_000);

test('so are those on sums over one list, whatever each side adds up', () => {
  const runs = Math.ceil(RUNS / 8);
  const all = { changed: 0, alike: 0, shown: 0 };
  fc.assert(
    fc.property(seeds(), (seed) => {
      const { before, after, cases } = sumsBook(drawing(seed));
      const found = holdsExactly(seed, rulesOf(before), rulesOf(after), cases);
      for (const each of ['changed', 'alike', 'shown'] as const) all[each] += found[each];
    }),
    { numRuns: runs },
  );
  expect(Math.min(all.changed, all.alike)).toBeGreaterThan(runs * 10);
  expect(all.shown).toBeGreaterThan(runs);
}, 600_000);
