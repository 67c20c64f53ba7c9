import type { AstNode } from 'langium';
import type { Compare } from '../generated/ast.ts';
import { english } from '../syntax/keywords.ts';
import { comparable, type Type } from '../types/type.ts';
import type { Typer } from '../types/typer.ts';

/** What kind of value a place asks for, as far as its neighbours tell. */
export interface Wanted {
  type?: Type;
  /** A collection of such values. */
  many: boolean;
}

const SETS = new Set(['in', 'overlaps', 'within']);

/** What the neighbours of an expression ask it to be. */
export function wantedAt(typer: Typer, node: AstNode): Wanted {
  const holder = node.$container;
  switch (holder?.$type) {
    case 'Compare':
      return besideOperator(typer, holder as Compare, node);
    case 'Period':
    case 'PeriodExtension':
      return node.$containerProperty === 'length'
        ? { type: { kind: 'period' }, many: false }
        : wanted('date', node, 'start');
    case 'Quantified':
    case 'Sum':
      return { many: node.$containerProperty === 'source' };
    default:
      return ofType(typer.expected(node));
  }
}

function wanted(kind: 'date', node: AstNode, property: string): Wanted {
  return node.$containerProperty === property ? { type: { kind }, many: false } : { many: false };
}

function besideOperator(typer: Typer, { left, right, operator: written }: Compare, node: AstNode): Wanted {
  const operator = english(written);
  if (node !== right) return ofType(typer.typeOf(right));
  const type = typer.typeOf(left);
  if (SETS.has(operator)) return { ...ofType(type), many: true };
  if (operator === '*' || operator === '/') return { type: { kind: 'number' }, many: false };
  const isArithmetic = operator === '+' || operator === '-';
  return isArithmetic && type.kind === 'date' ? { type: { kind: 'period' }, many: false } : ofType(type);
}

function ofType(type: Type | undefined): Wanted {
  if (!type || type.kind === 'unknown' || type.kind === 'none') return { many: false };
  // What is expected of a rule is whether it applies.
  if (type.kind === 'rule') return { type: { kind: 'boolean' }, many: false };
  return type.kind === 'set' || type.kind === 'list' ? { ...ofType(type.of), many: true } : { type, many: false };
}

const COLLECTIONS = new Set<Type['kind']>(['set', 'list', 'sector-list', 'group', 'code-list', 'control-list']);

/** How a value of the type fits: 0 well, 1 what it leads to may, 2 hardly. */
export function fitOf(type: Type, { type: asked, many }: Wanted): number {
  if (many) {
    if (!COLLECTIONS.has(type.kind)) return type.kind === 'entity' ? 1 : 2;
    const element = elementOf(type);
    return !asked || !element || comparable(element, asked) ? 0 : 2;
  }
  if (COLLECTIONS.has(type.kind) && type.kind !== 'set' && type.kind !== 'list') return 2;
  if (!asked || comparable(type, asked)) return 0;
  return type.kind === 'entity' ? 1 : 2;
}

function elementOf(type: Type): Type | undefined {
  switch (type.kind) {
    case 'set':
    case 'list':
      return type.of;
    case 'sector-list':
      return { kind: 'sectors', list: type.list };
    case 'code-list':
      return { kind: 'codes', list: type.list };
    case 'control-list':
      return type.list.subject?.ref && { kind: 'entity', entity: type.list.subject.ref };
    default:
      return undefined;
  }
}
