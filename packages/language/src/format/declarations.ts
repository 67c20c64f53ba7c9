import type { Lines } from './lines.ts';
import type { Piece } from './piece.ts';

/** A declaration, an import or the namespace, as far as the blank line before it goes. */
interface Declaration {
  kind: string;
  isBroken: boolean;
  /** The author left a blank line before it. */
  blank: boolean;
  before: Declaration | undefined;
}

const DECLARATION = 'Declaration';

/** One blank line before each declaration; between two that take one line, and between imports, the author may leave it out. */
export class Declarations {
  private readonly lines: Lines;
  private current: Declaration | undefined;

  constructor(lines: Lines) {
    this.lines = lines;
  }

  /** A declaration begins; a long line may have to be broken. Whether a blank line goes before it is known only when it has ended. */
  begin(piece: Piece, isLong: boolean): void {
    const before = this.current;
    this.finish();
    if (before) this.lines.leaveRoom();
    if (before) before.before = undefined;
    this.current = { kind: piece.member?.name ?? '', isBroken: isLong, blank: (piece.above[0] ?? piece).blank, before };
  }

  /** The declaration takes several lines, whatever the width of the page. */
  markBroken(): void {
    if (this.current) this.current.isBroken = true;
  }

  /** No declaration follows. */
  finish(): void {
    if (this.current?.before) this.lines.decideBlank(needsBlank(this.current.before, this.current));
  }
}

function needsBlank(before: Declaration, after: Declaration): boolean {
  if (before.kind !== DECLARATION && after.kind !== DECLARATION) return after.blank;
  if (before.kind !== DECLARATION || before.isBroken || after.isBroken) return true;
  return after.blank;
}
