import { type Evaluation, newEvaluation } from '../evaluate/evaluation.ts';
import { truthOf } from '../evaluate/expression.ts';
import { isUnknown } from '../evaluate/state.ts';
import type { Plan, PlannedAtom } from '../plan.ts';
import type { Layout, Place, PlacedTest } from './layout.ts';
import { bitOfAtom, isRelated, soleRegister, wordOf } from './marks.ts';

/** The outcomes of the atoms of one case, as bits; and the case, as far as they are still to be worked out. Made over by each case. */
export class Run {
  asOf = '';
  facts: Readonly<Record<string, unknown>> = {};
  /** The atoms that are true, and those that are known. */
  readonly truth: Int32Array;
  readonly known: Int32Array;
  /** The atoms that are worked out only when asked for, and were not yet. */
  readonly pending: Int32Array;
  /** Facts that are compared with each other. */
  readonly registers: unknown[];
  private readonly all: Int32Array;
  private readonly late: ReadonlyMap<number, () => boolean | undefined>;
  private evaluation: Evaluation | undefined;

  constructor(plan: Plan, layout: Layout) {
    const words = wordOf(plan.atoms.length - 1) + 1;
    this.truth = new Int32Array(words);
    this.known = new Int32Array(words);
    this.pending = new Int32Array(words);
    this.registers = new Array(layout.registers).fill(undefined);
    const late = plan.atoms.flatMap((atom) => this.lateTest(atom, layout.tests[atom.index]));
    this.late = new Map(late);
    this.all = new Int32Array(words);
    for (const [atom] of late) this.all[wordOf(atom)] = (this.all[wordOf(atom)] ?? 0) | bitOfAtom(atom);
  }

  begin(asOf: string, facts: Readonly<Record<string, unknown>>): void {
    const { truth, known, pending, all, registers } = this;
    for (let i = 0; i < truth.length; i += 1) {
      truth[i] = 0;
      known[i] = 0;
      pending[i] = all[i] as number;
    }
    for (let i = 0; i < registers.length; i += 1) registers[i] = undefined;
    this.asOf = asOf;
    this.facts = facts;
    this.evaluation = undefined;
  }

  /** Works out a pending atom. */
  workOut(atom: number): void {
    const word = wordOf(atom);
    const bit = bitOfAtom(atom);
    const outcome = this.late.get(atom)?.();
    this.pending[word] = (this.pending[word] ?? 0) & ~bit;
    if (outcome === undefined) return;
    this.known[word] = (this.known[word] ?? 0) | bit;
    if (outcome) this.truth[word] = (this.truth[word] ?? 0) | bit;
  }

  /** The reference evaluation of the case. */
  get reference(): Evaluation {
    return (this.evaluation ??= newEvaluation({ asOf: this.asOf, facts: this.facts }));
  }

  /** Mistakes in the facts came to light: the case is for `decide`. */
  get failed(): boolean {
    return this.evaluation !== undefined && this.evaluation.state.errors.length > 0;
  }

  /** How to work out an atom that no single fact decides. */
  private lateTest(atom: PlannedAtom, test: PlacedTest | undefined): [number, () => boolean | undefined][] {
    if (test !== undefined && soleRegister(test) !== undefined) return [];
    const outcome = test?.kind === 'compare' ? this.comparison(test) : () => this.evaluate(atom);
    return [[atom.index, outcome]];
  }

  private evaluate(atom: PlannedAtom): boolean | undefined {
    const truth = truthOf(this.reference.state, atom.test);
    return isUnknown(truth) ? undefined : truth;
  }

  private comparison({ op, left, right }: Extract<PlacedTest, { kind: 'compare' }>): () => boolean | undefined {
    return () => {
      const [a, b] = [this.valueAt(left), this.valueAt(right)];
      if (a !== undefined && b !== undefined) return isRelated(op, a, b);
      return op !== 'is' && op !== 'is-not' && (a === null || b === null) ? false : undefined;
    };
  }

  private valueAt(place: Place): unknown {
    if ('date' in place) return this.asOf;
    return 'value' in place ? place.value : this.registers[place.register];
  }
}
