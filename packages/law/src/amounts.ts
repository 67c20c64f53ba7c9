import { toHalfWidth } from './half-width.ts';
import { cutAtLargeUnits, parseKanjiNumber } from './numerals.ts';

/** An exact decimal: digits × 10^-scale. */
type Exact = { digits: bigint; scale: number };

const PLAIN = /^(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/;
const MARKED = /^(?:([0-9,.]+)千)?(?:([0-9,.]+)百)?([0-9]{1,3})?$/;

function plain(text: string): Exact | undefined {
  const m = PLAIN.exec(text);
  if (m === null) return undefined;
  const fraction = m[2] ?? '';
  return { digits: BigInt((m[1] ?? '').replaceAll(',', '') + fraction), scale: fraction.length };
}

function add(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  const raise = (x: Exact) => x.digits * 10n ** BigInt(scale - x.scale);
  return { digits: raise(a) + raise(b), scale };
}

const shift = (a: Exact, power: number): Exact => ({ ...a, digits: a.digits * 10n ** BigInt(power) });

/** 5千, 5千3百, 3千500, 300百 (before 万): one marker may have any number before it, two need digits. */
function marked(text: string): Exact | undefined {
  const m = MARKED.exec(text);
  if (m === null) return undefined;
  const written = [m[1], m[2], m[3]].flatMap((part, i) =>
    part === undefined ? [] : [{ value: plain(part), power: [3, 2, 0][i] ?? 0 }],
  );
  let sum: Exact = { digits: 0n, scale: 0 };
  let room: number | undefined;
  for (const { value, power } of written) {
    if (value === undefined || (written.length > 1 && value.scale > 0)) return undefined;
    if (room !== undefined && value.digits >= 10n ** BigInt(room - power)) return undefined;
    sum = add(sum, shift(value, power));
    room = power;
  }
  return written.length === 0 ? undefined : sum;
}

function coefficient(text: string): Exact | undefined {
  const kanji = parseKanjiNumber(text);
  return kanji === undefined ? (plain(text) ?? marked(text)) : { digits: kanji, scale: 0 };
}

function print({ digits, scale }: Exact): string {
  const all = digits.toString().padStart(scale + 1, '0');
  const fraction = all.slice(all.length - scale).replace(/0+$/, '');
  if (scale === 0) return all;
  return all.slice(0, -scale) + (fraction === '' ? '' : `.${fraction}`);
}

/**
 * Reads an amount in Japanese writing without its unit (円): 1億5000万, １兆4,900億, 3.5億, 5千万,
 * 300百万, 一億. Gives the exact decimal in lowest form ("150000000").
 * A fraction may stand only in the last part. Undefined when malformed (1万5億, 1,00, 007, -5).
 */
export function parseJapaneseAmount(text: string): string | undefined {
  const parts = cutAtLargeUnits(toHalfWidth(text).trim());
  if (parts === undefined) return undefined;
  let sum: Exact = { digits: 0n, scale: 0 };
  for (const [i, part] of parts.entries()) {
    const value = coefficient(part.text);
    if (value === undefined) return undefined;
    if (i < parts.length - 1 && value.scale > 0) return undefined;
    if (i > 0 && value.digits >= 10000n * 10n ** BigInt(value.scale)) return undefined;
    sum = add(sum, shift(value, part.power));
  }
  return print(sum);
}
