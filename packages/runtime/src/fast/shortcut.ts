import type { Decision } from '../decision.ts';
import { SPREAD } from './answers.ts';
import type { Run } from './run.ts';

/** A power of two: places are the upper 12 bits of a hash. */
const SIZE = 4096;

/**
 * Complete decisions by the outcomes of all atoms, where all are known: a case that is like one before in every test need not go
 * through the program. Each place holds the last that came there.
 */
export class Shortcut {
  private readonly run: Run;
  private readonly all: Int32Array;
  readonly keys: Int32Array;
  readonly found: (readonly Decision[] | undefined)[] = new Array(SIZE).fill(undefined);

  constructor(run: Run, all: Int32Array) {
    this.run = run;
    this.all = all;
    this.keys = new Int32Array(SIZE * all.length);
  }

  /** Where the outcomes of the run have their place; -1 if some are not known. */
  place(): number {
    const { all } = this;
    const { truth, known } = this.run;
    let hash = 0;
    for (let i = 0; i < all.length; i += 1) {
      if (known[i] !== all[i]) return -1;
      hash = Math.imul(hash ^ (truth[i] as number), SPREAD);
    }
    return hash >>> 20;
  }

  find(place: number): readonly Decision[] | undefined {
    if (place < 0) return undefined;
    const { keys, all } = this;
    const { truth } = this.run;
    const start = place * all.length;
    for (let i = 0; i < all.length; i += 1) if (keys[start + i] !== truth[i]) return undefined;
    return this.found[place];
  }

  keep(place: number, decisions: readonly Decision[]): void {
    if (place < 0) return;
    this.keys.set(this.run.truth, place * this.all.length);
    this.found[place] = decisions;
  }
}
