import { contentsOf, isEmptyBody } from './contents.ts';
import { Stretches } from './conditions.ts';
import { Declarations } from './declarations.ts';
import { isForced } from './line-width.ts';
import { Lines } from './lines.ts';
import { OneLineBodies } from './one-line.ts';
import type { Piece } from './piece.ts';
import { alignBars } from './tables.ts';

/** Brackets that are open. What stands in "broken" ones takes several lines. */
interface Level {
  kind: 'body' | 'list' | 'group';
  broken: boolean;
  /** Indentation of lines within, and of the line with the closing bracket. */
  indent: number;
  closeIndent: number;
  /** State of the line in which the brackets stand. */
  base: number;
  breaks: boolean[];
}

/** Prints pieces in canonical layout. */
export function print(pieces: readonly Piece[]): string {
  return new Printer(pieces).print();
}

class Printer {
  private readonly pieces: readonly Piece[];
  private readonly bodies: OneLineBodies;
  private readonly stretches: Stretches;
  private readonly padding: ReadonlyMap<number, number>;
  private readonly lines = new Lines();
  private readonly declarations = new Declarations(this.lines);
  private levels: Level[] = [];
  /** Indentation of the line that began with a member or item. */
  private base = 0;
  /** Whether conditions break before "and" and "or", here and in the groups around. */
  private breaks: boolean[] = [];
  private inRow = false;

  constructor(pieces: readonly Piece[]) {
    const contents = contentsOf(pieces);
    this.pieces = pieces;
    this.bodies = new OneLineBodies(pieces, contents);
    this.stretches = new Stretches(pieces, contents, this.bodies);
    this.padding = alignBars(pieces);
  }

  print(): string {
    for (const [i, piece] of this.pieces.entries()) {
      if (piece.role === 'end') this.finish(piece);
      else this.printPiece(piece, i);
    }
    return this.lines.toString();
  }

  private printPiece(piece: Piece, i: number): void {
    this.placePiece(piece, i);
    if (piece.lead) this.writeComment(piece.lead, ' ');
    this.lines.write(piece.text);
    this.leave(piece);
    this.enter(piece, i);
    if (piece.boundary === 'needed' || (piece.boundary === 'free' && this.level?.broken === false)) this.lines.write(';');
    if (piece.trail) {
      this.lines.space();
      this.writeComment(piece.trail, '');
    }
  }

  /** Brings the lines to where the piece stands. */
  private placePiece(piece: Piece, i: number): void {
    if (this.startsLine(piece, i)) this.startLine(piece, i);
    else if (this.closesBroken(piece)) this.closeLine(piece);
    else if (isForced(this.pieces, i)) this.continueLine(piece);
    else if (piece.role === 'logic' && this.breaks.at(-1)) this.lines.begin(this.continuation);
    else if (piece.space && !isEmptyBody(this.pieces, i - 1)) this.lines.space(1 + (this.padding.get(i) ?? 0));
  }

  private startsLine(piece: Piece, i: number): boolean {
    const level = this.level;
    if (!level) return piece.member !== undefined || i === 0;
    if (!level.broken) return false;
    if (level.kind === 'body') return piece.member !== undefined;
    const before = this.pieces[i - 1];
    return piece.role !== 'list-close' && (before?.role === 'list-open' || before?.role === 'list-comma');
  }

  private startLine(piece: Piece, i: number): void {
    const level = this.level;
    const indent = level?.indent ?? 0;
    const isFirst = this.pieces[i - 1]?.role === 'open' || level?.kind === 'list';
    if (!level) this.declarations.begin(piece);
    else this.declarations.isBroken ||= level.kind === 'body' || this.stretches.isBroken(this.openOf(level, i));
    this.writeAbove(piece, indent, !isFirst, level?.kind !== 'list');
    if (level && !isFirst && piece.blank) this.lines.blank();
    else if (level && isFirst && piece.blank && piece.above.length > 0 && level.kind === 'body') this.lines.blank();
    this.lines.begin(indent);
    this.base = indent;
    this.inRow = piece.member?.row ?? false;
    if (!this.inRow) this.bodies.decide(i, indent);
    this.breaks = [!this.inRow && this.stretches.isLong(i, indent)];
  }
}
