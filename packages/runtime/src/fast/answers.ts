import { withCaseParts } from '../case-parts.ts';
import type { Decision } from '../decision.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import type { Plan } from '../plan.ts';
import { decisionsFor, type Ruling } from '../rulings.ts';
import { UNKNOWABLE } from '../truth.ts';
import { WORD } from './marks.ts';

/** The decisions for one set of outcomes. */
export interface Kept {
  readonly words: readonly number[];
  /** Complete, and shared by all cases with these outcomes. */
  readonly decisions: readonly Decision[];
  /** Given where dates or bearers must still be found in the case. */
  readonly rulings: readonly Ruling[] | undefined;
  /** The next with the same place in the table. */
  readonly next: Kept | undefined;
}

/** So many are kept for one plan; then keeping starts anew. */
const KEPT = 4096;
export const SPREAD = 0x9e3779b1;

/** The decisions of one plan by the outcomes of its atoms: made when first needed, then looked up. */
export class Answers {
  private readonly plan: Plan;
  private count = 0;
  readonly table: (Kept | undefined)[] = new Array(KEPT).fill(undefined);

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** The words are those of a run: the atoms that are true, then the atoms that are unknown. Undefined: see decisionsFor. */
  find(words: Int32Array): Kept | undefined {
    let kept = this.table[placeOf(words)];
    while (kept !== undefined && !sameWords(kept.words, words)) kept = kept.next;
    return kept ?? this.make(words);
  }

  private make(words: Int32Array): Kept | undefined {
    const half = words.length / 2;
    const has = (at: number, index: number) => (((words[at] ?? 0) >> (index % WORD)) & 1) === 1;
    const rulings = decisionsFor(this.plan, ({ index }) => {
      const word = Math.floor(index / WORD);
      return has(half + word, index) ? UNKNOWABLE : has(word, index);
    });
    return rulings && this.keep([...words], rulings);
  }

  private keep(words: number[], rulings: Ruling[]): Kept {
    if (this.count >= KEPT) {
      this.table.fill(undefined);
      this.count = 0;
    }
    const place = placeOf(words);
    const decisions = freeze(rulings.map(({ decision }) => decision));
    const next = this.table[place];
    const kept = { words, decisions, rulings: rulings.every(isComplete) ? undefined : rulings, next };
    this.table[place] = kept;
    this.count += 1;
    return kept;
  }
}

/** Where in the table decisions with these words are. Words of unknown atoms that are 0 change nothing. */
export function placeOf(words: ArrayLike<number>): number {
  let place = 0;
  for (let i = 0; i < words.length; i += 1) place = Math.imul(place ^ (words[i] as number), SPREAD);
  return place >>> 20;
}

function sameWords(a: readonly number[], b: Int32Array): boolean {
  for (let i = 0; i < b.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function isComplete({ bearer, periods, reportPeriods }: Ruling): boolean {
  return bearer === undefined && periods.length === 0 && reportPeriods.every((of) => of.length === 0);
}

/** Decisions for a case; undefined if finding its dates and bearers brought mistakes to light. */
export function completed(kept: Kept, evaluation: () => Evaluation): readonly Decision[] | undefined {
  if (kept.rulings === undefined) return kept.decisions;
  const { state } = evaluation();
  const decisions = kept.rulings.map((ruling) => withCaseParts(state, ruling));
  return state.errors.length > 0 ? undefined : decisions;
}

/** Freezes what was made for the answer; citations and lists of facts are the rules' own. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const [name, inner] of Object.entries(value)) if (name !== 'basis' && name !== 'facts') freeze(inner);
  return value;
}
