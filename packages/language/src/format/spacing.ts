import type { Unit } from './units.ts';

const CLINGS = new Set([',', ';', ')', ']', '?', '%', ':']);
const DATE_WITH_HYPHENS = /^[0-9０-９]{4}-[0-9０-９]{2}-[0-9０-９]{2}/;

/** Whether no space stands before the symbol. */
export function doesCling(symbol: string | undefined): boolean {
  return symbol !== undefined && CLINGS.has(symbol);
}

/** Whether a space stands between two units of one line. `following` gives the text from the right one on. */
export function spaceBetween(left: Unit, right: Unit, following: () => string): boolean {
  const symbol = right.place.keyword?.value;
  const opener = left.place.keyword?.value;
  if (symbol === '.' && left.place.terminal === 'CODE') return true;
  if (left.place.glued && left.leaf.frame === right.leaf.frame) return isReadOtherwise(left, right, following);
  if (symbol === '.' || doesCling(symbol)) return false;
  if (opener === '(' || opener === '[' || opener === '.' || left.place.sign) return false;
  return !isGluedUnit(left, right);
}

/** Whether the lexer would read two parts of one value otherwise without a space: as a date, or as a decimal fraction (3.3A001). */
function isReadOtherwise(left: Unit, right: Unit, following: () => string): boolean {
  if (right.place.keyword?.value === '-') return DATE_WITH_HYPHENS.test(left.text + following());
  if (left.place.keyword?.value !== '.') return false;
  return right.place.terminal === 'ITEM_CODE' || (right.place.terminal === 'NUMBER' && right.text.includes('．'));
}

/** 12万円: a unit in Japanese may cling to its number as the author wrote it. */
function isGluedUnit(left: Unit, right: Unit): boolean {
  const isWord = right.place.terminal === 'ID' || (right.place.terminal === 'UNIT' && /^[千万億兆]/.test(right.text));
  return (
    left.place.terminal === 'NUMBER' &&
    isWord &&
    left.leaf.frame === right.leaf.frame &&
    (left.leaf.token.endOffset ?? 0) + 1 === right.leaf.token.startOffset &&
    (right.place.terminal === 'UNIT' || right.text === right.leaf.token.image) &&
    !/^[\0-\x7f「]/.test(right.text)
  );
}
