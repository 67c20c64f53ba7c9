const DIGITS = '〇一二三四五六七八九';
const LARGE = ['兆', '億', '万', ''] as const;
const SECTION =
  /^(?:([二三四五六七八九一])?(千))?(?:([二三四五六七八九])?(百))?(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/;
const POSITIONAL = /^(?:〇|[一二三四五六七八九][〇一二三四五六七八九]*)$/;

/** Value of one kanji digit; a missing digit before 千百十 counts one. */
const digit = (d: string | undefined): bigint => (d === undefined ? 1n : BigInt(DIGITS.indexOf(d)));

function positional(text: string): bigint | undefined {
  if (!POSITIONAL.test(text)) return undefined;
  return BigInt([...text].map((c) => DIGITS.indexOf(c)).join(''));
}

function section(text: string): bigint | undefined {
  const m = SECTION.exec(text);
  if (m === null || text === '') return undefined;
  const [, d1000, m1000, d100, m100, d10, m10, d1] = m;
  const marked = (mark: string | undefined, d: string | undefined, unit: bigint) =>
    mark === undefined ? 0n : digit(d) * unit;
  return (
    marked(m1000, d1000, 1000n) + marked(m100, d100, 100n) + marked(m10, d10, 10n) + (d1 === undefined ? 0n : digit(d1))
  );
}

/** Cuts a text at 兆, 億 and 万, each at most once and in that order; `power` is of ten. */
export function cutAtLargeUnits(text: string): { text: string; power: number }[] | undefined {
  const parts: { text: string; power: number }[] = [];
  let rest = text;
  for (const [i, mark] of LARGE.entries()) {
    const at = mark === '' ? rest.length : rest.indexOf(mark);
    if (at < 0) continue;
    const part = rest.slice(0, at);
    if (mark !== '' && part === '') return undefined;
    if (part !== '') parts.push({ text: part, power: 12 - 4 * i });
    rest = rest.slice(at + mark.length);
  }
  return parts.length === 0 ? undefined : parts;
}

/**
 * Reads a whole number in kanji, positional (二〇二〇) or with 十百千万億兆 (百二十三); the parts
 * between 兆, 億 and 万 may be of either style (一億五〇〇〇万).
 * Undefined when malformed: empty, a leading 〇, units out of order, 一十, 一百, 元, any other sign.
 */
export function parseKanjiNumber(text: string): bigint | undefined {
  const parts = cutAtLargeUnits(text);
  if (parts === undefined) return undefined;
  let sum = 0n;
  for (const part of parts) {
    const value = section(part.text) ?? positional(part.text);
    if (value === undefined) return undefined;
    if (parts.length > 1 && (value === 0n || value > 9999n)) return undefined;
    if (part.power > 0 && (value === 0n || value > 9999n)) return undefined;
    sum += value * 10n ** BigInt(part.power);
  }
  return sum;
}

function printSection(n: bigint): string {
  const marks = ['千', '百', '十', ''];
  const digits = [...n.toString().padStart(4, '0')].map(Number);
  return digits.map((d, i) => (d === 0 ? '' : (d === 1 && i < 3 ? '' : (DIGITS[d] ?? '')) + (marks[i] ?? ''))).join('');
}

/** Prints digit for digit: 2020 → 二〇二〇, 16 → 一六 (the style of the rows of e-Gov's 別表). */
export function printKanjiDigits(n: bigint): string {
  return n.toString().replace(/[0-9]/g, (d) => DIGITS[Number(d)] ?? '');
}

/**
 * Prints a whole number in the style of statutes: 123 → 百二十三, 10000 → 一万, 0 → 〇.
 * From 10^16, for which no unit is kept here, digit for digit; below zero with マイナス before it.
 */
export function printKanjiNumber(n: bigint): string {
  if (n < 0n) return `マイナス${printKanjiNumber(-n)}`;
  if (n === 0n || n >= 10n ** 16n) return printKanjiDigits(n);
  return LARGE.map((mark, i) => {
    const part = (n / 10n ** BigInt(12 - 4 * i)) % 10000n;
    return part === 0n ? '' : printSection(part) + mark;
  }).join('');
}
