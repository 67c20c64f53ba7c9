import type { Duration, DurationUnit } from '@fefta/bundle';
import { type Exact, LONGEST_NUMBER, parseDecimal, parseExact } from '../exact.ts';

/** How values are written in a case. A JSON Schema can use the same patterns. */
export const PATTERN = {
  decimal: '^-?[0-9]+(?:\\.[0-9]+)?$',
  integer: '^-?[0-9]+$',
  ratio: '^(-?[0-9]+(?:\\.[0-9]+)?%|-?[0-9]+/0*[1-9][0-9]*)(?: of (.+))?$',
  money: '^(-?[0-9]+(?:\\.[0-9]+)?) ([A-Z]{3})$',
  quantity: '^(-?[0-9]+(?:\\.[0-9]+)?) (.+)$',
  period: '^([0-9]{1,6}) (day|business day|month|year)s?$',
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
} as const;

const DECIMAL = new RegExp(PATTERN.decimal);
const RATIO = new RegExp(PATTERN.ratio);
const MONEY = new RegExp(PATTERN.money);
const CURRENCY = /^[A-Z]{3}$/;
const QUANTITY = new RegExp(PATTERN.quantity, 's');
const PERIOD = new RegExp(PATTERN.period);

/** "9.99"; undefined for any other text. */
export function parseNumber(text: string): Exact | undefined {
  return text.length <= LONGEST_NUMBER && DECIMAL.test(text) ? parseDecimal(text, 0) : undefined;
}

/** "5%", "1/3", "5% of votes": the share, and the kind as it was named. */
export function parseRatio(text: string): { value: Exact; kind: string | undefined } | undefined {
  const [whole, share, kind] = RATIO.exec(text) ?? [];
  if (whole === undefined || share === undefined || share.length > LONGEST_NUMBER) return undefined;
  const value = share.endsWith('%') ? parseDecimal(share.slice(0, -1), 2) : parseExact(share);
  return value === undefined ? undefined : { value, kind };
}

/** "100 JPY" or {"amount": "100", "currency": "JPY"}. */
export function parseMoney(raw: unknown): { value: Exact; currency: string } | undefined {
  const [amount, currency] =
    typeof raw === 'string' ? (MONEY.exec(raw)?.slice(1) ?? []) : twoMembers(raw, 'amount', 'currency');
  if (typeof amount !== 'string' || typeof currency !== 'string' || !CURRENCY.test(currency)) return undefined;
  const value = parseNumber(amount);
  return value === undefined ? undefined : { value, currency };
}

function twoMembers(raw: unknown, first: string, second: string): readonly unknown[] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return [];
  const members = new Map(Object.entries(raw));
  return members.size === 2 ? [members.get(first), members.get(second)] : [];
}

/** "600 Hz" or {"value": "600", "unit": "Hz"}: the number, and the unit as it was named. */
export function parseQuantity(raw: unknown): { value: Exact; unit: string } | undefined {
  const [amount, unit] =
    typeof raw === 'string' ? (QUANTITY.exec(raw)?.slice(1) ?? []) : twoMembers(raw, 'value', 'unit');
  if (typeof amount !== 'string' || typeof unit !== 'string') return undefined;
  const value = parseNumber(amount);
  return value === undefined ? undefined : { value, unit };
}

/** "30 days", "1 month", "5 business days". */
export function parsePeriod(text: string): Duration | undefined {
  const [, amount, unit] = PERIOD.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  return { amount: Number(amount), unit: unit.replace(' ', '-') as DurationUnit };
}
