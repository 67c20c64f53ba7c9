import type { Frame } from './continuations.ts';
import { isLineBreak } from './line-breaks.ts';
import type { Piece } from './piece.ts';

/** A stretch of a long line, and the pieces in it before which the line may break: before all of them, or where it must. */
export interface Stretch {
  from: number;
  until: number;
  mode: 'all' | 'fill';
  /** Indented once more, to stand apart from what follows. */
  deep: boolean;
}

/** Where a line may break, from the outside in. */
export interface BreakPlan {
  /** Stretches by their first piece, outer ones first. */
  starting: ReadonlyMap<number, readonly Stretch[]>;
  /** The stretch that may break before a piece. */
  breaks: ReadonlyMap<number, Stretch>;
}

/** Keywords of expressions before which a line may break, besides "and" and "or". */
const WITHIN_EXPRESSIONS: Readonly<Record<string, readonly string[]>> = {
  Conditional: ['then', 'else'],
  Quantified: ['where'],
  Sum: ['where'],
};

/** Where the line of the pieces [from, until) may break. */
export function planBreaks(pieces: readonly Piece[], from: number, until: number): BreakPlan {
  return new Planner(pieces, from, until).plan();
}

class Planner {
  private readonly pieces: readonly Piece[];
  private readonly from: number;
  private readonly until: number;
  private readonly stretches: Stretch[] = [];
  private readonly breaks = new Map<number, Stretch>();
  /** Keywords before which expressions break, by the rule in which they stand. */
  private readonly inner = new Map<Frame, number[]>();
  /** Conditionals by their first piece. */
  private readonly conditionals = new Map<number, Frame>();

  constructor(pieces: readonly Piece[], from: number, until: number) {
    this.pieces = pieces;
    this.from = from;
    this.until = until;
  }

  plan(): BreakPlan {
    const line: number[] = [];
    let colon: number | undefined;
    for (let i = this.from + 1; i < this.until; i++) {
      const piece = this.pieces[i];
      const frame = piece?.leaf?.frame;
      // A comment before the piece would then begin the line, and would be taken for one that must.
      if (!piece || !frame || piece.lead) continue;
      if (piece.role === 'logic' || WITHIN_EXPRESSIONS[piece.rule]?.includes(piece.keyword ?? '')) this.note(frame, i);
      else if (piece.keyword === ':' && piece.rule === 'Property') colon = this.pieces[i + 1]?.lead ? undefined : i + 1;
      else if (isLineBreak(this.pieces, i)) line.push(i);
    }
    if (colon !== undefined) this.add(this.from, this.until, [colon]);
    this.add(this.from, colon ?? this.until, line, 'fill', colon !== undefined);
    for (const [frame, at] of this.inner) this.addInner(frame, at);
    return { starting: this.byStart(), breaks: this.breaks };
  }

  private note(frame: Frame, at: number): void {
    const known = this.inner.get(frame);
    if (known) known.push(at);
    else this.inner.set(frame, [at]);
    if (this.pieces[at]?.rule === 'Conditional') this.conditionals.set(this.pieceOf(frame.from), frame);
  }

  private addInner(frame: Frame, at: readonly number[]): void {
    const [from, until] = [this.pieceOf(frame.from), this.pieceOf(frame.until)];
    const keywords = at.map((i) => this.pieces[i]?.keyword);
    if (keywords.includes('or')) this.addLevels(from, until, at, 'or');
    else if (!keywords.includes('else')) this.add(from, until, at);
    else if (this.pieces[from - 1]?.keyword !== 'else') this.addLevels(from, until, this.chain(frame), 'else');
  }

  /** Breaks before the looser keyword; the parts between break before the others on their own. */
  private addLevels(from: number, until: number, at: readonly number[], looser: string): void {
    const outer = at.filter((i) => this.pieces[i]?.keyword === looser);
    this.add(from, until, outer);
    let start = from;
    let tighter: number[] = [];
    for (const i of [...at, until]) {
      if (i < until && this.pieces[i]?.keyword !== looser) tighter.push(i);
      else {
        this.add(start, i, tighter);
        start = i;
        tighter = [];
      }
    }
  }

  /** The keywords of a conditional, and of those that go on with "else if". */
  private chain(first: Frame): number[] {
    const at: number[] = [];
    for (let frame: Frame | undefined = first; frame; ) {
      const own: number[] = this.inner.get(frame) ?? [];
      at.push(...own);
      const last = own.at(-1) ?? 0;
      frame = this.pieces[last]?.keyword === 'else' ? this.conditionals.get(last + 1) : undefined;
    }
    return at;
  }

  private add(from: number, until: number, at: readonly number[], mode: Stretch['mode'] = 'all', deep = false): void {
    if (at.length === 0) return;
    const stretch = { from, until, mode, deep };
    this.stretches.push(stretch);
    for (const i of at) this.breaks.set(i, stretch);
  }

  private byStart(): Map<number, Stretch[]> {
    const starting = new Map<number, Stretch[]>();
    for (const stretch of this.stretches) {
      const others = starting.get(stretch.from);
      if (others) others.push(stretch);
      else starting.set(stretch.from, [stretch]);
    }
    for (const list of starting.values()) list.sort((a, b) => b.until - a.until);
    return starting;
  }

  /** The first piece of the line that is not before a token. */
  private pieceOf(index: number): number {
    let low = this.from;
    let high = this.until;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.index ?? Number.POSITIVE_INFINITY) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
