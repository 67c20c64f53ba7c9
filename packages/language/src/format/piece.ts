import type { Leaf } from './leaf-parser.ts';
import type { Member } from './members.ts';
import type { Role } from './places.ts';
import { doesCling } from './spacing.ts';
import type { Unit } from './units.ts';

/** A comment on a line of its own, or several that share one. */
export interface CommentLine {
  text: string;
  /** The author left a blank line before it. */
  blank: boolean;
}

/** One thing to print: a token, or a keyword of several words. Its comments travel with it. */
export interface Piece {
  text: string;
  width: number;
  /** Width in the wider of the two spellings: what the author decided about lines must not depend on the spelling. */
  measure: number;
  role: Role;
  rule: string;
  /** A keyword in English, or a symbol. */
  keyword: string | undefined;
  /** The first token, and its number among all tokens. */
  leaf: Leaf | undefined;
  index: number;
  /** A space stands before it unless it begins a line. */
  space: boolean;
  /** It closes or separates something: no space stands before it, even after a comment. */
  clings: boolean;
  /** The member of a body that begins here. */
  member: Member | undefined;
  /** Index of the other bracket of the pair. */
  partner: number;
  /** Lines in the author's text, from 1. */
  startLine: number;
  endLine: number;
  /** The author left a blank line before it. */
  blank: boolean;
  /** Comments on lines before it. */
  above: readonly CommentLine[];
  /** Comments before it on its line. */
  lead: string;
  leadWidth: number;
  /** Comments after it on its line; one that reaches to the end of the line has no width. */
  trail: string;
  trailWidth: number;
  /** A comment begins the line on which it stands. */
  breakBefore: boolean;
  /** A comment ends the line on which it stands. */
  breakAfter: boolean;
  /** A member ends here and another begins; ";" is "needed" between them even if they stand on two lines. */
  boundary: 'none' | 'free' | 'needed';
}

const NO_COMMENTS: readonly CommentLine[] = [];

/** The piece of a unit, without its comments and its partner. */
export function pieceOf(unit: Unit, member: Member | undefined, space: boolean): Piece {
  return {
    text: unit.text,
    width: unit.width,
    measure: unit.measure,
    role: unit.place.role,
    rule: unit.place.rule,
    keyword: unit.keyword,
    leaf: unit.leaf,
    index: unit.index,
    space,
    clings: doesCling(unit.keyword),
    member,
    partner: -1,
    startLine: unit.leaf.token.startLine ?? 0,
    endLine: unit.last.token.endLine ?? 0,
    blank: false,
    above: NO_COMMENTS,
    lead: '',
    leadWidth: 0,
    trail: '',
    trailWidth: 0,
    breakBefore: false,
    breakAfter: false,
    boundary: 'none',
  };
}

/** The end of the text. */
export function endPiece(): Piece {
  return {
    text: '',
    width: 0,
    measure: 0,
    role: 'end',
    rule: '',
    keyword: undefined,
    leaf: undefined,
    index: -1,
    space: false,
    clings: false,
    member: undefined,
    partner: -1,
    startLine: Number.POSITIVE_INFINITY,
    endLine: Number.POSITIVE_INFINITY,
    blank: false,
    above: NO_COMMENTS,
    lead: '',
    leadWidth: 0,
    trail: '',
    trailWidth: 0,
    breakBefore: false,
    breakAfter: false,
    boundary: 'none',
  };
}
