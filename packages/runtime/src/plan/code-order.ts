const SEPARATED = /[^0-9A-Za-z]/;
const PIECES = /[0-9]+|[A-Za-z]+|[^0-9A-Za-z]+/g;

/**
 * The order of codes in a range. Plain codes (0111, 8457, KR) are in the order of their texts, which puts 011 between 01 and 02.
 * Codes with separators (1.10, 2(8)) are compared piece by piece, numbers by their size, which puts 1.9 before 1.10.
 */
export function compareCodes(a: string, b: string): number {
  if (!SEPARATED.test(a) && !SEPARATED.test(b)) return compareTexts(a, b);
  const left = a.match(PIECES) ?? [];
  const right = b.match(PIECES) ?? [];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const order = comparePieces(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function comparePieces(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return compareTexts(a, b);
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length !== y.length ? x.length - y.length : compareTexts(x, y);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isNumber = (piece: string): boolean => piece >= '0' && piece < ':';
