import { type Contents, isEmptyBody } from './contents.ts';
import { flatMeasure, isForced, MOST_COLUMNS } from './line-width.ts';
import type { Piece } from './piece.ts';

/** Which bodies, and lists that hold bodies, stay on one line. */
export class OneLineBodies {
  private readonly pieces: readonly Piece[];
  private readonly contents: ReadonlyMap<number, Contents>;
  private readonly staying = new Set<number>();

  constructor(pieces: readonly Piece[], contents: ReadonlyMap<number, Contents>) {
    this.pieces = pieces;
    this.contents = contents;
  }

  /** Whether the body or list that opens here stays on one line. */
  stays(open: number): boolean {
    return this.staying.has(open) || isEmptyBody(this.pieces, open);
  }

  /**
   * Decides for the line that begins at a piece, for all its bodies or for none. The author's lines are what counts, and the
   * width: it is measured in the wider spelling of each keyword, so that a text and its translation have the same lines.
   */
  decide(start: number, indent: number): void {
    const found: number[] = [];
    let depth = 0;
    let columns = indent;
    for (let i = start; ; i++) {
      const piece = this.pieces[i];
      if (!piece || (depth === 0 && i > start && endsBefore(piece))) break;
      if (i > start && isForced(this.pieces, i)) columns = indent + 2;
      columns += flatMeasure(piece, depth > 0);
      if (i === start && piece.space) columns--;
      if (columns > MOST_COLUMNS) return;
      if (depth === 0 && piece.role === 'list-comma') break;
      if (piece.role === 'close' || piece.role === 'list-close') depth--;
      if ((piece.role !== 'open' && piece.role !== 'list-open') || isEmptyBody(this.pieces, i)) {
        if (isEmptyBody(this.pieces, i)) depth++;
        continue;
      }
      if (!this.contents.get(i)?.mayStay) break;
      found.push(i);
      depth++;
    }
    for (const open of found) this.staying.add(open);
  }
}

/** Whether the piece is on another line than the one before it, if that one is not within brackets. */
function endsBefore(piece: Piece): boolean {
  return piece.member !== undefined || piece.role === 'close' || piece.role === 'list-close' || piece.role === 'end';
}
