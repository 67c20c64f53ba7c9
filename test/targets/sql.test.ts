import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryBundle } from '../runtime-fast/arbitrary-bundle.ts';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { holdToInterpreter, nothingSeen } from './agreement.ts';
import { listBundle } from './list-bundle.ts';

describe('rules as SQL', () => {
  test('the answers are those of the interpreter, on random rules and rows', async () => {
    const seen = nothingSeen();
    await fc.assert(
      fc.asyncProperty(seeds(), async (seed) => {
        const draw = drawing(seed);
        await holdToInterpreter(arbitraryBundle(draw), draw, `seed ${seed}`, seen);
      }),
      // What is not known, divided by zero.
      { numRuns: Number(process.env.RUNS ?? 60), examples: [[-801992850]] },
    );
    expect(seen.answers).toBeGreaterThan(500);
    expect(seen.unknown).toBeGreaterThan(100);
  }, 300_000);

  test('so they are where rules ask for the items of lists and the elements of sets', async () => {
    const seen = nothingSeen();
    await fc.assert(
      fc.asyncProperty(seeds(), async (seed) => {
        const draw = drawing(seed);
        await holdToInterpreter(listBundle(draw), draw, `seed ${seed}`, seen);
      }),
      // A sum that cannot be said, in a clause on bearers.
      { numRuns: Number(process.env.RUNS ?? 60), examples: [[-2080382897]] },
    );
    expect(seen.ofItems).toBeGreaterThan(500);
    expect(seen.unknown).toBeGreaterThan(100);
    expect(seen.conflicts).toBeGreaterThan(30);
    expect(seen.unsaid / (seen.answers + seen.unknown)).toBeLessThan(0.6);
  }, 300_000);
});
