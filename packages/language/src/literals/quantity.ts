import { parseJapaneseAmount, toHalfWidth } from '@fefta/law';
import type { QuantityLiteral, Unit } from '../generated/ast.ts';
import type { Measure } from '../units/measure.ts';
import { CURRENCIES, CURRENCY_WORDS } from './currencies.ts';
import { type Exact, exact, parseDecimal, times } from './exact.ts';

export type DurationUnit = 'day' | 'business-day' | 'month' | 'year';

/** What a quantity literal says. A ratio is a plain number (1 % is 1/100); money and quantities carry their unit. */
export type Quantity =
  | { kind: 'number' | 'ratio'; value: Exact }
  | { kind: 'money'; value: Exact; currency: string }
  | { kind: 'quantity'; value: Exact; unit: Measure }
  | { kind: 'period'; amount: number; unit: DurationUnit }
  /** `declared`: there is such a unit, but its declaration is wrong. */
  | { kind: 'unreadable'; word: string; declared?: Unit };

/** What a word after a number means as a unit: a measure, or a declaration that measures nothing. */
export type UnitNamed = (name: string) => Measure | Unit | undefined;

const SCALES: Readonly<Record<string, bigint>> = {
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
};

const DURATIONS: Readonly<Record<string, DurationUnit>> = {
  day: 'day',
  days: 'day',
  日: 'day',
  日間: 'day',
  month: 'month',
  months: 'month',
  月: 'month',
  か月: 'month',
  ヶ月: 'month',
  カ月: 'month',
  箇月: 'month',
  ヵ月: 'month',
  year: 'year',
  years: 'year',
  年: 'year',
  年間: 'year',
  営業日: 'business-day',
  'business day': 'business-day',
  'business days': 'business-day',
};

const PERCENT: ReadonlySet<string> = new Set(['パーセント', 'percent']);

/** Reads a quantity literal; `unitNamed` finds the units that the file can see. */
export function readQuantity(literal: QuantityLiteral, unitNamed: UnitNamed): Quantity {
  const number = parseDecimal(literal.number ?? '');
  if (!number) return { kind: 'unreadable', word: literal.number ?? '' };
  const signed = literal.sign ? { ...number, numerator: -number.numerator } : number;
  if (literal.percent) return { kind: 'ratio', value: times(signed, exact(1n, 100n)) };
  const words = literal.words;
  if (words.length === 0) return { kind: 'number', value: signed };
  return (
    readScaled(signed, words, unitNamed) ??
    readJapanese(literal, unitNamed) ?? { kind: 'unreadable', word: words.join(' ') }
  );
}

function readScaled(number: Exact, words: readonly string[], unitNamed: UnitNamed): Quantity | undefined {
  const [first = '', second] = words;
  const scale = Object.hasOwn(SCALES, first) ? SCALES[first] : undefined;
  if (scale === undefined) return readUnit(number, words.join(' '), unitNamed);
  const scaled = times(number, exact(scale));
  return second === undefined ? { kind: 'number', value: scaled } : readUnit(scaled, second, unitNamed);
}

/** 1億円, 1億5000万円, 3万ドル: the number goes on inside the word. */
function readJapanese(literal: QuantityLiteral, unitNamed: UnitNamed): Quantity | undefined {
  const text = toHalfWidth(literal.number + literal.words.join(' '));
  const split = /^([0-9.,，兆億万千百十]+)(.*)$/su.exec(text);
  const amount = split && parseJapaneseAmount(split[1] ?? '');
  const value = amount && parseDecimal(amount);
  if (!split || !value) return undefined;
  const signed = literal.sign ? { ...value, numerator: -value.numerator } : value;
  return split[2] === '' ? { kind: 'number', value: signed } : readUnit(signed, split[2] ?? '', unitNamed);
}

function readUnit(value: Exact, word: string, unitNamed: UnitNamed): Quantity | undefined {
  const duration = Object.hasOwn(DURATIONS, word) ? DURATIONS[word] : undefined;
  if (duration && value.denominator === 1n && value.numerator >= 0n && value.numerator <= 100_000n) {
    return { kind: 'period', amount: Number(value.numerator), unit: duration };
  }
  const currency = Object.hasOwn(CURRENCY_WORDS, word) ? CURRENCY_WORDS[word] : CURRENCIES.has(word) ? word : undefined;
  if (currency) return { kind: 'money', value, currency };
  const unit = unitNamed(word);
  if (unit && '$type' in unit) return { kind: 'unreadable', word, declared: unit };
  if (unit) return { kind: 'quantity', value, unit };
  return PERCENT.has(word) ? { kind: 'ratio', value: times(value, exact(1n, 100n)) } : undefined;
}
