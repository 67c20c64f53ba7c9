import { sortOfType } from '../plan/types.ts';
import type { FactExpr, Order, PlanExpr, PlanSet } from '../plan.ts';

/** A side of a comparison that needs no working out. */
export type Operand =
  | FactExpr
  | Extract<PlanExpr, { op: 'boolean' | 'string' | 'none' | 'act-date' }>
  | { readonly op: 'number'; readonly value: number };

/** A leaf test that can be answered from facts of the act read once, without the evaluator. */
export type QuickTest =
  | { readonly kind: 'true'; readonly fact: FactExpr }
  | { readonly kind: 'compare'; readonly op: Order | 'is' | 'is-not'; readonly left: Operand; readonly right: Operand }
  /** A fact that is a member of an enum, code list or sector list; `code` null: none. */
  | { readonly kind: 'code'; readonly fact: FactExpr; readonly code: string | null; readonly negated: boolean }
  /** The same in a set known beforehand, or a set of such members that overlaps it or lies within it. */
  | { readonly kind: 'in' | 'overlaps' | 'within'; readonly fact: FactExpr; readonly set: ReadonlySet<string> };

/** Facts deeper in other facts than this are left to the evaluator. */
const DEEPEST = 8;

/** Undefined: for the evaluator. */
export function quickTest(test: PlanExpr): QuickTest | undefined {
  switch (test.op) {
    case 'fact':
      return isFact(test) && test.type.type === 'boolean' ? { kind: 'true', fact: test } : undefined;
    case '>=':
    case '>':
    case '<=':
    case '<':
      return compared(test.op, test.left, test.right);
    case 'is':
    case 'is-not':
      return (
        codeTest(test.op, test.left, test.right) ??
        codeTest(test.op, test.right, test.left) ??
        compared(test.op, test.left, test.right)
      );
    case 'in':
    case 'overlaps':
    case 'within':
      return membership(test.op, test.left, test.right);
    default:
      return undefined;
  }
}

const isFact = (expr: PlanExpr): expr is FactExpr =>
  expr.op === 'fact' && expr.slot < 0 && expr.path.length > 0 && expr.path.length <= DEEPEST;

export const isListed = (type: FactExpr['type']): boolean =>
  type.type === 'enum' || type.type === 'codes' || type.type === 'sectors';

function codeTest(op: 'is' | 'is-not', fact: PlanExpr, other: PlanExpr): QuickTest | undefined {
  if (!isFact(fact) || !isListed(fact.type) || (other.op !== 'string' && other.op !== 'none')) return undefined;
  return { kind: 'code', fact, code: other.op === 'none' ? null : other.value, negated: op === 'is-not' };
}

function membership(op: 'in' | 'overlaps' | 'within', fact: PlanExpr, set: PlanSet): QuickTest | undefined {
  if (!isFact(fact) || set.op !== 'strings') return undefined;
  const { type } = fact;
  const listed = op === 'in' ? isListed(type) : type.type === 'set' && isListed(type.of) && !type.of.optional;
  return listed ? { kind: op, fact, set: set.values } : undefined;
}

function compared(op: Order | 'is' | 'is-not', left: PlanExpr, right: PlanExpr): QuickTest | undefined {
  if (!isOperand(left) || !isOperand(right)) return undefined;
  const [a, b] = [sortOfOperand(left), sortOfOperand(right)];
  const fit = a === b ? a !== undefined : op === 'is' || op === 'is-not' ? a === undefined || b === undefined : false;
  if (!fit || (a === 'boolean' && op !== 'is' && op !== 'is-not')) return undefined;
  return { kind: 'compare', op, left, right };
}

function isOperand(expr: PlanExpr): expr is Operand {
  if (expr.op === 'number') return typeof expr.value === 'number';
  if (expr.op === 'fact') return isFact(expr) && !isListed(expr.type) && isPlainSort(expr.type);
  return expr.op === 'boolean' || expr.op === 'string' || expr.op === 'none' || expr.op === 'act-date';
}

const isPlainSort = (type: FactExpr['type']): boolean => ['boolean', 'number', 'string'].includes(sortOfType(type));

/** Undefined for none, which has no order and is equal to nothing else. */
function sortOfOperand(operand: Operand): 'boolean' | 'number' | 'string' | undefined {
  switch (operand.op) {
    case 'fact':
      return sortOfType(operand.type) as 'boolean' | 'number' | 'string';
    case 'act-date':
      return 'string';
    case 'none':
      return undefined;
    default:
      return operand.op;
  }
}
