import { type ast, type Exact, exact, type Quantity, readDate, type Workspace } from '@fefta/language';
import { parseKanjiFraction } from '@fefta/law';
import type { Language } from '../protocol.ts';

/** Decimals after which a fraction is rounded. */
const PLACES = 4;

const PERIOD_UNITS = {
  en: { day: 'day', 'business-day': 'business day', month: 'month', year: 'year' },
  ja: { day: '日', 'business-day': '営業日', month: 'か月', year: '年' },
} as const;

/** The plain form of a literal: 百分の一 → "1%", 1億円 → "JPY 100,000,000", 令和2年6月7日 → "2020-06-07". Undefined for what has none. */
export function literalText(literal: ast.Literal, workspace: Workspace, language: Language): string | undefined {
  switch (literal.$type) {
    case 'FractionLiteral':
      return fractionText(literal.value);
    case 'DateLiteral':
      return readDate(literal.value);
    case 'QuantityLiteral':
      return quantityText(workspace.typer.quantity(literal), language);
    case 'BooleanLiteral':
    case 'NoneLiteral':
      return literal.value;
    case 'CodeLiteral':
      return literal.value && `#${literal.value}`;
    default:
      return undefined;
  }
}

function fractionText(text: string): string | undefined {
  const fraction = parseKanjiFraction(text ?? '');
  return fraction && percentText(exact(fraction.numerator, fraction.denominator));
}

export function quantityText(quantity: Quantity, language: Language): string | undefined {
  switch (quantity.kind) {
    case 'ratio':
      return percentText(quantity.value);
    case 'number':
      return decimalText(quantity.value);
    case 'money':
      return `${quantity.currency} ${decimalText(quantity.value)}`;
    case 'quantity':
      return `${decimalText(quantity.value)} ${quantity.unit.name}`;
    case 'period':
      return periodText(quantity.amount, quantity.unit, language);
    default:
      return undefined;
  }
}

function periodText(amount: number, unit: keyof (typeof PERIOD_UNITS)['en'], language: Language): string {
  const word = PERIOD_UNITS[language][unit];
  return language === 'ja' ? `${amount}${word}` : `${amount} ${word}${amount === 1 ? '' : 's'}`;
}

function percentText({ numerator, denominator }: Exact): string {
  return `${decimalText(exact(numerator * 100n, denominator))}%`;
}

/** With commas between thousands; "≈" before what had to be rounded. */
export function decimalText({ numerator, denominator }: Exact): string {
  const scale = 10n ** BigInt(PLACES);
  const size = (numerator < 0n ? -numerator : numerator) * scale;
  const rounded = (size + denominator / 2n) / denominator;
  const whole = `${rounded / scale}`.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const rest = `${rounded % scale}`.padStart(PLACES, '0').replace(/0+$/, '');
  const about = size % denominator === 0n ? '' : '≈ ';
  return `${about}${numerator < 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}
