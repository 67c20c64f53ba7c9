import type { Leaf } from './leaf-parser.ts';
import type { Member } from './members.ts';
import type { Role } from './places.ts';

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
  above: CommentLine[];
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
