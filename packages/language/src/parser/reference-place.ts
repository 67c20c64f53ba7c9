import type { Reference } from 'langium';
import { FeftaTerminals } from '../generated/ast.ts';
import { terminalValue } from '../syntax/value-converter.ts';

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
const SKIPPED = new RegExp(HIDDEN, 'y');
const PIECE = new RegExp(
  `(?<ITEM_CODE>${FeftaTerminals.ITEM_CODE.source})|(?<NUMBER>${FeftaTerminals.NUMBER.source})|(?<ID>${FeftaTerminals.ID.source})|[.．(（)）]`,
  'y',
);

/**
 * The offsets of a reference in the text: of its first character, and after its last. Undefined where the reference does not know its place.
 * A qualified name ends where all of it has been read; what follows after a further point is something else.
 */
export function spanOfReference(reference: Reference, text: string): { start: number; end: number } | undefined {
  const { $offset: start, $refText } = reference as PlacedReference;
  if (start === undefined) return undefined;
  let read = '';
  for (let at = start; read.length <= $refText.length; at = endOfHidden(text, at)) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    if (!found) return undefined;
    const [terminal] = Object.entries(found.groups ?? {}).find(([, part]) => part !== undefined) ?? [''];
    read += terminalValue(terminal, found[0]);
    at += found[0].length;
    if (read === $refText) return { start, end: at };
  }
  return undefined;
}

function endOfHidden(text: string, at: number): number {
  SKIPPED.lastIndex = at;
  SKIPPED.test(text);
  return SKIPPED.lastIndex;
}
