import { type Evaluation, newEvaluation } from '../evaluate/evaluation.ts';
import { truthOf } from '../evaluate/expression.ts';
import { isUnknown } from '../evaluate/state.ts';
import type { Plan, PlannedAtom } from '../plan.ts';
import type { Layout } from './layout.ts';
import { bitOfAtom, bitsOf, wordOf } from './marks.ts';

/** The outcomes of the atoms of one case, as bits. Made once for a plan and written over by each case. */
export class Run {
  asOf = '';
  facts: Readonly<Record<string, unknown>> = {};
  /** The atoms that are true, and those that are known. */
  readonly truth: Int32Array;
  readonly known: Int32Array;
  /** The atoms for the evaluator that were not asked for yet. */
  readonly pending: Int32Array;
  /** Values of facts that are compared with each other or with the date of the case; undefined: absent. */
  readonly registers: unknown[];
  private readonly evaluated: Int32Array;
  private readonly atoms: readonly PlannedAtom[];
  private evaluation: Evaluation | undefined;

  constructor({ atoms }: Plan, layout: Layout) {
    this.atoms = atoms;
    this.registers = new Array(layout.registers).fill(undefined);
    const late = atoms.map(({ index }) => index).filter((atom) => layout.tests[atom] === undefined);
    this.evaluated = bitsOf(atoms.length, late);
    this.truth = this.evaluated.map(() => 0);
    this.known = this.evaluated.map(() => 0);
    this.pending = this.evaluated.map(() => 0);
  }

  /** Takes up a case of which nothing is known yet. */
  begin(asOf: string, facts: Readonly<Record<string, unknown>>): void {
    const { truth, known, pending, evaluated, registers } = this;
    for (let i = 0; i < truth.length; i += 1) {
      truth[i] = 0;
      known[i] = 0;
      pending[i] = evaluated[i] as number;
    }
    for (let i = 0; i < registers.length; i += 1) registers[i] = undefined;
    this.asOf = asOf;
    this.facts = facts;
    this.evaluation = undefined;
  }

  /** Notes what is known of the atoms of one word. */
  note(word: number, truth: number, known: number): void {
    this.truth[word] = (this.truth[word] as number) | truth;
    this.known[word] = (this.known[word] as number) | known;
  }

  /** Works out a pending atom by the reference evaluation. */
  workOut(atom: number): void {
    const word = wordOf(atom);
    const bit = bitOfAtom(atom);
    this.pending[word] = (this.pending[word] as number) & ~bit;
    const truth = truthOf(this.reference.state, (this.atoms[atom] as PlannedAtom).test);
    if (!isUnknown(truth)) this.note(word, truth ? bit : 0, bit);
  }

  /** The reference evaluation of the case. */
  get reference(): Evaluation {
    return (this.evaluation ??= newEvaluation({ asOf: this.asOf, facts: this.facts }));
  }

  /** Mistakes in the facts came to light: the case is for `decide`. */
  get failed(): boolean {
    return this.evaluation !== undefined && this.evaluation.state.errors.length > 0;
  }
}
