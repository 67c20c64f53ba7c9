import { Stretches } from './conditions.ts';
import { contentsOf, isEmptyBody } from './contents.ts';
import { Declarations } from './declarations.ts';
import { enclosed, type Level, levelOf } from './levels.ts';
import { isForced } from './line-width.ts';
import { Lines } from './lines.ts';
import { OneLineBodies } from './one-line.ts';
import type { CommentLine, Piece } from './piece.ts';
import { alignBars } from './tables.ts';

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
  private readonly levels: Level[] = [];
  /** Indentation of the line that began with a member or item. */
  private base = 0;
  /** Whether conditions break before "and" and "or": in the line, and in each pair of brackets within it. */
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
    this.goTo(piece, i);
    this.writeComment(piece.lead);
    if (piece.lead) this.lines.space();
    this.lines.write(piece.text);
    if (piece.partner > i) this.enter(piece, i);
    else if (piece.partner >= 0) this.leave();
    if (piece.boundary === 'needed' || (piece.boundary === 'free' && this.level?.isFlat)) this.lines.write(';');
    if (piece.trail) this.lines.space();
    this.writeComment(piece.trail);
  }

  /** Goes to where the piece stands: a new line, or behind the piece before it. */
  private goTo(piece: Piece, i: number): void {
    if (this.startsLine(piece, i)) this.startLine(piece, i);
    else if (piece.partner >= 0 && piece.partner < i && this.level?.isBroken) this.closeLine(piece, this.level, i);
    else if (isForced(this.pieces, i)) this.continueLine(piece);
    else if (piece.role === 'logic' && this.breaks.at(-1)) this.lines.begin(this.continuation);
    else if (piece.space && !isEmptyBody(this.pieces, i - 1)) this.lines.space(1 + (this.padding.get(i) ?? 0));
  }

  private startsLine(piece: Piece, i: number): boolean {
    const level = this.level;
    if (!level) return piece.member !== undefined;
    if (!level.isBroken || level.kind !== 'list') return level.isBroken && piece.member !== undefined;
    const before = this.pieces[i - 1]?.role;
    return piece.role !== 'list-close' && (before === 'list-open' || before === 'list-comma');
  }

  private startLine(piece: Piece, i: number): void {
    const level = this.level;
    const indent = level?.indent ?? 0;
    if (!level) this.declarations.begin(piece);
    else if (level.kind === 'body' || !level.isPlain) this.declarations.markBroken();
    const mayBlank = level?.kind !== 'list';
    this.writeAbove(piece.above, indent, mayBlank, level !== undefined && this.pieces[i - 1]?.role !== 'open');
    if (mayBlank && piece.blank && (piece.above.length > 0 || (level && this.pieces[i - 1]?.role !== 'open'))) this.lines.blank();
    this.lines.begin(indent);
    this.base = indent;
    this.inRow = piece.member?.row ?? false;
    if (!this.inRow) this.bodies.decide(i, indent);
    this.breaks = [!this.inRow && this.stretches.isLong(i, indent)];
  }

  private closeLine(piece: Piece, level: Level, i: number): void {
    this.writeAbove(piece.above, level.indent, level.kind === 'body', this.pieces[i - 1]?.role !== 'open');
    if (!level.isPlain) this.declarations.markBroken();
    this.lines.begin(level.closeIndent);
  }

  /** A comment has ended the line before its time. */
  private continueLine(piece: Piece): void {
    this.declarations.markBroken();
    this.writeAbove(piece.above, this.continuation, false, false);
    this.lines.begin(piece.role === 'open' ? this.base : this.continuation);
  }

  private writeAbove(above: readonly CommentLine[], indent: number, mayBlank: boolean, mayBlankFirst: boolean): void {
    for (const [i, comment] of above.entries()) {
      if (comment.blank && mayBlank && (i > 0 || mayBlankFirst)) this.lines.blank();
      this.lines.begin(indent);
      this.lines.write(comment.text);
    }
  }

  private enter(piece: Piece, i: number): void {
    const isBroken = !this.inRow && !this.level?.isFlat && this.takesLines(piece, i);
    const breaksWithin = piece.role === 'group-open' && this.breaks.at(-1) === true && !this.stretches.fits(i, this.lines.column);
    this.levels.push(
      levelOf(piece, {
        isBroken,
        isPlain: this.stretches.isPlainList(i),
        isFlat: enclosed(this.level, piece, isBroken),
        closeIndent: piece.role === 'open' ? this.base : this.lines.indent,
        base: this.base,
        breaks: this.breaks,
      }),
    );
    if (!isBroken) this.breaks = [...this.breaks, breaksWithin];
  }

  private takesLines(piece: Piece, i: number): boolean {
    if (piece.role === 'group-open' || isEmptyBody(this.pieces, i)) return false;
    if (this.stretches.isPlainList(i)) return !this.stretches.fits(i, this.lines.column);
    return this.stretches.isBroken(i);
  }

  private leave(): void {
    const level = this.levels.pop();
    if (!level) return;
    this.base = level.base;
    this.breaks = level.breaks;
  }

  private finish(end: Piece): void {
    this.declarations.finish();
    this.writeAbove(end.above, 0, true, !this.lines.isEmpty);
  }

  private writeComment(text: string): void {
    if (text.includes('\n')) this.declarations.markBroken();
    this.lines.write(text);
  }

  private get level(): Level | undefined {
    return this.levels.at(-1);
  }

  private get continuation(): number {
    return this.base + 2 * Math.max(1, this.breaks.length);
  }
}
