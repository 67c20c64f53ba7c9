import { isForced } from './line-width.ts';
import type { Piece } from './piece.ts';

/** Bodies that may stand on one line if the author wrote them so, and their members; a body with other members may not. */
const ONE_LINE_BODIES: Readonly<Record<string, string>> = {
  Enum: 'EnumMember',
  Group: 'GroupMember',
  Sector: 'SectorEntry',
  Given: 'Assignment',
  ObjectValue: 'Assignment',
};

/** What stands between two brackets. */
export interface Contents {
  open: number;
  /** There is a body within. */
  holdsBody: boolean;
  /** A comment within ends a line. */
  holdsBreak: boolean;
  /** All of it may stand on one line. */
  mayStay: boolean;
}

/** The contents of every pair of brackets, by the index of the opening one. */
export function contentsOf(pieces: readonly Piece[]): ReadonlyMap<number, Contents> {
  const result = new Map<number, Contents>();
  const open: Contents[] = [];
  for (const [i, piece] of pieces.entries()) {
    const inner = open.at(-1);
    if (inner && isForced(pieces, i)) inner.holdsBreak = true;
    if (inner && piece.member && piece.member.name !== ONE_LINE_BODIES[pieces[inner.open]?.rule ?? '']) inner.mayStay = false;
    if (piece.partner > i) open.push({ open: i, holdsBody: piece.role === 'open', holdsBreak: false, mayStay: true });
    else if (piece.partner >= 0 && inner) {
      open.pop();
      close(pieces, inner, open.at(-1));
      result.set(inner.open, inner);
    }
  }
  return result;
}

/** Whether a body has neither members nor comments. */
export function isEmptyBody(pieces: readonly Piece[], open: number): boolean {
  const close = pieces[open + 1];
  return close?.partner === open && close.above.length === 0 && pieces[open]?.trail === '';
}

function close(pieces: readonly Piece[], contents: Contents, outer: Contents | undefined): void {
  const open = pieces[contents.open];
  const isBody = open?.role === 'open';
  if (isBody && !(open.rule in ONE_LINE_BODIES)) contents.mayStay = false;
  if (contents.holdsBody && open?.startLine !== pieces[open?.partner ?? -1]?.startLine) contents.mayStay = false;
  if (contents.holdsBreak) contents.mayStay = false;
  if (!outer) return;
  outer.holdsBody ||= contents.holdsBody;
  outer.holdsBreak ||= contents.holdsBreak;
  if (contents.holdsBody && !contents.mayStay) outer.mayStay = false;
}
