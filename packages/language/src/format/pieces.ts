import type { IToken } from 'chevrotain';
import { SOFT_KEYWORDS } from '../syntax/keywords.ts';
import { attachComments, commentFiller, type Filler, separatorFiller } from './comments.ts';
import { displayWidth } from './display-width.ts';
import type { Leaf } from './leaf-parser.ts';
import type { Member } from './members.ts';
import { writtenName } from './names.ts';
import type { Piece } from './piece.ts';
import { placeOf } from './places.ts';
import type { ReadText } from './read.ts';
import { type Neighbour, spaceBetween } from './spacing.ts';
import { isJapanese } from './spellings.ts';
import type { FormatTools } from './tools.ts';

export type KeywordSpelling = 'ja' | 'en';

/** A keyword of one or more words, or another token. */
interface Unit extends Neighbour {
  index: number;
  last: Leaf;
  keyword: string | undefined;
  measure: number;
}

/** The pieces of a text in order, with their comments, and one at the end that holds the last comments. */
export function piecesOf(read: ReadText, tools: FormatTools, keywords: KeywordSpelling | undefined): Piece[] {
  const units = unitsOf(read.leaves, tools, keywords);
  const pieces: Piece[] = [];
  const comments = read.comments;
  const members: (Member | undefined)[] = [undefined];
  const opens: number[] = [];
  let fillers: Filler[] = [];
  let comment = 0;
  let before: Unit | undefined;

  const takeCommentsUntil = (offset: number): void => {
    for (let token = comments[comment]; token && token.startOffset < offset; token = comments[++comment]) fillers.push(commentFiller(token));
  };
  const add = (piece: Piece): void => {
    attachComments(pieces.at(-1), piece, fillers);
    fillers = [];
    pieces.push(piece);
  };

  for (const [i, unit] of units.entries()) {
    takeCommentsUntil(unit.leaf.token.startOffset);
    if (unit.place.role === 'separator') {
      fillers.push(separatorFiller(unit.leaf.token));
      continue;
    }
    const piece = pieceOf(unit, tools.members.get(unit.leaf.start ?? unit.leaf.feature));
    piece.space = before === undefined || spaceBetween(before, unit, () => textFrom(units, i));
    const left = pieces.at(-1);
    if (piece.member) {
      const ended = members.at(-1);
      if (ended?.separable && before && left) left.boundary = isAbsorbed(before, unit, tools) ? 'needed' : 'free';
      members[members.length - 1] = piece.member;
    }
    matchBrackets(piece, pieces, opens, members);
    add(piece);
    before = unit;
  }
  takeCommentsUntil(Number.POSITIVE_INFINITY);
  add(endPiece());
  return pieces;
}

function unitsOf(leaves: readonly Leaf[], tools: FormatTools, keywords: KeywordSpelling | undefined): Unit[] {
  const units: Unit[] = [];
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i];
    if (!leaf) break;
    const place = placeOf(leaf);
    const spelling = place.keyword && tools.spellings.get(place.keyword)?.spelling;
    if (!place.keyword || !spelling) {
      const text = place.keyword?.value ?? (place.terminal === 'ID' ? writtenName(leaf.token.image, tools.lexer) : leaf.token.image);
      units.push({ leaf, index: i, last: leaf, place, text, keyword: place.keyword?.value, measure: displayWidth(text) });
      continue;
    }
    const index = i;
    const isSpeltInJapanese = isJapanese(place.keyword.value);
    if (!isSpeltInJapanese) i += spelling.english.length - 1;
    const english = spelling.english.join(' ');
    const text = (keywords === undefined ? isSpeltInJapanese : keywords === 'ja') ? spelling.japanese : english;
    const measure = Math.max(displayWidth(spelling.japanese), displayWidth(english));
    units.push({ leaf, index, last: leaves[i] ?? leaf, place, text, keyword: english, measure });
  }
  return units;
}

function pieceOf(unit: Unit, member: Member | undefined): Piece {
  const { leaf, index, last, place, text, keyword, measure } = unit;
  const lines = { startLine: leaf.token.startLine ?? 0, endLine: last.token.endLine ?? 0 };
  const comments = { blank: false, above: [], lead: '', leadWidth: 0, trail: '', trailWidth: 0, breakBefore: false, breakAfter: false };
  const layout = { role: place.role, rule: place.rule, space: true, member, partner: -1, boundary: 'none' } as const;
  return { text, width: displayWidth(text), measure, keyword, leaf, index, ...layout, ...lines, ...comments };
}

function endPiece(): Piece {
  const lines = { startLine: Number.POSITIVE_INFINITY, endLine: Number.POSITIVE_INFINITY };
  const comments = { blank: false, above: [], lead: '', leadWidth: 0, trail: '', trailWidth: 0, breakBefore: false, breakAfter: false };
  const layout = { role: 'end', rule: '', space: false, member: undefined, partner: -1, boundary: 'none' } as const;
  return { text: '', width: 0, measure: 0, keyword: undefined, leaf: undefined, index: -1, ...layout, ...lines, ...comments };
}

function matchBrackets(piece: Piece, pieces: Piece[], opens: number[], members: (Member | undefined)[]): void {
  const { role } = piece;
  if (role === 'open' || role === 'list-open' || role === 'group-open') {
    opens.push(pieces.length);
    members.push(undefined);
  } else if (role === 'close' || role === 'list-close' || role === 'group-close') {
    const open = opens.pop() ?? -1;
    const partner = pieces[open];
    piece.partner = open;
    if (partner) partner.partner = pieces.length;
    members.pop();
  }
}

/** Whether the parser would read the right unit, in either spelling, as part of the member that ends with the left one. */
function isAbsorbed(left: Unit, right: Unit, tools: FormatTools): boolean {
  const spelling = right.place.keyword && tools.spellings.get(right.place.keyword)?.spelling;
  const words = spelling ? [spelling.english[0] ?? '', spelling.japanese] : [tokenName(right.leaf.token)];
  const names = words.flatMap((word) => (SOFT_KEYWORDS.has(word) ? [word, 'ID'] : [word]));
  return tools.continuations.absorbs(left.last.feature, left.last.frame, names);
}

function tokenName(token: IToken): string {
  return token.tokenType.name;
}

/** Enough text from a unit on to see whether digits and hyphens would become a date. */
function textFrom(units: readonly Unit[], from: number): string {
  return units
    .slice(from, from + 4)
    .map((unit) => unit.text)
    .join('');
}
