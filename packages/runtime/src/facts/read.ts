import type { Duration } from '@fefta/bundle';
import { type Exact, parseDecimal } from '../exact.ts';
import type { PlanType } from '../plan.ts';
import { type Scale, toBase } from '../units.ts';
import { parseMoney, parsePeriod, parseQuantity, parseRatio } from './parse.ts';

/** So many texts are remembered with their value; then remembering starts anew. */
const KEPT = 4096;
const ratios = new Map<string, Exact>();

/**
 * The number that a fact of a type compared as numbers stands for: a share of one, an amount in its currency, a quantity in base
 * units. `raw` is JSON that was found to be of the type (readCase); what is not gives zero.
 */
export function readNumber(type: PlanType, raw: unknown): Exact {
  if (typeof raw === 'number') return raw;
  if (type.type === 'ratio') return readRatio(raw);
  if (type.type === 'money') return parseMoney(raw)?.value ?? 0;
  if (type.type === 'quantity') return readQuantity(type.units, raw);
  return typeof raw === 'string' ? parseDecimal(raw, 0) : 0;
}

/** "5%" as an exact number; texts that come again are not read again. */
export function readRatio(raw: unknown): Exact {
  if (typeof raw !== 'string') return 0;
  const known = ratios.get(raw);
  if (known !== undefined) return known;
  const value = parseRatio(raw)?.value ?? 0;
  if (ratios.size >= KEPT) ratios.clear();
  ratios.set(raw, value);
  return value;
}

function readQuantity(units: ReadonlyMap<string, Scale>, raw: unknown): Exact {
  const quantity = parseQuantity(raw);
  const scale = quantity && units.get(quantity.unit);
  return quantity && scale ? toBase(quantity.value, scale) : 0;
}

/** "30 days" as a period. */
export function readPeriod(raw: unknown): Duration {
  return (typeof raw === 'string' ? parsePeriod(raw) : undefined) ?? { amount: 0, unit: 'day' };
}
