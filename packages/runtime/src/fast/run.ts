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

/** Rounds stay small integers. */
const LAST_ROUND = 0x3fffff00;

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
  /** Outcomes of rules and definitions, each added to the `round` of the case in which it was found. */
  readonly memo: number[] = [];
  /** Greater by 4 with every case, so that nothing remembered of another case is taken for this one's. */
  round = 0;
  /** For what is left to the evaluator; made when first needed. */
  private evaluation: Evaluation | undefined;

  constructor(registers: number, atoms: number) {
    this.registers = new Array(registers).fill(undefined);
    this.bits = new Int32Array(2 * Math.ceil(atoms / WORD));
  }

  begin(asOf: string, facts: Readonly<Record<string, unknown>>): void {
    this.asOf = asOf;
    this.facts = facts;
    const { registers, bits } = this;
    for (let i = 0; i < registers.length; i += 1) registers[i] = undefined;
    for (let i = 0; i < bits.length; i += 1) bits[i] = 0;
    this.round += 4;
    if (this.round > LAST_ROUND) this.restart();
    this.evaluation = undefined;
  }

  private restart(): void {
    this.memo.fill(0);
    this.round = 4;
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
