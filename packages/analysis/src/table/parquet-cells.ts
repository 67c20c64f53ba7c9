import type { ParquetKind } from './parquet-columns.ts';

/** Stands for bytes that are no text. */
export const NO_TEXT = Symbol('no text');

/** More digits than these a binary fraction does not hold exactly. */
const DIGITS = 15;
const PLAIN = /^-?\d+(\.\d+)?$/;
const DAY = 86_400_000;

/** A value as a cell of a table says it, an empty one where there is none; undefined where no cell can say it exactly. */
export function cellOf(value: unknown, kind: ParquetKind): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof kind === 'object') return decimal(value, kind.scale);
  switch (kind) {
    case 'float':
      return float(value as number);
    case 'date':
      return day(value as number);
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'texts':
      return set(value as readonly unknown[]);
    default:
      return String(value);
  }
}

/** The shortest decimal that is read as this number, where it is short enough to be meant. */
function float(value: number): string | undefined {
  const text = String(value === 0 ? 0 : value);
  const digits = text.replace(/^-?0*\.?0*|\./g, '').length;
  return PLAIN.test(text) && digits <= DIGITS ? text : undefined;
}

/** Unscaled, as an integer or as its bytes, the most significant first. */
function decimal(value: unknown, scale: number): string {
  const unscaled = value instanceof Uint8Array ? integerOf(value) : BigInt(value as number | bigint);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const [whole, part] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  return `${unscaled < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

function integerOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

/** Days since 1970-01-01 as YYYY-MM-DD, from the year 1 to 9999. */
function day(days: number): string | undefined {
  const date = new Date(days * DAY);
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

/** The elements of a set, as a cell of a table has them. */
function set(elements: readonly unknown[]): string | undefined {
  if (elements.length === 0) return '[]';
  const isPlain = elements.every((each) => typeof each === 'string' && each !== '' && !each.includes(';'));
  return isPlain ? elements.join(';') : undefined;
}
