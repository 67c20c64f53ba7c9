import { Breaking } from './breaking.ts';
import { contentsOf, isEmptyBody } from './contents.ts';
import { Declarations } from './declarations.ts';
import { isFlat, type Level, levelOf } from './levels.ts';
import { isForced } from './line-width.ts';
import { Lines } from './lines.ts';
import { Measure } from './measure.ts';
import { OneLineBodies } from './one-line.ts';
import type { CommentLine, Piece } from './piece.ts';
import { type Bars, placeBars } from './tables.ts';

/** Prints pieces in canonical layout. */
export function print(pieces: readonly Piece[]): string {
  return new Printer(pieces).print();
}

class Printer {
  private readonly pieces: readonly Piece[];
  private readonly bodies: OneLineBodies;
  private readonly measure: Measure;
  private readonly bars: Bars;
  private readonly lines = new Lines();
  private readonly declarations = new Declarations(this.lines);
  private readonly levels: Level[] = [];
  /** Indentation of the line that began with a member or item. */
  private base = 0;
  /** How that line breaks, if it is too long. */
  private breaking: Breaking | undefined;
  private inRow = false;

  constructor(pieces: readonly Piece[]) {
    const contents = contentsOf(pieces);
    this.pieces = pieces;
    this.bodies = new OneLineBodies(pieces, contents);
    this.measure = new Measure(pieces, contents, this.bodies);
    this.bars = placeBars(pieces);
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
    this.breaking?.enter(i, this.lines.column);
    this.writeComment(piece.lead);
    if (piece.lead) this.lines.space();
    this.lines.write(piece.text);
    if (piece.partner > i) this.enter(piece, i);
    else if (piece.partner >= 0) this.leave();
    const separator = piece.boundary === 'needed' || (piece.boundary === 'free' && this.level?.isFlat) ? ';' : '';
    // Where each member has a line, the comment ends the line of its member: so it is read again, and so it is written.
    const isBefore = piece.breakAfter || !this.level?.isFlat;
    if (isBefore) this.lines.write(separator);
    if (piece.trail && (piece.breakAfter || piece.role !== 'group-open')) this.lines.space();
    this.writeComment(piece.trail);
    if (!isBefore) this.lines.write(separator);
  }

  /** Goes to where the piece stands: a new line, or behind the piece before it. */
  private goTo(piece: Piece, i: number): void {
    const indent = this.level?.isFlat ? undefined : this.breaking?.breakBefore(i, this.lines.column);
    if (this.startsLine(piece, i)) this.startLine(piece, i);
    else if (piece.partner >= 0 && piece.partner < i && this.level?.isBroken) this.closeLine(piece, this.level, i);
    else if (isForced(this.pieces, i)) this.continueLine(piece);
    else if (this.bars.hanging.has(i)) this.lines.begin(this.base + 2);
    else if (indent !== undefined) this.lines.begin(indent);
    else if (this.isApart(piece, i)) this.lines.space(1 + (this.bars.padding.get(i) ?? 0));
  }

  /** Whether a space stands before the piece within a line; after a comment it does unless the piece closes something. */
  private isApart(piece: Piece, i: number): boolean {
    if (this.pieces[i - 1]?.trail) return !piece.clings;
    return piece.space && !isEmptyBody(this.pieces, i - 1);
  }

  private startsLine(piece: Piece, i: number): boolean {
    const level = this.level;
    if (!level) return piece.member !== undefined;
    if (!level.isBroken || level.kind !== 'list') return level.isBroken && piece.member !== undefined;
    const before = this.pieces[i - 1]?.role;
    if (piece.role === 'list-close' || (before !== 'list-open' && before !== 'list-comma')) return false;
    return before === 'list-open' || !level.isPlain || !this.itemFits(i);
  }

  /** Items of a list of values fill the line. */
  private itemFits(i: number): boolean {
    return this.measure.fits(i, i + 1, this.lines.column + 1, (next) => this.pieces[next - 1]?.role === 'list-comma');
  }

  private startLine(piece: Piece, i: number): void {
    const level = this.level;
    const indent = level?.indent ?? 0;
    const isFirst = this.pieces[i - 1]?.role === 'open';
    if (!level) this.declarations.begin(piece, this.measure.isLong(i, 0, true));
    else if (level.kind === 'body' || !level.isPlain) this.declarations.markBroken();
    const mayBlank = level?.kind !== 'list';
    this.writeAbove(piece.above, indent, mayBlank, level !== undefined && !isFirst);
    if (mayBlank && piece.blank && (piece.above.length > 0 || (level && !isFirst))) this.lines.blank();
    this.lines.begin(indent);
    this.base = indent;
    this.inRow = piece.member?.row ?? false;
    if (!this.inRow) this.bodies.decide(i, indent);
    const isLong = !this.inRow && this.measure.isLong(i, indent);
    this.breaking = isLong ? new Breaking(this.pieces, i, indent, this.measure) : undefined;
  }

  private closeLine(piece: Piece, level: Level, i: number): void {
    this.writeAbove(piece.above, level.indent, level.kind === 'body', this.pieces[i - 1]?.role !== 'open');
    if (!level.isPlain) this.declarations.markBroken();
    this.lines.begin(level.closeIndent);
  }

  /** A comment has ended the line before its time. */
  private continueLine(piece: Piece): void {
    const indent = this.breaking?.continuation ?? this.base + 2;
    this.declarations.markBroken();
    this.writeAbove(piece.above, indent, false, false);
    this.lines.begin(piece.role === 'open' ? this.base : indent);
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
    const { base, breaking } = this;
    const closeIndent = piece.role === 'open' ? base : this.lines.indent;
    const isPlain = this.measure.isPlainList(i);
    this.levels.push(
      levelOf(piece, { isBroken, isPlain, isFlat: isFlat(this.level, piece, isBroken), closeIndent, base, breaking }),
    );
  }

  private takesLines(piece: Piece, i: number): boolean {
    if (piece.role === 'group-open' || isEmptyBody(this.pieces, i)) return false;
    if (!this.measure.isPlainList(i)) return this.measure.isBroken(i);
    return !this.measure.fits(
      i + 1,
      piece.partner + 1,
      this.lines.column,
      (next) => this.breaking?.mayBreak(next) ?? false,
    );
  }

  private leave(): void {
    const level = this.levels.pop();
    if (!level) return;
    this.base = level.base;
    this.breaking = level.breaking;
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
}
