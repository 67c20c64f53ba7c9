import type { Type } from '@fefta/bundle';
import {
  addDays,
  addExact,
  compareExact,
  divideExact,
  type Exact,
  exactKey,
  multiplyExact,
  type PlanType,
  parseExact,
  type Result,
  type Rules,
  renderDuration,
  renderNumber,
  subtractExact,
} from '@fefta/runtime';

/** The numbers, days and periods of a fact as a case gives them. */
export interface Scale {
  readonly rules: Rules;
  readonly type: PlanType;
  /** In which a quantity is to be written: that of the limit. */
  readonly unit: string | undefined;
}

/** A value as JSON of a case; undefined where the language has no literal for it. */
export function written({ rules, type, unit }: Scale, value: Result): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (isExact(value)) {
    const text =
      type.type === 'integer' || type.type === 'number'
        ? renderNumber(rules, exactKey(value), null)
        : renderNumber(rules, exactKey(value), type as Type, type.type === 'quantity' ? unit : undefined);
    return text.includes('/') && type.type !== 'ratio' && type.type !== 'quantity' ? undefined : text;
  }
  return typeof value === 'object' && 'amount' in value ? renderDuration(value) : undefined;
}

/** The value that lies next to another one, on the side of the sign, as a person would choose it: 599 Hz to 600 Hz, 9.9% to 10%. */
export function beside(scale: Scale, value: Result, sign: -1 | 1): Result | undefined {
  if (typeof value === 'string') return addDays(value, sign);
  if (isExact(value)) return addExact(value, multiplyExact(step(scale, value), sign));
  if (typeof value !== 'object' || value === null || !('amount' in value)) return undefined;
  return value.amount + sign < 0 ? undefined : { ...value, amount: value.amount + sign };
}

export const isExact = (value: Result): value is Exact =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'n' in value);

/** In the unit in which the limit is written, by how much its neighbour differs. */
function step({ type, unit }: Scale, value: Exact): Exact {
  if (type.type === 'integer' || type.type === 'money') return 1;
  const factor = type.type === 'ratio' ? { n: 1n, d: 100n } : type.type === 'quantity' ? factorOf(type, unit) : 1;
  const inUnit = divideExact(value, factor) ?? value;
  return multiplyExact(smallest(inUnit, type.type === 'ratio' ? '0.1' : '1'), factor);
}

function factorOf(type: PlanType & { type: 'quantity' }, unit: string | undefined): Exact {
  return type.units.get(unit ?? type.unit)?.factor ?? 1;
}

/** A tenth of the first digit's worth, never more than `most`, never coarser than the last digit that is written. */
function smallest(value: Exact, most: string): Exact {
  let step = parseExact(most) ?? 1;
  const size = compareExact(value, 0) < 0 ? subtractExact(0, value) : value;
  for (let digits = 0; digits < MOST_DIGITS; digits += 1) {
    const isFine = compareExact(size, 0) === 0 || compareExact(multiplyExact(step, 10), size) <= 0;
    if (isFine && isWhole(divideExact(value, step))) return step;
    step = divideExact(step, 10) ?? step;
  }
  return step;
}

const MOST_DIGITS = 12;

function isWhole(value: Exact | undefined): boolean {
  return value !== undefined && (typeof value === 'number' ? Number.isInteger(value) : value.d === 1n);
}
