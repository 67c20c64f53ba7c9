import type { Type } from '@fefta/bundle';
import {
  exactKey,
  type PlanType,
  type Result,
  type Rules,
  renderDuration,
  renderNumber,
  Unknown,
} from '@fefta/runtime';
import { isNumber } from './numbers.ts';

/** A value as a case gives it. */
export function toJson(rules: Rules, type: PlanType, value: Result): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (isNumber(value)) return renderNumber(rules, exactKey(value), type as Type);
  if (value instanceof Unknown) return undefined;
  if ('items' in value) return value.items;
  return 'amount' in value ? renderDuration(value) : undefined;
}
