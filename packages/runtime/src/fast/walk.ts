import { bitOfAtom, wordOf } from './marks.ts';
import { type Program, SETTLED } from './program.ts';
import type { Run } from './run.ts';

/**
 * Goes through a program with the outcomes of a run. `words` is filled with the bits of the atoms asked for that are true, then of
 * those that are unknown. Atoms not asked for have none: which were asked for follows from the outcomes of those before them, so
 * the bits tell all that `because` tells. False: the answer to some duty is not certain.
 */
export type Walker = (words: Int32Array) => boolean;

export function walker(run: Run, program: Program): Walker {
  const { truth, known, pending } = run;
  const { start } = program;
  const size = truth.length;
  // By step: the word and the place in it of the atom, and where to go on when false, true, unknown.
  const steps = Int32Array.from(
    program.atoms.flatMap((atom, s) => [wordOf(atom), atom, ...program.next.slice(3 * s, 3 * s + 3).map(toOffset)]),
  );
  return (words) => {
    for (let i = 0; i < words.length; i += 1) words[i] = 0;
    let at = toOffset(start);
    while (at >= 0) {
      const word = steps[at] as number;
      const atom = steps[at + 1] as number;
      const bit = bitOfAtom(atom);
      if (((pending[word] as number) & bit) !== 0) run.workOut(atom);
      if (((known[word] as number) & bit) === 0) {
        words[size + word] = (words[size + word] as number) | bit;
        at = steps[at + 4] as number;
      } else {
        const isTrue = (truth[word] as number) & bit;
        words[word] = (words[word] as number) | isTrue;
        at = steps[isTrue === 0 ? at + 2 : at + 3] as number;
      }
    }
    return at === SETTLED;
  };
}

const STEP = 5;
const toOffset = (step: number): number => (step < 0 ? step : step * STEP);
