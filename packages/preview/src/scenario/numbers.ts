import { printKanjiNumber } from '@fefta/law';
import type { Language } from '../words/language.ts';

const DECIMAL = /^-?[0-9]+(\.[0-9]+)?$/;

/** A number of a case as a literal; undefined for any other text. */
export function writeNumber(value: unknown): string | undefined {
  const text = typeof value === 'number' ? withoutExponent(value) : value;
  return typeof text === 'string' && DECIMAL.test(text) ? text : undefined;
}

/** 1e+21 and 1e-7 have no exponent in the language. */
function withoutExponent(value: number): string {
  const [, sign = '', digits = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const point = digits.length + Number(exponent);
  const all = (digits + fraction).padStart(digits.length + fraction.length + Math.max(0, 1 - point), '0');
  const at = Math.max(1, point);
  const whole = all.slice(0, at).padEnd(at, '0');
  const rest = all.slice(at);
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** "5%", "1/3", "5% of votes" as a literal: 5%, 三分の一. A fraction that is a finite decimal becomes a percentage. */
export function writeRatio(value: string): string | undefined {
  const share = value.replace(/ of .+$/s, '');
  if (share.endsWith('%')) return DECIMAL.test(share.slice(0, -1)) ? share : undefined;
  const [, sign = '', n, d] = /^(-?)([0-9]+)\/([0-9]+)$/.exec(share) ?? [];
  if (n === undefined || d === undefined) return undefined;
  return percentage(sign, BigInt(n), BigInt(d)) ?? (sign === '' ? fraction(BigInt(n), BigInt(d)) : undefined);
}

const MOST_DIGITS = 40;

function percentage(sign: string, n: bigint, d: bigint): string | undefined {
  for (let digits = 0, scaled = n * 100n; digits <= MOST_DIGITS; digits++, scaled *= 10n) {
    if (d === 0n || scaled % d !== 0n) continue;
    const text = (scaled / d).toString().padStart(digits + 1, '0');
    const point = text.length - digits;
    return `${sign}${text.slice(0, point)}${digits === 0 ? '' : `.${text.slice(point)}`}%`;
  }
  return undefined;
}

/** The language writes fractions with kanji numerals up to 千 and 万. */
function fraction(n: bigint, d: bigint): string | undefined {
  const kanji = /^[一二三四五六七八九十百千万]+$/;
  const [above, below] = [printKanjiNumber(n), printKanjiNumber(d)];
  return kanji.test(above) && kanji.test(below) ? `${below}分の${above}` : undefined;
}

/** An amount with its currency, in round words where it is round: 1億円, 100 million JPY. */
export function writeMoney(amount: string, currency: string, keywords: Language): string | undefined {
  if (!DECIMAL.test(amount)) return undefined;
  const isWhole = /^[1-9][0-9]*$/.test(amount);
  if (keywords === 'ja' && currency === 'JPY') return isWhole ? japanese(amount) : `${amount}円`;
  if (isWhole && amount.endsWith('000000000')) return `${amount.slice(0, -9)} billion ${currency}`;
  if (isWhole && amount.endsWith('000000')) return `${amount.slice(0, -6)} million ${currency}`;
  return `${amount} ${currency}`;
}

/** 1億5000万円: what is not round in units of 万 stays in digits. */
function japanese(amount: string): string {
  if (amount.length < 5 || amount.length > 16 || !amount.endsWith('0000')) return `${amount}円`;
  const parts = [
    [amount.slice(0, -12), '兆'],
    [amount.slice(-12, -8), '億'],
    [amount.slice(-8, -4), '万'],
  ] as const;
  return `${parts.flatMap(([digits, unit]) => (Number(digits) === 0 ? [] : `${Number(digits)}${unit}`)).join('')}円`;
}
