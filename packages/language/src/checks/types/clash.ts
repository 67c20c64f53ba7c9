import { CURRENCIES } from '../../literals/currencies.ts';
import { descends } from '../../names/subject.ts';
import { isScale } from '../../types/calculated.ts';
import { isNumeric, type Type } from '../../types/type.ts';

/** Why two values do not go together; each kind has a check of its own. */
export type Clash = 'type' | 'ratio' | 'currency' | 'unit' | 'scale';

const ARITHMETIC = new Set(['integer', 'number', 'ratio', 'money', 'quantity']);

/** Can one calculate with values of the type? */
export function isArithmetic(type: Type): boolean {
  return ARITHMETIC.has(type.kind);
}

/** Do two types clash where their values are compared, added or stand for one another? */
export function clashOf(a: Type, b: Type): Clash | undefined {
  if (a.kind === 'unknown' || b.kind === 'unknown' || a.kind === 'none' || b.kind === 'none') return undefined;
  if (isNumeric(a) && isNumeric(b)) return undefined;
  switch (a.kind) {
    case 'ratio':
      return b.kind !== 'ratio' ? 'type' : !a.ratio || !b.ratio || a.ratio === b.ratio ? undefined : 'ratio';
    case 'money':
      return b.kind !== 'money' ? 'type' : a.currency === b.currency || ![a, b].every(isKnown) ? undefined : 'currency';
    case 'quantity':
      return b.kind === 'quantity' ? ofUnits(a, b) : 'type';
    case 'enum':
      return b.kind === 'enum' && a.enum === b.enum ? undefined : 'type';
    case 'entity':
      return b.kind === 'entity' && related(a, b) ? undefined : 'type';
    case 'items':
      return (b.kind === 'items' && a.list === b.list) || (b.kind === 'codes' && !b.list) ? undefined : 'type';
    case 'codes':
      if (!a.list && b.kind === 'items') return undefined;
      return b.kind === 'codes' && (!a.list || !b.list || a.list === b.list) ? undefined : 'type';
    case 'sectors':
      return b.kind === 'sectors' && a.list === b.list ? undefined : 'type';
    case 'set':
    case 'list':
      return b.kind === 'set' || b.kind === 'list' ? clashOf(a.of, b.of) : 'type';
    default:
      return a.kind === b.kind ? undefined : 'type';
  }
}

type OfQuantity = Extract<Type, { kind: 'quantity' }>;

/** A difference of temperatures is none on a scale: 5 K, never 5 °C. */
function ofUnits(a: OfQuantity, b: OfQuantity): Clash | undefined {
  if (a.unit.dimension !== b.unit.dimension) return 'unit';
  return (a.isDifference && isScale(b)) || (b.isDifference && isScale(a)) ? 'scale' : undefined;
}

/** Does a value of the second type fit where the first is asked for? Narrower than comparing: an integer takes no fraction. */
export function misfit(wanted: Type, found: Type): Clash | undefined {
  if (found.kind === 'none') return wanted.optional || wanted.kind === 'unknown' ? undefined : 'type';
  if (wanted.kind === 'integer' && found.kind === 'number') return 'type';
  return clashOf(wanted, found);
}

/** Of a currency that does not exist nothing more is said. */
function isKnown({ currency }: { currency: string }): boolean {
  return CURRENCIES.has(currency);
}

function related(a: Extract<Type, { kind: 'entity' }>, b: Extract<Type, { kind: 'entity' }>): boolean {
  return descends(a.entity, b.entity) || descends(b.entity, a.entity);
}
