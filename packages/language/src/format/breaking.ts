import { type BreakPlan, planBreaks, type Stretch } from './breaks.ts';
import type { Measure } from './measure.ts';
import type { Piece } from './piece.ts';

/** A stretch that is being printed. */
interface Open {
  stretch: Stretch;
  isBroken: boolean;
  indent: number;
}

/** The breaking of one long line, as it is printed. */
export class Breaking {
  private readonly plan: BreakPlan;
  private readonly measure: Measure;
  private readonly base: number;
  private readonly open: Open[] = [];

  constructor(pieces: readonly Piece[], start: number, base: number, measure: Measure) {
    this.plan = planBreaks(pieces, start, measure.endOfLine(start));
    this.measure = measure;
    this.base = base;
  }

  /** The indentation of the new line that the piece begins, if it begins one behind the column. */
  breakBefore(index: number, column: number): number | undefined {
    while (this.open.length > 0 && (this.open.at(-1)?.stretch.until ?? 0) <= index) this.open.pop();
    const stretch = this.plan.breaks.get(index);
    const open = stretch && this.open.find((each) => each.stretch === stretch);
    if (!open?.isBroken) return undefined;
    if (stretch?.mode === 'fill' && this.measure.fits(index, index + 1, column + 1, (i) => this.mayBreak(i)))
      return undefined;
    return open.indent;
  }

  /** Decides about the stretches that begin with the piece, which stands at the column. */
  enter(index: number, column: number): void {
    for (const stretch of this.plan.starting.get(index) ?? []) {
      const outer = this.open.at(-1);
      const isBroken =
        outer?.isBroken !== false && !this.measure.fits(index, stretch.until, column, (i) => this.mayBreak(i));
      this.open.push({ stretch, isBroken, indent: this.indent + (stretch.deep ? 4 : 2) });
    }
  }

  /** Whether the line may break before the piece, as far as is decided. */
  mayBreak(index: number): boolean {
    const stretch = this.plan.breaks.get(index);
    return stretch !== undefined && this.open.some((each) => each.stretch === stretch && each.isBroken);
  }

  /** Indentation of lines that go on with what is being printed. */
  get continuation(): number {
    return Math.max(this.indent, this.base + 2);
  }

  private get indent(): number {
    return this.open.findLast((each) => each.isBroken)?.indent ?? this.base;
  }
}
