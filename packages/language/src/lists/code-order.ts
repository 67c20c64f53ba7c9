const SEPARATED = /[^0-9A-Za-z]/;
const PIECES = /[0-9]+|[A-Za-z]+|[^0-9A-Za-z]+/g;
const DIGITS = /^[0-9]/;

/**
 * The order of codes in a range, as the runtime reads it: plain codes (0111, KR) in the order of their texts, codes with
 * separators (1.10) piece by piece, numbers by their size.
 */
export function compareCodes(a: string, b: string): number {
  if (!SEPARATED.test(a) && !SEPARATED.test(b)) return compareTexts(a, b);
  const [left, right] = [a.match(PIECES) ?? [], b.match(PIECES) ?? []];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const order = comparePieces(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function comparePieces(a: string, b: string): number {
  if (!DIGITS.test(a) || !DIGITS.test(b)) return compareTexts(a, b);
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || compareTexts(x, y);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
