import { type Evaluation, newEvaluation } from '../evaluate/evaluation.ts';
import { truthOf } from '../evaluate/expression.ts';
import { isUnknown } from '../evaluate/state.ts';
import type { PlannedAtom } from '../plan.ts';

/** Outcomes as small integers. */
export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;
export type Outcome3 = typeof FALSE | typeof TRUE | typeof UNKNOWN;

/** So many atoms have their bits in one word. */
export const WORD = 30;

/** The state of deciding one case after another by one plan: made once, written over by each case. */
export class Run {
  asOf = '';
  facts: Readonly<Record<string, unknown>> = {};
  readonly registers: unknown[];
  /**
   * The bits of the atoms that are true, then of those that are unknown. Atoms not asked for have none: which were asked for
   * follows from the outcomes of those before them, so the bits tell all that `because` tells.
   */
  readonly bits: Int32Array;
  /** Outcomes of rules and definitions, plus 1; 0 where not asked for. */
  readonly memo: number[] = [];
  /** For what is left to the evaluator; made when first needed. */
  private evaluation: Evaluation | undefined;

  constructor(registers: number, atoms: number) {
    this.registers = new Array(registers).fill(undefined);
    this.bits = new Int32Array(2 * Math.ceil(atoms / WORD));
  }

  begin(asOf: string, facts: Readonly<Record<string, unknown>>): void {
    this.asOf = asOf;
    this.facts = facts;
    this.registers.fill(undefined);
    this.bits.fill(0);
    this.memo.fill(0);
    this.evaluation = undefined;
  }

  /** The reference evaluation of this case. */
  get reference(): Evaluation {
    return (this.evaluation ??= newEvaluation({ asOf: this.asOf, facts: this.facts }));
  }

  evaluate(atom: PlannedAtom): Outcome3 {
    const truth = truthOf(this.reference.state, atom.test);
    return isUnknown(truth) ? UNKNOWN : truth ? TRUE : FALSE;
  }

  /** Mistakes in the facts came to light: the case is for `decide`. */
  get failed(): boolean {
    return this.evaluation !== undefined && this.evaluation.state.errors.length > 0;
  }
}
