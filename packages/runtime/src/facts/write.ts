import { isExact } from '../evaluate/arithmetic.ts';
import { isUnknown, type Result } from '../evaluate/state.ts';
import type { Exact } from '../exact.ts';
import { simpleName } from '../names.ts';
import type { PlanType } from '../plan.ts';
import { plain, renderDuration, renderRatio } from '../render-values.ts';
import { fromBase } from '../units.ts';

/** A value as JSON, written as a fact of its type would be; null is none. Numbers without an end are given as "1/3". */
export function toJson(type: PlanType, value: Result): unknown {
  if (value === null || isUnknown(value)) return null;
  if (isExact(value)) return numberJson(type, value);
  if (typeof value !== 'object') return value;
  if ('unit' in value) return renderDuration(value);
  return 'items' in value ? value.items : 'entity' in value ? value.entity : null;
}

function numberJson(type: PlanType, value: Exact): unknown {
  switch (type.type) {
    case 'ratio':
      return renderRatio(value);
    case 'money':
      return `${plain(value)} ${type.currency}`;
    case 'quantity':
      return quantityJson(type, value);
    default:
      return typeof value === 'number' ? value : plain(value);
  }
}

/** In the unit of the declaration. Symbols of the standard have no namespace. */
function quantityJson(type: PlanType & { readonly type: 'quantity' }, value: Exact): string {
  const scale = type.units.get(type.unit);
  return `${plain(scale === undefined ? value : fromBase(value, scale))} ${simpleName(type.unit)}`;
}
