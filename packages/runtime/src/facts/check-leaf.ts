import { isDate } from '../dates.ts';
import { userError } from '../errors.ts';
import { isShortDecimal } from '../exact.ts';
import type { PlanType } from '../plan.ts';
import { checkMoney, checkQuantity, checkRatio } from './check-measure.ts';
import { checkMember } from './check-member.ts';
import { type Finding, type Standard, wrongType } from './checking.ts';
import { shown } from './messages.ts';
import { parseNumber, parsePeriod } from './parse.ts';

/** Checks a value that holds no others. */
export function checkLeaf(standard: Standard, type: PlanType, raw: unknown, path: string): Finding {
  switch (type.type) {
    case 'boolean':
      return typeof raw === 'boolean' ? undefined : wrongType(type, raw, path);
    case 'text':
      return typeof raw === 'string' ? undefined : wrongType(type, raw, path);
    case 'period':
      return typeof raw === 'string' && parsePeriod(raw) !== undefined ? undefined : wrongType(type, raw, path);
    case 'date':
      return checkDate(type, raw, path);
    case 'integer':
    case 'number':
      return checkNumber(type, raw, path);
    case 'ratio':
      return checkRatio(type, raw, path);
    case 'money':
      return checkMoney(type, raw, path);
    case 'quantity':
      return checkQuantity(type, raw, path);
    case 'enum':
    case 'codes':
    case 'sectors':
      return checkMember(standard, type, raw, path);
    default:
      return wrongType(type, raw, path);
  }
}

function checkDate(type: PlanType, raw: unknown, path: string): Finding {
  if (typeof raw !== 'string') return wrongType(type, raw, path);
  if (isDate(raw)) return undefined;
  const ja = `${path} の ${shown(raw)} は暦にある日付ではありません。"2020-06-07" のように書いてください。`;
  const en = `${path}: ${shown(raw)} is no day of the calendar. Write it like "2020-06-07".`;
  return userError('date-invalid', path, ja, en);
}

function checkNumber(type: PlanType, raw: unknown, path: string): Finding {
  if (typeof raw === 'number' && !isShortDecimal(raw)) {
    const ja = `${path} の数 ${shown(raw)} は有効数字が15桁を超えます。文字列("…")で書いてください。`;
    const en = `${path}: ${shown(raw)} has more than 15 significant digits. Write it as text ("…").`;
    return userError('number-precision', path, ja, en);
  }
  const value = typeof raw === 'number' ? raw : typeof raw === 'string' ? parseNumber(raw) : undefined;
  const whole = typeof value === 'number' ? Number.isInteger(value) : value?.d === 1n;
  return value === undefined || (type.type === 'integer' && !whole) ? wrongType(type, raw, path) : undefined;
}
