import type { Breaking } from './breaking.ts';
import type { Piece } from './piece.ts';

/** Brackets that are open while printing. */
export interface Level {
  kind: 'body' | 'list' | 'group';
  /** What stands within takes lines of its own. */
  isBroken: boolean;
  /** A list of values, without bodies. */
  isPlain: boolean;
  /** It is, or stands within, a body or list that stays on one line. */
  isFlat: boolean;
  /** Indentation of the lines within, and of the line that closes. */
  indent: number;
  closeIndent: number;
  /** State of the line in which the brackets stand. */
  base: number;
  breaking: Breaking | undefined;
}

/** The level that a bracket opens. */
export function levelOf(piece: Piece, state: Omit<Level, 'kind' | 'indent'>): Level {
  const kind = piece.role === 'open' ? 'body' : piece.role === 'list-open' ? 'list' : 'group';
  return { kind, indent: state.closeIndent + 2, ...state };
}

/** Whether no line begins within the bracket. */
export function isFlat(outer: Level | undefined, piece: Piece, isBroken: boolean): boolean {
  return !isBroken && (piece.role !== 'group-open' || outer?.isFlat === true);
}
