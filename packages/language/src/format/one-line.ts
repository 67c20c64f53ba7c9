import { flatMeasure, isForced, MOST_COLUMNS, nesting } from './line-width.ts';
import type { Piece } from './piece.ts';

/** Bodies that may stand on one line if the author wrote them so, and their members; a body with other members may not. */
const ONE_LINE_BODIES: Readonly<Record<string, string>> = {
  Enum: 'EnumMember',
  Group: 'GroupMember',
  Sector: 'SectorEntry',
  Given: 'Assignment',
  ObjectValue: 'Assignment',
};

/** Which bodies and lists of bodies stay on one line. */
export class OneLineBodies {
  private readonly pieces: readonly Piece[];
  private readonly staying = new Set<number>();

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  /** Whether the body or list that opens here stays on one line. */
  stays(open: number): boolean {
    return this.staying.has(open) || isEmptyBody(this.pieces, open);
  }

  /**
   * Decides for the line that begins at a piece. It holds for all bodies of the line or for none, and does not depend on the
   * spelling of keywords, nor on how long conditions are broken: the author's lines are what it goes by.
   */
  decide(start: number, indent: number): void {
    const found: number[] = [];
    const members: string[] = [];
    let columns = indent;
    for (let i = start; i < this.pieces.length; i++) {
      const piece = this.pieces[i];
      if (!piece || piece.role === 'end') break;
      if (i > start) {
        if (isForced(this.pieces, i)) {
          if (members.length > 0) return;
          columns = indent;
        }
        if (piece.member && members.length === 0) break;
        if (piece.member && members.at(-1) !== piece.member.name) return;
      }
      columns += flatMeasure(piece, members.length > 0);
      if (columns > MOST_COLUMNS) return;
      if (isEmptyBody(this.pieces, i)) continue;
      if (nesting(piece) > 0 && this.holdsBody(i)) {
        if (!this.mayStay(i)) {
          if (members.length > 0) return;
          break;
        }
        found.push(i);
        members.push(ONE_LINE_BODIES[piece.rule] ?? '');
      } else if (members.length > 0 && found.length > 0 && piece.partner >= 0 && piece.partner === this.innermost(found, i)) members.pop();
      else if (members.length === 0 && endsLine(piece, i, start)) break;
    }
    for (const open of found) this.staying.add(open);
  }

  private innermost(found: readonly number[], close: number): number {
    return found.findLast((open) => this.pieces[open]?.partner === close) ?? -1;
  }
}
