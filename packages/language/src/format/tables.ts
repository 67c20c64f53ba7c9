import { flatWidth, isForced, nesting } from './line-width.ts';
import type { Piece } from './piece.ts';

/** A wider cell is left out of the alignment: one long text must not make every row as wide. */
const WIDEST_COLUMN = 60;

/** A cell: the bar that ends it and its width. */
interface Cell {
  bar: number;
  width: number;
}

/** Spaces to add before the bars of tables, by the index of the bar, so that they stand below each other. */
export function alignBars(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const padding = new Map<number, number>();
  let rows: Cell[][] = [];
  let depth = 0;
  for (const [i, piece] of pieces.entries()) {
    if (depth === 0 && (piece.member || piece.role === 'end')) {
      alignRows(rows, padding);
      rows = [];
    }
    if (piece.member?.row) rows.push(cellsOf(pieces, i));
    depth += nesting(piece);
  }
  return padding;
}

/** The cells of a row that stands on one line; none if a comment breaks it. */
function cellsOf(pieces: readonly Piece[], start: number): Cell[] {
  const cells: Cell[] = [];
  let depth = 0;
  let width = 0;
  for (let i = start; ; i++) {
    const piece = pieces[i];
    if (!piece || (i > start && depth === 0 && endsRow(piece))) return cells;
    if ((i > start && isForced(pieces, i)) || piece.lead.includes('\n') || piece.trail.includes('\n')) return [];
    depth += nesting(piece);
    if (piece.role === 'bar' && depth === 0) {
      if (i > start) cells.push({ bar: i, width });
      width = 0;
    } else width += flatWidth(piece, depth > 0);
  }
}

function endsRow(piece: Piece): boolean {
  return piece.member !== undefined || piece.role === 'close' || piece.role === 'end';
}

function alignRows(rows: readonly Cell[][], padding: Map<number, number>): void {
  const columns: number[] = [];
  for (const row of rows) {
    for (const [i, { width }] of row.entries()) if (width <= WIDEST_COLUMN) columns[i] = Math.max(columns[i] ?? 0, width);
  }
  for (const row of rows) {
    for (const [i, { bar, width }] of row.entries()) padding.set(bar, Math.max((columns[i] ?? 0) - width, 0));
  }
}
