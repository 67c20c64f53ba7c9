import { numbers } from '../../server/numbers.ts';

/** Choices that are the same in every run with the same seed. */
export class Chance {
  /** A whole number below a limit. */
  readonly below: (limit: number) => number;

  constructor(seed: number) {
    this.below = numbers(seed);
  }

  /** Does something happen that does so many times in a hundred? */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  one<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined && items.length === 0) throw new Error('nothing to choose from');
    return item as T;
  }

  /** One of some things, the heavier the likelier. */
  weighted<T>(items: readonly (readonly [weight: number, item: T])[]): T {
    let rest = this.below(items.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, item] of items) if ((rest -= weight) < 0) return item;
    throw new Error('nothing to choose from');
  }
}
