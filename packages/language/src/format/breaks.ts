import { GrammarAST } from 'langium';
import type { Frame } from './continuations.ts';
import type { Piece } from './piece.ts';
import { isWordRule } from './places.ts';

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

/** Rules within which the line as a whole does not break. */
const NOT_BROKEN = new Set(['Expression', 'Postfix', 'TypeRef']);

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

  constructor(pieces: readonly Piece[], from: number, until: number) {
    this.pieces = pieces;
    this.from = from;
    this.until = until;
  }

  plan(): BreakPlan {
    const inner = new Map<Frame, number[]>();
    const line: number[] = [];
    let colon: number | undefined;
    for (let i = this.from + 1; i < this.until; i++) {
      const piece = this.pieces[i];
      const frame = piece?.leaf?.frame;
      if (!piece || !frame) continue;
      if (piece.role === 'logic' || WITHIN_EXPRESSIONS[piece.rule]?.includes(piece.keyword ?? '')) {
        inner.set(frame, [...(inner.get(frame) ?? []), i]);
      } else if (piece.keyword === ':' && piece.rule === 'Property') colon = i + 1;
      else if (isLineBreak(this.pieces, i)) line.push(i);
    }
    if (colon !== undefined) this.add(this.from, this.until, [colon]);
    this.add(this.from, colon ?? this.until, line, 'fill', colon !== undefined);
    for (const [frame, at] of inner) this.addInner(frame, at, inner);
    return { starting: this.byStart(), breaks: this.breaks };
  }

  private addInner(frame: Frame, at: readonly number[], all: ReadonlyMap<Frame, number[]>): void {
    const [from, until] = [this.pieceOf(frame.from), this.pieceOf(frame.until)];
    const keywords = at.map((i) => this.pieces[i]?.keyword);
    if (keywords.includes('or')) this.addLevels(from, until, at, 'or');
    else if (keywords.includes('else')) this.addConditional(frame, all);
    else this.add(from, until, at);
  }

  /** Breaks before the looser keyword; the parts between break before the others on their own. */
  private addLevels(from: number, until: number, at: readonly number[], looser: string): void {
    const outer = at.filter((i) => this.pieces[i]?.keyword === looser);
    this.add(from, until, outer);
    for (const [k, start] of [from, ...outer].entries()) {
      const end = outer[k] ?? until;
      const tighter = at.filter((i) => i > start && i < end && this.pieces[i]?.keyword !== looser);
      this.add(start, end, tighter);
    }
  }

  /** "else if" goes on with the conditional before it. */
  private addConditional(frame: Frame, all: ReadonlyMap<Frame, number[]>): void {
    const from = this.pieceOf(frame.from);
    if (this.pieces[from - 1]?.keyword === 'else') return;
    const at: number[] = [];
    for (let next: Frame | undefined = frame; next; ) {
      const own: number[] = all.get(next) ?? [];
      at.push(...own);
      const last = own.at(-1) ?? 0;
      next = [...all.keys()].find((other) => this.pieceOf(other.from) === last + 1 && this.pieces[last + 1]?.keyword === 'if' && other !== next);
    }
    this.addLevels(from, this.pieceOf(frame.until), at, 'else');
  }

  private add(from: number, until: number, at: readonly number[], mode: Stretch['mode'] = 'all', deep = false): void {
    if (at.length === 0) return;
    const stretch = { from, until, mode, deep };
    this.stretches.push(stretch);
    for (const i of at) this.breaks.set(i, stretch);
  }

  private byStart(): Map<number, Stretch[]> {
    const starting = new Map<number, Stretch[]>();
    for (const stretch of this.stretches) starting.set(stretch.from, [...(starting.get(stretch.from) ?? []), stretch]);
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

/** Whether the line may break before the piece as a whole: before a label in another language, a part of a clause, an item. */
function isLineBreak(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  const before = pieces[i - 1];
  if (!piece?.leaf || !piece.space || isWithin(piece.leaf.frame)) return false;
  if (before?.keyword === ',' && before.role === 'plain') return true;
  const isWord = piece.keyword !== undefined && /[a-z]/.test(piece.keyword) && piece.keyword !== 'is';
  return isWord && !isWordRule(piece.rule);
}

function isWithin(frame: Frame | undefined): boolean {
  for (let outer = frame; outer; outer = outer.parent) {
    const rule = GrammarAST.isRuleCall(outer.feature) ? outer.feature.rule.ref?.name : undefined;
    if (rule && NOT_BROKEN.has(rule)) return true;
  }
  return false;
}
