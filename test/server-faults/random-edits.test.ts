import { expect, test } from 'vitest';
import { live } from './random/session.ts';

/** How many changes of texts; 100,000 of them where somebody asks for it. */
const EDITS = Number(process.env.FEFTA_LSP_EDITS ?? 3000);
const SEED = Number(process.env.SEED ?? 20_201_129);
const BETWEEN = Number(process.env.FEFTA_LSP_BETWEEN ?? Math.max(250, Math.floor(EDITS / 200)));

test('after random edits, with files coming and going, the server is where a fresh one is', async () => {
  const done = await live({ seed: SEED, edits: EDITS, between: BETWEEN, log: process.env.FEFTA_LSP_LOG });
  expect(done.edits).toBeGreaterThanOrEqual(EDITS);
  expect(done.questions).toBeGreaterThan(EDITS / 50);
  expect(done.compared).toBeGreaterThan((500 * EDITS) / BETWEEN);
}, 7_200_000);
