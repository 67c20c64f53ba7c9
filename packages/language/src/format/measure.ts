import type { Contents } from './contents.ts';
import { flatMeasure, flatWidth, isForced, MOST_COLUMNS, nesting } from './line-width.ts';
import type { OneLineBodies } from './one-line.ts';
import type { Piece } from './piece.ts';

/** Tells whether what is to be printed fits on the line. Looks no further than the line is wide. */
export class Measure {
  private readonly pieces: readonly Piece[];
  private readonly contents: ReadonlyMap<number, Contents>;
  private readonly bodies: OneLineBodies;

  constructor(pieces: readonly Piece[], contents: ReadonlyMap<number, Contents>, bodies: OneLineBodies) {
    this.pieces = pieces;
    this.contents = contents;
    this.bodies = bodies;
  }

  /** Whether a part of the line that begins at the piece is too wide; `widest` measures in the wider spelling of each keyword. */
  isLong(start: number, indent: number, widest = false): boolean {
    let columns = indent;
    let depth = 0;
    for (let i = start; ; i++) {
      const piece = this.pieces[i];
      if (!piece || (depth === 0 && i > start && endsLine(piece))) return false;
      if (i > start && isForced(this.pieces, i)) columns = indent + 2;
      columns += widest ? flatMeasure(piece, depth > 0) : flatWidth(piece, depth > 0);
      if (i === start && piece.space) columns--;
      if (columns > MOST_COLUMNS) return true;
      if (depth === 0 && (piece.role === 'list-comma' || this.isBroken(i))) return false;
      depth += nesting(piece);
    }
  }

  /** The first piece of the next line, were all brackets closed on this one. */
  endOfLine(start: number): number {
    let depth = 0;
    for (let i = start; ; i++) {
      const piece = this.pieces[i];
      if (!piece || (depth === 0 && i > start && endsLine(piece))) return i;
      if (depth === 0 && piece.role === 'list-comma') return i + 1;
      depth += nesting(piece);
    }
  }

  /**
   * Whether the pieces [from, until) fit behind the column, with all that must follow them on the line: up to a piece before
   * which the line may break.
   */
  fits(from: number, until: number, column: number, mayBreakBefore: (index: number) => boolean): boolean {
    let columns = column;
    let depth = 0;
    for (let i = from; ; i++) {
      const piece = this.pieces[i];
      if (!piece || piece.role === 'end') return true;
      if (i >= until && (depth < 0 || piece.member || piece.role === 'close' || mayBreakBefore(i))) return true;
      if (i > from && isForced(this.pieces, i)) return true;
      columns += flatWidth(piece, depth > 0) - (i === from && piece.space ? 1 : 0);
      if (columns > MOST_COLUMNS) return false;
      if (this.isBroken(i)) return true;
      depth += nesting(piece);
    }
  }

  /** Whether the body, or the list with bodies or comments, that opens here takes several lines. */
  isBroken(open: number): boolean {
    const contents = this.contents.get(open);
    if (!contents || this.pieces[open]?.role === 'group-open') return false;
    return (contents.holdsBody || contents.holdsBreak) && !this.bodies.stays(open);
  }

  /** Whether the list that opens here holds values only, so that its width alone counts. */
  isPlainList(open: number): boolean {
    const contents = this.contents.get(open);
    return contents !== undefined && !contents.holdsBody && !contents.holdsBreak;
  }
}

function endsLine(piece: Piece): boolean {
  return piece.member !== undefined || piece.role === 'close' || piece.role === 'list-close' || piece.role === 'end';
}
