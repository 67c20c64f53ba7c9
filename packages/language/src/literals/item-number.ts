import { parseKanjiNumber, toHalfWidth } from '@fefta/law';

const KANJI = /(?<=^|[(.])[〇一二三四五六七八九十百]+(?=$|[).])/g;

/**
 * The one form of an item's number, whatever its spelling: 2(8) for ２の項（八）, 2の項(8) and 2(8). Half width, without 「の項」 and spaces,
 * and with Arabic numbers where a piece is a number in kanji.
 */
export function canonicalNumber(written: string): string {
  return toHalfWidth(written)
    .replaceAll(/\s|の項|\.(?![0-9A-Za-z(])/g, '')
    .replaceAll(KANJI, (piece) => String(parseKanjiNumber(piece) ?? piece));
}

/** A number in its one form as a reference must write it: with a point where a bracket is followed by a word (2(8).イ). */
export function writtenNumber(number: string): string {
  return number.replaceAll(/\)(?=[^.(])/g, ').');
}

/** The number of an item within another: as it stands where it repeats that of the outer item, else put after it. Both canonical. */
export function numberWithin(outer: string, own: string): string {
  if (outer === '' || continues(own, outer)) return own;
  return outer + (/^[0-9A-Za-z]/.test(own) ? '.' : '') + own;
}

/** Does the number begin with the other, and say something more? */
function continues(number: string, start: string): boolean {
  return number.length > start.length && number.startsWith(start) && !/^[0-9A-Za-z]/.test(number.slice(start.length));
}
