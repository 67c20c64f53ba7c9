import type { IToken } from 'chevrotain';
import { SOFT_KEYWORDS } from '../syntax/keywords.ts';
import { attachComments, commentFiller, type Filler, separatorFiller } from './comments.ts';
import type { Beginning } from './continuations.ts';
import type { Leaf } from './leaf-parser.ts';
import type { Member } from './members.ts';
import { endPiece, type Piece, pieceOf } from './piece.ts';
import type { ReadText } from './read.ts';
import { spaceBetween } from './spacing.ts';
import type { FormatTools } from './tools.ts';
import { type KeywordSpelling, type Unit, unitsOf } from './units.ts';

/** The pieces of a text in order, with their comments, and one at the end that holds the last comments. */
export function piecesOf(read: ReadText, tools: FormatTools, keywords: KeywordSpelling | undefined): Piece[] {
  const assembly = new Assembly(read, tools);
  for (const unit of unitsOf(read.leaves, tools, keywords)) assembly.add(unit);
  return assembly.finish();
}

class Assembly {
  private readonly leaves: readonly Leaf[];
  private readonly comments: readonly IToken[];
  private readonly tools: FormatTools;
  private readonly pieces: Piece[] = [];
  /** The member of each open bracket that is being read. */
  private readonly members: (Member | undefined)[] = [undefined];
  private readonly opens: number[] = [];
  private fillers: Filler[] = [];
  private comment = 0;
  private before: Unit | undefined;

  constructor(read: ReadText, tools: FormatTools) {
    this.leaves = read.leaves;
    this.comments = read.comments;
    this.tools = tools;
  }

  add(unit: Unit): void {
    this.takeComments(unit.leaf.token.startOffset);
    if (unit.place.role === 'separator') {
      this.fillers.push(separatorFiller(unit.leaf.token));
      return;
    }
    const { before } = this;
    const member = unit.leaf.start && this.tools.members.get(unit.leaf.start);
    const space = before === undefined || spaceBetween(before, unit, () => this.following(unit));
    const piece = pieceOf(unit, member, space);
    if (member) this.endMember(member, unit);
    this.matchBrackets(piece);
    this.push(piece);
    this.before = unit;
  }

  finish(): Piece[] {
    this.takeComments(Number.POSITIVE_INFINITY);
    this.push(endPiece());
    return this.pieces;
  }

  private takeComments(offset: number): void {
    for (let token = this.comments[this.comment]; token && token.startOffset < offset; ) {
      this.fillers.push(commentFiller(token));
      token = this.comments[++this.comment];
    }
  }

  private push(piece: Piece): void {
    attachComments(this.pieces.at(-1), piece, this.fillers);
    if (this.fillers.length > 0) this.fillers = [];
    this.pieces.push(piece);
  }

  /** A member begins where another has ended. */
  private endMember(member: Member, unit: Unit): void {
    const ended = this.members.at(-1);
    const last = this.pieces.at(-1);
    if (ended?.separable && this.before && last) last.boundary = this.isAbsorbed(this.before, unit) ? 'needed' : 'free';
    this.members[this.members.length - 1] = member;
  }

  private matchBrackets(piece: Piece): void {
    const { role } = piece;
    if (role === 'open' || role === 'list-open' || role === 'group-open') {
      this.opens.push(this.pieces.length);
      this.members.push(undefined);
    } else if (role === 'close' || role === 'list-close' || role === 'group-close') {
      piece.partner = this.opens.pop() ?? -1;
      const partner = this.pieces[piece.partner];
      if (partner) partner.partner = this.pieces.length;
      this.members.pop();
    }
  }

  /** Whether the parser would read the right unit, in either spelling, as part of the member that ends with the left one. */
  private isAbsorbed(left: Unit, right: Unit): boolean {
    const { feature, frame } = left.last;
    return beginningsOf(right, this.tools).some((beginning) =>
      this.tools.continuations.absorbs(feature, frame, beginning),
    );
  }

  /** Enough text from the unit on to see whether digits and hyphens would become a date. */
  private following(unit: Unit): string {
    const next = this.leaves.slice(unit.index, unit.index + 4);
    return next.map(({ token }) => (/^[－−]$/.test(token.image) ? '-' : token.image)).join('');
  }
}

/** How a unit begins a member in each spelling. */
function beginningsOf(unit: Unit, tools: FormatTools): Beginning[] {
  const spelling = unit.place.keyword && tools.spellings.get(unit.place.keyword)?.spelling;
  if (!spelling) return [{ first: namesOf(unit.leaf.token.tokenType.name) }];
  const [first = '', second] = spelling.english;
  const english = { first: namesOf(first), ...(second === undefined ? {} : { second: namesOf(second) }) };
  return [english, { first: namesOf(spelling.japanese) }];
}

/** The names by which the parser may know a token: a soft keyword may also be a name. */
function namesOf(word: string): string[] {
  return SOFT_KEYWORDS.has(word) ? [word, 'ID'] : [word];
}
