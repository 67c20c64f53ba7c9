import type { Decision } from '../decision.ts';
import { completed } from './answers.ts';
import type { Compiled } from './engine.ts';
import { allBits } from './marks.ts';
import { Run } from './run.ts';
import { Shortcut } from './shortcut.ts';
import { walker } from './walk.ts';

/** From the outcomes of the atoms in a run to the decisions. */
export interface Settling {
  readonly run: Run;
  readonly shortcut: Shortcut;
  /** Undefined: the case is for `decide`. */
  readonly settle: () => readonly Decision[] | undefined;
}

export function settling({ plan, layout, program, answers }: Compiled): Settling {
  const run = new Run(plan, layout);
  const shortcut = new Shortcut(run, allBits(plan.atoms.length));
  const words = new Int32Array(2 * run.truth.length);
  const walk = program && walker(run, program);
  const evaluation = () => run.reference;
  const settle = () => {
    const place = shortcut.place();
    const decisions = shortcut.find(place);
    if (decisions !== undefined) return decisions;
    if (walk === undefined || !walk(words) || run.failed) return undefined;
    const kept = answers.find(words);
    if (kept === undefined) return undefined;
    if (kept.rulings === undefined) shortcut.keep(place, kept.decisions);
    return completed(kept, evaluation);
  };
  return { run, shortcut, settle };
}
