import { expect, test, vi } from 'vitest';
import { vscode } from './client-vscode.ts';

vi.mock('vscode', () => vscode);
const { ChosenPopulation } = await import('../../packages/vscode/src/effects/population.ts');

/** What a workspace remembers. */
function memory() {
  const kept = new Map<string, unknown>();
  return {
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  };
}

const file = (name: string) => ({ toString: () => `file:///%E8%A6%8F%E5%89%87/${name}` }) as never;

test('a population is remembered with the act of its rows and the fact they are grouped by; another file with neither', async () => {
  const kept = memory() as never;
  const chosen = new ChosenPopulation(kept);
  expect(chosen.now).toBeUndefined();
  await chosen.remember('act', 't.Buying');
  expect(chosen.now).toBeUndefined();
  await chosen.choose(file('a.csv'));
  await chosen.remember('act', 't.Buying');
  await chosen.remember('by', 'investor.form');
  const all = { uri: 'file:///%E8%A6%8F%E5%89%87/a.csv', act: 't.Buying', by: 'investor.form' };
  expect(chosen.now).toEqual(all);
  // After a restart, and when the same file is chosen once more.
  expect(new ChosenPopulation(kept).now).toEqual(all);
  await chosen.choose(file('a.csv'));
  expect(chosen.now).toEqual(all);
  await chosen.remember('by', '');
  expect(chosen.now).toEqual({ uri: all.uri, act: all.act });
  await chosen.choose(file('b.csv'));
  expect(chosen.now).toEqual({ uri: 'file:///%E8%A6%8F%E5%89%87/b.csv' });
});

test('what was kept and is no choice is none', async () => {
  for (const odd of ['file:///a.csv', { uri: 5 }, null]) {
    const kept = memory();
    await kept.update('fefta.population', odd);
    expect(new ChosenPopulation(kept as never).now).toBeUndefined();
  }
});
