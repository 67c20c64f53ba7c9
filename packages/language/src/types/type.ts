import type { CodeList, ControlList, Entity, Enum, Group, RatioKind, Regime, SectorList } from '../generated/ast.ts';
import type { Measure } from '../units/measure.ts';

/** The type of an expression. `unknown` is the type of what has an error already; nothing more is said of it. */
export type Type = (
  | { kind: 'unknown' | 'none' | 'boolean' | 'integer' | 'number' | 'text' | 'date' | 'period' | 'rule' }
  /** A ratio literal fits every kind. */
  | { kind: 'ratio'; ratio?: RatioKind }
  | { kind: 'money'; currency: string }
  /** The difference of two temperatures is no temperature: 5 K, never 5 °C. */
  | { kind: 'quantity'; unit: Measure; isDifference?: true }
  | { kind: 'enum'; enum: Enum }
  | { kind: 'entity'; entity: Entity }
  /** A code literal fits every code list. */
  | { kind: 'codes'; list?: CodeList }
  | { kind: 'sectors'; list: SectorList }
  /** The number of an item, which a classification states. */
  | { kind: 'items'; list: ControlList }
  | { kind: 'set' | 'list'; of: Type }
  | { kind: 'sector-list'; list: SectorList }
  | { kind: 'group'; group: Group | Regime }
  /** A control list or what one item of it controls. */
  | { kind: 'control-list'; list: ControlList }
  | { kind: 'code-list'; list: CodeList }
) & { optional?: boolean };

export const UNKNOWN: Type = { kind: 'unknown' };
export const BOOLEAN: Type = { kind: 'boolean' };

/** Do values of the two types compare, one with the other? */
export function comparable(a: Type, b: Type): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown' || a.kind === 'none' || b.kind === 'none') return true;
  if (isNumeric(a) && isNumeric(b)) return true;
  if (a.kind !== b.kind) return false;
  return sameDetail(a, b);
}

export function isNumeric(type: Type): boolean {
  return type.kind === 'integer' || type.kind === 'number';
}

function sameDetail(a: Type, b: Type): boolean {
  if (a.kind === 'ratio' && b.kind === 'ratio') return !a.ratio || !b.ratio || a.ratio === b.ratio;
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency;
  if (a.kind === 'quantity' && b.kind === 'quantity') return a.unit.dimension === b.unit.dimension;
  if (a.kind === 'enum' && b.kind === 'enum') return a.enum === b.enum;
  if (a.kind === 'entity' && b.kind === 'entity') return a.entity === b.entity;
  if (a.kind === 'codes' && b.kind === 'codes') return !a.list || !b.list || a.list === b.list;
  if (a.kind === 'sectors' && b.kind === 'sectors') return a.list === b.list;
  if (a.kind === 'items' && b.kind === 'items') return a.list === b.list;
  if ((a.kind === 'set' || a.kind === 'list') && a.kind === b.kind) return comparable(a.of, (b as typeof a).of);
  return true;
}

/** The words for a type in a message. */
export function describeType(type: Type): string {
  return `${describeKind(type)}${type.optional ? '?' : ''}`;
}

function describeKind(type: Type): string {
  switch (type.kind) {
    case 'ratio':
      return type.ratio ? `ratio of ${type.ratio.name}` : 'ratio';
    case 'money':
      return `money of ${type.currency}`;
    case 'quantity':
      return `quantity of ${type.unit.name}`;
    case 'enum':
      return type.enum.name;
    case 'entity':
      return type.entity.name;
    case 'codes':
      return type.list?.name ?? 'code';
    case 'sectors':
    case 'items':
      return type.list.name;
    case 'set':
    case 'list':
      return `${type.kind} of ${describeType(type.of)}`;
    case 'sector-list':
    case 'code-list':
    case 'control-list':
      return `${type.list.name} (list)`;
    case 'group':
      return `${type.group.name} (group)`;
    default:
      return type.kind;
  }
}
