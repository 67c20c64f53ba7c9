import fc from 'fast-check';

/** Draws values one by one. */
export interface Draw {
  below(count: number): number;
  chance(percent: number): boolean;
  from<V>(items: readonly V[]): V;
  /** Up to so many of what `make` gives. */
  some<V>(most: number, make: (index: number) => V): V[];
}

/** Everything drawn follows from one seed, so that a counterexample is told by a number. */
export function drawing(seed: number): Draw {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    chance: (percent) => next() * 100 < percent,
    from: (items) => items[below(items.length)] as (typeof items)[number],
    some: (most, make) => Array.from({ length: below(most + 1) }, (_, i) => make(i)),
  };
}

export const seeds = (): fc.Arbitrary<number> => fc.integer();
