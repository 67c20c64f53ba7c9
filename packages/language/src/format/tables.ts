import { flatWidth, isForced, MOST_COLUMNS, nesting } from './line-width.ts';
import type { Piece } from './piece.ts';

/** A wider cell is left out of the alignment: one long text must not make every row as wide. */
const WIDEST_COLUMN = 48;

/** A cell: the bar that ends it and its width. */
interface Cell {
  bar: number;
  width: number;
  /** The name of the row, not a cell. */
  named: boolean;
}

/** How the bars of tables are placed. */
export interface Bars {
  /** Spaces to add before a bar, by its index, so that the bars of a column stand below each other. */
  padding: Map<number, number>;
  /** Bars that begin a line, because the cells do not fit behind the name of their row. */
  hanging: Set<number>;
}

/** Places the bars of all tables. */
export function placeBars(pieces: readonly Piece[]): Bars {
  const bars: Bars = { padding: new Map(), hanging: new Set() };
  let rows: Cell[][] = [];
  let depth = 0;
  for (const [i, piece] of pieces.entries()) {
    if (depth === 0 && (piece.member || piece.role === 'end')) {
      placeRows(rows, bars);
      rows = [];
    }
    if (piece.member?.row) rows.push(cellsOf(pieces, i));
    depth += nesting(piece);
  }
  return bars;
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
    if (piece.role === 'bar' && piece.lead && cells.length === 0 && i > start) return [];
    depth += nesting(piece);
    if (piece.role === 'bar' && depth === 0) {
      if (i > start) cells.push({ bar: i, width, named: cells.length === 0 && pieces[start]?.role !== 'bar' });
      width = 0;
    } else width += flatWidth(piece, depth > 0);
  }
}

function endsRow(piece: Piece): boolean {
  return piece.member !== undefined || piece.role === 'close' || piece.role === 'end';
}

function placeRows(rows: readonly Cell[][], { padding, hanging }: Bars): void {
  if (rows.some(isTooWide)) for (const row of rows) if (row[0]?.named) hanging.add(row[0].bar);
  const columns: number[] = [];
  for (const row of rows) {
    for (const [i, { width }] of row.entries())
      if (width <= WIDEST_COLUMN) columns[i] = Math.max(columns[i] ?? 0, width);
  }
  for (const row of rows) {
    for (const [i, { bar, width }] of row.entries()) padding.set(bar, Math.max((columns[i] ?? 0) - width, 0));
  }
}

/** A row that begins with a name and is wider than a line. */
function isTooWide(row: readonly Cell[]): boolean {
  return row[0]?.named === true && row.reduce((sum, { width }) => sum + width + 2, 0) > MOST_COLUMNS;
}
