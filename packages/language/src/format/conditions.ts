import type { Contents } from './contents.ts';
import { flatWidth, isForced, MOST_COLUMNS, nesting } from './line-width.ts';
import type { OneLineBodies } from './one-line.ts';
import type { Piece } from './piece.ts';

/** Measures stretches of pieces, to see whether conditions and lists need several lines. */
export class Stretches {
  private readonly pieces: readonly Piece[];
  private readonly contents: ReadonlyMap<number, Contents>;
  private readonly bodies: OneLineBodies;

  constructor(pieces: readonly Piece[], contents: ReadonlyMap<number, Contents>, bodies: OneLineBodies) {
    this.pieces = pieces;
    this.contents = contents;
    this.bodies = bodies;
  }

  /** Whether a part of the line that begins at the piece is wider than a line. */
  isLong(start: number, indent: number): boolean {
    let columns = indent;
    let depth = 0;
    for (let i = start; ; i++) {
      const piece = this.pieces[i];
      if (!piece || piece.role === 'end') return false;
      if (depth === 0 && i > start && (piece.member || piece.role === 'close' || piece.role === 'list-close')) return false;
      if (i > start && isForced(this.pieces, i)) columns = indent + 2;
      columns += flatWidth(piece, depth > 0);
      if (columns > MOST_COLUMNS) return true;
      if (depth === 0 && (piece.role === 'list-comma' || this.isBroken(i))) return false;
      depth += nesting(piece);
    }
  }

  /** Whether the brackets that open here end before the line does, with all that must follow on it; `column` is behind the bracket. */
  fits(open: number, column: number): boolean {
    let columns = column;
    let depth = 1;
    for (let i = open + 1; ; i++) {
      const piece = this.pieces[i];
      if (!piece || piece.role === 'end') return true;
      if (depth <= 0 && (piece.role === 'logic' || piece.member || piece.role === 'close' || isForced(this.pieces, i))) return true;
      columns += flatWidth(piece, depth > 0);
      if (columns > MOST_COLUMNS) return false;
      depth += nesting(piece);
      if (depth < 0) return true;
    }
  }

  /** Whether the body or list of bodies that opens here takes several lines. */
  isBroken(open: number): boolean {
    const contents = this.contents.get(open);
    return contents !== undefined && (contents.holdsBody || contents.holdsBreak) && this.pieces[open]?.role !== 'group-open' && !this.bodies.stays(open);
  }

  /** Whether the list that opens here holds values only, so that its width alone counts. */
  isPlainList(open: number): boolean {
    const contents = this.contents.get(open);
    return contents !== undefined && !contents.holdsBody && !contents.holdsBreak;
  }
}
