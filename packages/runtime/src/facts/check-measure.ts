import { userError } from '../errors.ts';
import { simpleName } from '../names.ts';
import type { PlanType } from '../plan.ts';
import { type Finding, wrongType } from './checking.ts';
import { shown, someOf } from './messages.ts';
import { parseMoney, parseQuantity, parseRatio } from './parse.ts';

type Of<T extends PlanType['type']> = PlanType & { readonly type: T };

/** A ratio; the kind it names, if any, must be the declared one. */
export function checkRatio(type: Of<'ratio'>, raw: unknown, path: string): Finding {
  const ratio = typeof raw === 'string' ? parseRatio(raw) : undefined;
  if (ratio === undefined) return wrongType(type, raw, path);
  if (ratio.kind === undefined || ratio.kind === type.kind || ratio.kind === simpleName(type.kind)) return undefined;
  const kind = simpleName(type.kind);
  const ja = `${path} は ${kind} の割合です(${shown(raw)} は別の種類)。種類の違う割合は換算できません。`;
  const en = `${path} is a ratio of ${kind}, unlike ${shown(raw)}. Ratios of different kinds do not convert.`;
  return userError('fact-kind', path, ja, en);
}

/** An amount of money in the declared currency. */
export function checkMoney(type: Of<'money'>, raw: unknown, path: string): Finding {
  const money = parseMoney(raw);
  if (money === undefined) return wrongType(type, raw, path);
  if (money.currency === type.currency) return undefined;
  const ja = `${path} は ${type.currency} で書いてください(与えられた通貨: ${money.currency})。換算は行いません。`;
  const en = `${path} must be in ${type.currency}, not ${money.currency}. Nothing is converted.`;
  return userError('fact-unit', path, ja, en);
}

/** A quantity in any unit of the declared dimension. */
export function checkQuantity(type: Of<'quantity'>, raw: unknown, path: string): Finding {
  const quantity = parseQuantity(raw);
  if (quantity === undefined) return wrongType(type, raw, path);
  if (type.units.has(quantity.unit)) return undefined;
  const units = someOf(type.units.keys());
  const ja = `${path} の単位 ${shown(quantity.unit)} は使えません（次元: ${type.dimension}）。使えるもの: ${units}`;
  const en = `${path}: ${shown(quantity.unit)} is no unit of ${type.dimension}. These can be used: ${units}`;
  return userError('fact-unit', path, ja, en);
}
