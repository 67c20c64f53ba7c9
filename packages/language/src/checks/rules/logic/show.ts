import { fromDayNumber } from '@fefta/law';
import type { Message } from '../../../finding.ts';
import { type Exact, exact, printExact, times } from '../../../literals/exact.ts';
import type { Type } from '../../../types/type.ts';
import { fromBase } from '../../../units/measure.ts';
import type { Value, Variable } from './formula.ts';
import { HIDDEN } from './key.ts';
import type { Case } from './solve.ts';

const HUNDRED = exact(100n);
const MOST = 8;

/** The facts of a case in words: "after = 10%, kind = bank". */
export function describeCase(found: Case): Message {
  const parts = [...found].map(([variable, value]) => ({
    ja: describe(variable, value, 'ja'),
    en: describe(variable, value, 'en'),
  }));
  if (parts.length === 0) return { ja: 'どの事案でも', en: 'any case' };
  const cut = parts.length > MOST;
  const shown = parts.slice(0, MOST);
  return {
    ja: shown.map((each) => each.ja).join('、') + (cut ? ' …' : ''),
    en: shown.map((each) => each.en).join(', ') + (cut ? ', …' : ''),
  };
}

/** Can the case occur for certain? Not if it rests on tests that were not looked into and that share facts with others. */
export function isCertain(found: Case): boolean {
  const seen = new Set<string>();
  const opaque: Variable[] = [];
  for (const variable of found.keys()) {
    if (variable.mixed) return false;
    if (variable.opaque) opaque.push(variable);
    else seen.add(variable.key);
  }
  for (const variable of opaque) {
    if (variable.facts.some((each) => seen.has(each) || (each === HIDDEN && found.size > 1))) return false;
    for (const fact of variable.facts) seen.add(fact);
  }
  return true;
}

function describe(variable: Variable, value: Value, language: 'ja' | 'en'): string {
  if (variable.opaque && typeof value === 'boolean') {
    const truth = language === 'ja' ? (value ? '成り立つ' : '成り立たない') : value ? 'holds' : 'does not hold';
    return language === 'ja' ? `「${variable.text()}」が${truth}` : `'${variable.text()}' ${truth}`;
  }
  return `${variable.text()} = ${print(value, variable.type, language)}`;
}

function print(value: Value, type: Type, language: 'ja' | 'en'): string {
  if (value === null) return language === 'ja' ? 'なし' : 'none';
  if (typeof value === 'boolean') return language === 'ja' ? (value ? '真' : '偽') : `${value}`;
  if (typeof value === 'string') return named(value, language);
  if (value instanceof Set) return `[${[...value].map((each) => named(each, language)).join(', ')}]`;
  return printNumber(value as Exact, type);
}

function named(name: string, language: 'ja' | 'en'): string {
  if (name === '…') return language === 'ja' ? '（その他）' : '(another)';
  return name === 'given' ? (language === 'ja' ? '（あり）' : '(given)') : name;
}

function printNumber(value: Exact, type: Type): string {
  switch (type.kind) {
    case 'ratio':
      return `${decimal(times(value, HUNDRED))}%`;
    case 'money':
      return `${decimal(value)} ${type.currency}`;
    case 'quantity':
      return `${decimal(fromBase(value, type.unit))} ${type.unit.name}`;
    case 'date':
      return fromDayNumber(Number(value.numerator)) ?? '…';
    default:
      return decimal(value);
  }
}

/** With all its decimals where they end, as a fraction otherwise. */
function decimal(value: Exact): string {
  let power = 1n;
  for (let digits = 0; digits <= 12; digits++, power *= 10n) {
    const scaled = times(value, exact(power));
    if (scaled.denominator !== 1n) continue;
    if (digits === 0) return `${scaled.numerator}`;
    const sign = scaled.numerator < 0n ? '-' : '';
    const text = `${scaled.numerator < 0n ? -scaled.numerator : scaled.numerator}`.padStart(digits + 1, '0');
    return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }
  return printExact(value);
}
