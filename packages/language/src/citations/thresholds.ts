import { type Comparison, comparisonsIn, type Provision, parseKanjiFraction, provisionText } from '@fefta/law';
import type { Expression } from '../generated/ast.ts';
import { labelsOf } from '../lists/labels.ts';
import { compareExact, type Exact, exact, times } from '../literals/exact.ts';
import type { Quantity } from '../literals/quantity.ts';
import type { Typer } from '../types/typer.ts';
import { standardUnit, toBase } from '../units/measure.ts';

/**
 * To which side of a boundary the boundary itself belongs: 以上 and 未満 draw the same line ("up"), 超える and 以下 the other ("down"). A rule may
 * say the opposite of its provision (what is not over …), but never draw the other line.
 */
export type Side = 'up' | 'down';

export const SIDES: Readonly<Record<string, Side>> = { '>=': 'up', '<': 'up', '>': 'down', '<=': 'down' };

/** The number that a rule compares with; undefined for all that is no number written out. */
export function thresholdOf(node: Expression | undefined, typer: Typer): Quantity | undefined {
  if (node?.$type === 'QuantityLiteral') return typer.quantity(node);
  if (node?.$type !== 'FractionLiteral') return undefined;
  const fraction = parseKanjiFraction(node.value);
  return fraction && { kind: 'ratio', value: exact(fraction.numerator, fraction.denominator) };
}

const known = new WeakMap<Provision, readonly Comparison[]>();

/**
 * All comparisons with numbers in the text of a provision and of all below it. What is not to be less (一億円を下らない金額で政令で定める金額) binds who sets the
 * number, and draws no line for acts.
 */
export function comparisonsOf(provision: Provision): readonly Comparison[] {
  let found = known.get(provision);
  if (!found) {
    found = provisionText(provision).flatMap(comparisonsIn);
    known.set(provision, (found = found.filter(({ text }) => !/下(?:ら|回ら)/.test(text))));
  }
  return found;
}

/** Does a comparison in a text speak of the same number in the same dimension? */
export function isSame({ text, value, unit }: Comparison, threshold: Quantity): boolean {
  const written = exact(value.numerator, value.denominator);
  const isFraction = /分の|半数/.test(text);
  switch (threshold.kind) {
    case 'ratio':
      if (isFraction) return unit === '' && equal(written, threshold.value);
      return PERCENT.has(unit) && equal(times(written, exact(1n, 100n)), threshold.value);
    case 'money':
      return CURRENCIES[unit] === threshold.currency && equal(written, threshold.value);
    case 'quantity':
      return isSameQuantity(written, unit, threshold);
    case 'number':
      return !isFraction && COUNTERS.has(unit) && equal(written, threshold.value);
    case 'period':
      return PERIODS[unit] === threshold.unit && equal(written, exact(BigInt(threshold.amount)));
    default:
      return false;
  }
}

const equal = (a: Exact, b: Exact) => compareExact(a, b) === 0;

const PERCENT: ReadonlySet<string> = new Set(['%', 'パーセント']);
const CURRENCIES: Readonly<Record<string, string>> = { 円: 'JPY', ドル: 'USD', 米ドル: 'USD', ユーロ: 'EUR' };
/** With which things are counted; a number without a unit is one too. */
const COUNTERS: ReadonlySet<string> = new Set(['', '人', '名', '個', '件', '社', '者', '回', '台', '箇所', '以上の者']);
const PERIODS: Readonly<Record<string, string>> = {
  日: 'day',
  日間: 'day',
  月: 'month',
  箇月: 'month',
  か月: 'month',
  年: 'year',
  年間: 'year',
};

/** 600ヘルツ and 0.6 kHz are the same: both in the base units of their dimension. */
function isSameQuantity(
  written: Exact,
  word: string,
  { value, unit }: Extract<Quantity, { kind: 'quantity' }>,
): boolean {
  const measure = word === '' ? undefined : standardUnit(word);
  if (!measure) return Object.values(labelsOf(unit.declared?.labels ?? [])).includes(word) && equal(written, value);
  return measure.dimension === unit.dimension && equal(toBase(written, measure), toBase(value, unit));
}
