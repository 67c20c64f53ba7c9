import type { Piece } from './piece.ts';

/** Columns of a line; beyond it bodies and conditions take several lines. */
export const MOST_COLUMNS = 120;

/** Columns that a piece takes within a line, with its comments and the space before it. */
export function flatWidth(piece: Piece, inBody: boolean): number {
  return (piece.space ? 1 : 0) + ownWidth(piece, inBody, piece.width);
}

/** The same in the wider of the two spellings of keywords. */
export function flatMeasure(piece: Piece, inBody: boolean): number {
  return (piece.space ? 1 : 0) + ownWidth(piece, inBody, piece.measure);
}

/** Columns of a piece without the space before it. */
export function ownWidth(piece: Piece, inBody: boolean, width: number): number {
  const separator = piece.boundary === 'needed' || (inBody && piece.boundary === 'free') ? 1 : 0;
  return width + separator + piece.leadWidth + piece.trailWidth;
}

/** Whether a line must end before the piece, or after the one before it, because of a comment. */
export function isForced(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  return piece?.breakBefore === true || (piece?.above.length ?? 0) > 0 || pieces[index - 1]?.breakAfter === true;
}

/** 1 for opening brackets, -1 for closing ones. */
export function nesting(piece: Piece): number {
  switch (piece.role) {
    case 'open':
    case 'list-open':
    case 'group-open':
      return 1;
    case 'close':
    case 'list-close':
    case 'group-close':
      return -1;
    default:
      return 0;
  }
}
