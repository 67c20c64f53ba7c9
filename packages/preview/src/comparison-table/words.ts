import { diffArrays } from 'diff';
import type { Run } from './model.ts';

/** Beyond so many words that differ, two texts have nothing in common that is worth showing. */
const MOST_EDITS = 3000;

/** A share of the shorter text. */
const SHARED = 0.5;
/** Two texts of no more pieces are read easily, however little they share. */
const FEW_PIECES = 3;

/** What stands in one place of both texts, or otherwise on the two sides. */
type Piece = { same: string } | { before: string; after: string };

/** The words of two texts with those marked that are not in the other: whole words, and no lone sign between two marks. */
export function markWords(before: string, after: string): { before: Run[]; after: Run[] } {
  const pieces = kept(joined(piecesOf(before, after)));
  return {
    before: runs(pieces, (piece) => ('same' in piece ? { text: piece.same } : marked(piece.before))),
    after: runs(pieces, (piece) => ('same' in piece ? { text: piece.same } : marked(piece.after))),
  };
}

/** A text of which every word is changed. */
export const marked = (text: string): Run => ({ text, changed: true });

function runs(pieces: readonly Piece[], run: (piece: Piece) => Run): Run[] {
  return pieces.map(run).filter(({ text }) => text !== '');
}

function piecesOf(before: string, after: string): Piece[] {
  const { start, end } = sharedEnds(before, after);
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const pieces = [
    { same: before.slice(0, start) },
    ...changedPieces(was, is),
    { same: before.slice(before.length - end) },
  ];
  return pieces.filter((piece) => !('same' in piece) || piece.same !== '');
}

/** How much both texts share at their ends, up to a sign at which every word ends. */
function sharedEnds(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  if (before === after) return { start: most, end: 0 };
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (start > 0 && !WORD_END.test(before.charAt(start - 1))) start -= 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  while (end > 0 && !WORD_END.test(before.charAt(before.length - end - 1))) end -= 1;
  return { start, end };
}

const WORD_END = /[、。\n]/;

function changedPieces(before: string, after: string): Piece[] {
  if (before === '' && after === '') return [];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [{ before, after }];
  const pieces: Piece[] = [];
  for (const { added, removed, value } of changes) {
    const text = value.join('');
    const last = pieces.at(-1);
    if (!added && !removed) pieces.push({ same: text });
    else if (last && !('same' in last)) last[added ? 'after' : 'before'] += text;
    else pieces.push(added ? { before: '', after: text } : { before: text, after: '' });
  }
  return pieces;
}

/** Words in scripts without spaces are those of the platform's dictionary; numbers, names and signs of comparison stay whole. */
function wordsOf(text: string): string[] {
  return text.split(WHOLE).flatMap((part, index) => (index % 2 === 1 ? [part] : [...dictionaryWords(part)]));
}

const WHOLE = /([0-9A-Za-z_.#%]+|[<>=!]+|[０-９]+|[〇一二三四五六七八九十百千万億兆]{2,})/;
const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

function* dictionaryWords(text: string): Generator<string> {
  if (text === '') return;
  for (const { segment } of SEGMENTER.segment(text)) yield segment;
}

/** Takes short words between two changes into one change, as a drafter would write it. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = result.at(-1);
    const next = pieces[index + 1];
    if (last === undefined || 'same' in last) {
      result.push({ ...piece });
    } else if (!('same' in piece)) {
      last.before += piece.before;
      last.after += piece.after;
    } else if (next !== undefined && isTrifle(piece.same, last, next)) {
      last.before += piece.same;
      last.after += piece.same;
    } else result.push({ ...piece });
  }
  return result;
}

/** Texts that share only scattered words are two texts. */
function kept(pieces: Piece[]): Piece[] {
  const shared = pieces.reduce((sum, piece) => sum + ('same' in piece ? piece.same.length : 0), 0);
  const text = (side: 'before' | 'after') =>
    pieces.map((piece) => ('same' in piece ? piece.same : piece[side])).join('');
  const [before, after] = [text('before'), text('after')];
  const isOther = pieces.length > FEW_PIECES && shared < SHARED * Math.min(before.length, after.length);
  return isOther ? [{ before, after }] : pieces;
}

/** Is what two changes leave between them too short to stand by itself? */
function isTrifle(same: string, left: Piece, right: Piece): boolean {
  if (/[、。\n]/.test(same)) return false;
  return same.length <= 1 || same.length * 2 <= Math.min(sizeOf(left), sizeOf(right));
}

const sizeOf = (piece: Piece): number => ('same' in piece ? 0 : Math.max(piece.before.length, piece.after.length));
