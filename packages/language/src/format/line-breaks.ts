import { GrammarAST } from 'langium';
import type { Frame } from './continuations.ts';
import type { Piece } from './piece.ts';
import { placeOf } from './places.ts';

/** Rules within which the line as a whole does not break. */
const NOT_BROKEN = new Set(['Expression', 'Postfix', 'TypeRef']);

/** Words that stay on the line of the word before. */
const CLOSE_WORDS = new Set(['is', 'in', 'of', 'each', 'to']);

/** Whether the line may break before the piece as a whole: before a label in another language, a part of a clause, an item. */
export function isLineBreak(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  const before = pieces[i - 1];
  if (!piece?.leaf || !piece.space || isWithin(piece.leaf.frame)) return false;
  if (before?.keyword === ',' && before.role === 'plain') return true;
  return (
    piece.keyword !== undefined &&
    /[a-z]/.test(piece.keyword) &&
    !CLOSE_WORDS.has(piece.keyword) &&
    !placeOf(piece.leaf).isData
  );
}

function isWithin(frame: Frame | undefined): boolean {
  for (let outer = frame; outer; outer = outer.parent) {
    const rule = GrammarAST.isRuleCall(outer.feature) ? outer.feature.rule.ref?.name : undefined;
    if (rule && NOT_BROKEN.has(rule)) return true;
  }
  return false;
}
