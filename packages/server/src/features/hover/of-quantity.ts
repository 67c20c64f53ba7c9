import { type ast, type Exact, exact, printExact, type Quantity } from '@fefta/language';
import { parseKanjiFraction } from '@fefta/law';
import type { Language } from '../../protocol.ts';
import type { View } from '../../session/view.ts';
import { plain } from './markdown.ts';
import { decimal, japaneseAmount, ratioWritings } from './numbers.ts';
import { currencyName } from './types.ts';
import { dimensionLine, inUnits } from './units.ts';
import { WORDS } from './words.ts';

/** The exact value of a fraction in words: 百分の一 = 1% = 1/100. */
export function ofFraction(written: string): string[] {
  const parsed = parseKanjiFraction(written);
  if (!parsed || parsed.denominator === 0n) return [];
  return [equation(written, ratioWritings(exact(parsed.numerator, parsed.denominator)))];
}

/** The exact value of a quantity, in other writings and units. */
export function ofQuantity(literal: ast.QuantityLiteral, written: string, view: View): string[] {
  const quantity = view.workspace.typer.quantity(literal);
  const values = writings(quantity, view);
  const dimension = quantity.kind === 'quantity' ? [dimensionLine(quantity.unit, view.language)] : [];
  return values.length > 0 ? [equation(written, values), ...dimension] : [];
}

/** What is written, and what else it could be written as. */
function equation(written: string, values: readonly string[]): string {
  const others = values.filter((value) => value !== written);
  return [`**${plain(written)}**`, ...others].join(' = ');
}

function writings(quantity: Quantity, view: View): string[] {
  switch (quantity.kind) {
    case 'ratio':
      return ratioWritings(quantity.value);
    case 'number':
      return [shown(quantity.value), ...amount(quantity.value, '')];
    case 'money': {
      const { value, currency } = quantity;
      const name = currencyName(currency, view);
      return [`${shown(value)} ${currency} (${name})`, ...(currency === 'JPY' ? amount(value, '円') : [])];
    }
    case 'quantity':
      return inUnits(quantity.value, quantity.unit);
    case 'period':
      return [periodWords(quantity.amount, quantity.unit, view.language)];
    case 'unreadable':
      return [`⚠ ${WORDS[view.language].unreadable}`];
  }
}

function shown(value: Exact): string {
  return decimal(value) ?? printExact(value);
}

function amount(value: Exact, unit: string): string[] {
  const text = japaneseAmount(value);
  return text === undefined ? [] : [text + unit];
}

const UNITS: Readonly<Record<Extract<Quantity, { kind: 'period' }>['unit'], readonly [string, string]>> = {
  day: ['日', 'day'],
  'business-day': ['営業日', 'business day'],
  month: ['か月', 'month'],
  year: ['年', 'year'],
};

function periodWords(count: number, unit: keyof typeof UNITS, language: Language): string {
  const [ja, en] = UNITS[unit];
  return language === 'ja' ? `${count}${ja}` : `${count} ${en}${count === 1 ? '' : 's'}`;
}
