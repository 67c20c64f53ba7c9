import type { Reference } from 'langium';
import { FeftaTerminals } from '../generated/ast.ts';
import { nameOf } from '../syntax/value-converter.ts';

/*
 * Trees of the fast parser have no concrete syntax tree, but each reference knows where it begins. What uses a thing in a thousand files is
 * then found without reading a token of them again.
 */

interface PlacedReference extends Reference {
  $offset?: number;
}

/** Notes where a reference begins in its text. */
export function place(reference: Reference, offset: number): Reference {
  (reference as PlacedReference).$offset = offset;
  return reference;
}

const HIDDEN = `(?:${FeftaTerminals.WS.source}|${FeftaTerminals.ML_COMMENT.source}|${FeftaTerminals.SL_COMMENT.source})*`;
const SKIPPED = new RegExp(HIDDEN, 'g');
const NAME = new RegExp(FeftaTerminals.ID.source, 'y');
const POINT = new RegExp(`${HIDDEN}[.．]${HIDDEN}`, 'y');

/**
 * The offsets of a reference in the text: of its first character, and after its last. Undefined where the reference does not know its place.
 * A qualified name ends where all of it has been read; what follows after a further point is something else.
 */
export function spanOfReference(reference: Reference, text: string): { start: number; end: number } | undefined {
  const { $offset: start, $refText } = reference as PlacedReference;
  if (start === undefined) return undefined;
  let end = endOfMatch(NAME, text, start);
  for (let read = nameOf(text.slice(start, end)); end !== undefined && read !== $refText; ) {
    const next: number | undefined = endOfMatch(POINT, text, end);
    const last = next === undefined ? undefined : endOfMatch(NAME, text, next);
    if (next === undefined || last === undefined) return undefined;
    // The point as it is written: the tree has it so.
    read += pointIn(text.slice(end, next)) + nameOf(text.slice(next, last));
    if (read.length > $refText.length) return undefined;
    end = last;
  }
  return end === undefined ? undefined : { start, end };
}

function pointIn(between: string): string {
  return between.replaceAll(SKIPPED, '');
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
