import type { Duration, Type } from '@fefta/bundle';
import { type Exact, parseExact } from './exact.ts';
import { decimalText, exactKey, multiplyExact } from './exact-arithmetic.ts';
import type { Rules } from './rules.ts';
import { fromBase, scaleOf, unitWord } from './units.ts';

/** An exact number of the bundle as the language writes a value of the type: 1%, 1/3, 600 Hz, 100 JPY. */
export function renderNumber(rules: Rules, text: string, type: Type | null, unit?: string): string {
  const value = parseExact(text);
  if (value === undefined) return text;
  if (unit !== undefined) return renderQuantity(rules, value, unit);
  switch (type?.type) {
    case 'ratio':
      return renderRatio(value);
    case 'money':
      return `${plain(value)} ${type.currency}`;
    case 'quantity':
      return renderQuantity(rules, value, type.unit);
    case 'set':
    case 'list':
      return renderNumber(rules, text, type.of);
    default:
      return plain(value);
  }
}

function renderQuantity(rules: Rules, value: Exact, unit: string): string {
  const scale = scaleOf(rules, unit);
  return `${plain(scale === undefined ? value : fromBase(value, scale))} ${unitWord(rules, unit)}`;
}

/** 1%, 0.5%; 1/3 where the percentage has no end. */
export function renderRatio(value: Exact): string {
  const percent = decimalText(multiplyExact(value, 100));
  return percent === undefined ? exactKey(value) : `${percent}%`;
}

/** A decimal, or a fraction where the decimal has no end. */
export function plain(value: Exact): string {
  return decimalText(value) ?? exactKey(value);
}

/** 30 days, 1 month, 5 business days. */
export function renderDuration({ amount, unit }: Duration): string {
  return `${amount} ${unit.replace('-', ' ')}${amount === 1 ? '' : 's'}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

/** A text in quotes. */
export function renderText(text: string): string {
  return `"${text.replace(/["\\\n\t]/g, (c) => ESCAPES[c] ?? c)}"`;
}
