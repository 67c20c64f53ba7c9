import { isForced } from './line-width.ts';
import type { Piece } from './piece.ts';

/** Bodies that may stand on one line if the author wrote them so: their members, and how many at most. */
const ONE_LINE_BODIES: Readonly<Record<string, { members: readonly string[]; most: number }>> = {
  Enum: { members: ['EnumMember'], most: Number.POSITIVE_INFINITY },
  Group: { members: ['GroupMember'], most: Number.POSITIVE_INFINITY },
  Sector: { members: ['SectorEntry'], most: Number.POSITIVE_INFINITY },
  Given: { members: ['Assignment'], most: Number.POSITIVE_INFINITY },
  ObjectValue: { members: ['Assignment'], most: Number.POSITIVE_INFINITY },
  Term: { members: ['Basis', 'Mark'], most: 1 },
};

/** What stands between two brackets. */
export interface Contents {
  open: number;
  members: number;
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
    if (inner && (isForced(pieces, i) || isCommentedItem(pieces, i))) inner.holdsBreak = true;
    if (inner && piece.member) countMember(pieces, inner, piece.member.name);
    if (piece.partner > i)
      open.push({ open: i, members: 0, holdsBody: piece.role === 'open', holdsBreak: false, mayStay: true });
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
  return close?.partner === open && !isForced(pieces, open + 1) && pieces[open]?.trail === '';
}

/** An item of a list that a comment precedes takes a line of its own, so that the comment does. */
function isCommentedItem(pieces: readonly Piece[], i: number): boolean {
  const before = pieces[i - 1];
  if (before?.role === 'list-open') return before.trail !== '' || pieces[i]?.lead !== '';
  return before?.role === 'list-comma' && pieces[i]?.lead !== '';
}

function countMember(pieces: readonly Piece[], body: Contents, member: string): void {
  const allowed = ONE_LINE_BODIES[pieces[body.open]?.rule ?? ''];
  body.members++;
  if (!allowed?.members.includes(member) || body.members > allowed.most) body.mayStay = false;
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
