import { describe, expect, test } from 'vitest';
import { endToEnd } from '../../bench/impact/end-to-end.ts';
import { race } from '../../bench/impact/race.ts';
import { buildFefta } from '../cli/fefta.ts';

describe('the benchmark of populations, in small', () => {
  test('SQL made from the rules counts what SQL written by hand counts, many times as fast as a naive one', async () => {
    const contenders = await race(40_000, 3, 1);
    const ratio = (name: string) => contenders.find((one) => one.name === name)?.ratio ?? 0;
    // How many times as long the naive form takes; at full size it is more than ten.
    expect(1 / ratio('hand-written, naive CASE')).toBeGreaterThan(2);
  }, 120_000);

  test('fefta impact on the rules of this repository: the interpreter agrees on every row', async () => {
    await buildFefta();
    const found = await endToEnd(3000, 'csv', 3000);
    expect(found.disagree).toBe(0);
    expect(found.confirmed).toBeGreaterThan(2900);
    expect(found.changed).toBeGreaterThan(100);
  }, 240_000);

  test('and on every row with the holdings of related persons, none to four each', async () => {
    await buildFefta();
    const found = await endToEnd(20_000, 'csv', 20_000, true);
    expect(found).toMatchObject({ disagree: 0, items: 39_920 });
    expect(found.confirmed).toBeGreaterThan(19_800);
    expect(found.confirmed + found.left).toBe(20_000);
    expect(found.changed).toBeGreaterThan(3000);
  }, 240_000);
});
