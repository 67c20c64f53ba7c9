import type { IToken } from 'chevrotain';
import { displayWidth } from './display-width.ts';
import type { CommentLine, Piece } from './piece.ts';

/** What stands between two pieces without being printed in its own right: a comment, or a separator (without text). */
export interface Filler {
  text: string;
  first: number;
  last: number;
  /** The line ends after it. */
  ends: boolean;
}

/** A comment as the author wrote it, but for spaces at the ends of lines and the form of the line ends. */
export function commentFiller(token: IToken): Filler {
  const ends = token.image.startsWith('//');
  const lines = token.image.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  return { text: lines.join('\n'), first: token.startLine ?? 0, last: token.endLine ?? 0, ends };
}

/** A separator: it will be written where it is needed, but comments before it belong to the member before it. */
export function separatorFiller(token: IToken): Filler {
  return { text: '', first: token.startLine ?? 0, last: token.endLine ?? 0, ends: false };
}

/**
 * Gives the comments between two pieces to them, so that each stays where the author saw it: behind the token that it follows
 * on one line, on its own line, or before the token that it precedes on one line.
 */
export function attachComments(left: Piece | undefined, right: Piece, fillers: readonly Filler[]): void {
  let line = left?.endLine ?? 0;
  if (fillers.length === 0) {
    right.blank = right.startLine - line > 1 && line > 0;
    return;
  }
  const behind = left ? countBehind(left, fillers) : 0;
  if (left && behind > 0) {
    const run = fillers.slice(0, behind);
    line = Math.max(line, run.at(-1)?.last ?? 0);
    const ends =
      behind < fillers.length || line !== right.startLine || right.role === 'end' || run.some((filler) => filler.ends);
    shareRun(left, right, run, ends);
  }
  const above: CommentLine[] = [];
  right.above = above;
  for (const group of linesOf(fillers.slice(behind))) {
    const blank = group.first - line > 1 && line > 0;
    line = group.last;
    if (group.last === right.startLine && right.role !== 'end') {
      right.lead = group.text;
      right.leadWidth = widthOf(right.lead);
      right.breakBefore = group.text !== '';
      right.blank = blank;
      return;
    }
    if (group.text) above.push({ text: group.text, blank });
  }
  right.blank = right.startLine - line > 1 && line > 0;
}

/** Comments on the line of the left piece: behind it, unless they stand directly before the right one. */
function shareRun(left: Piece, right: Piece, run: readonly Filler[], ends: boolean): void {
  const separator = run.findLastIndex((filler) => filler.text === '');
  const split = ends || clings(right) ? run.length : separator + 1;
  left.trail = joined(run.slice(0, split));
  left.breakAfter = ends && left.trail !== '';
  left.trailWidth = run.some((filler) => filler.ends) ? 0 : widthOf(left.trail);
  right.lead = joined(run.slice(split));
  right.leadWidth = widthOf(right.lead);
}

/** How many fillers stand on the line on which the left piece ends, or within it. */
function countBehind(left: Piece, fillers: readonly Filler[]): number {
  let line = left.endLine;
  let count = 0;
  for (const filler of fillers) {
    if (filler.first > line) break;
    line = Math.max(line, filler.last);
    count++;
    if (filler.ends) break;
  }
  return count;
}

/** Comments before what closes something, or what no space may precede, stay behind the token before it. */
function clings(right: Piece): boolean {
  return !right.space || right.role === 'close';
}

/** Columns of comments within a line, with the space beside them. */
function widthOf(comments: string): number {
  return comments === '' ? 0 : displayWidth(comments) + 1;
}

function linesOf(fillers: readonly Filler[]): Filler[] {
  const lines: Filler[] = [];
  for (const filler of fillers) {
    const line = lines.at(-1);
    if (line && line.last === filler.first) {
      line.text = joined([line, filler]);
      line.last = filler.last;
    } else lines.push({ ...filler });
  }
  return lines;
}

function joined(fillers: readonly Filler[]): string {
  return fillers
    .map((filler) => filler.text)
    .filter((text) => text !== '')
    .join(' ');
}
