import type { PlanExpr, PlannedAtom, PlanSet } from '../plan.ts';

/** How a test looks at a fact. */
export type How =
  | { readonly kind: 'truth' }
  /** Compared with, or equal to, the value of an expression. */
  | { readonly kind: 'with'; readonly other: PlanExpr }
  | { readonly kind: 'in'; readonly set: PlanSet }
  /** Its items are looked at one by one by any or all. */
  | { readonly kind: 'each' }
  /** In any other way. */
  | { readonly kind: 'other' };

export interface Use {
  /** See FactExpr. */
  readonly pattern: string;
  readonly how: How;
}

const TRUTH: readonly How[] = [{ kind: 'truth' }];
const EACH: readonly How[] = [{ kind: 'each' }];
const OTHER: readonly How[] = [{ kind: 'other' }];

const known = new WeakMap<PlannedAtom, readonly Use[]>();

/** Every way in which an atom looks at facts, through definitions and tables. */
export function usesOf(atom: PlannedAtom): readonly Use[] {
  const before = known.get(atom);
  if (before !== undefined) return before;
  const uses: Use[] = [];
  collect(atom.test, TRUTH, uses);
  known.set(atom, uses);
  return uses;
}

/** Notes how the facts in an expression are used, if its own value is used in these ways. */
function collect(expr: PlanExpr, ways: readonly How[], uses: Use[]): void {
  switch (expr.op) {
    case 'fact':
      for (const how of ways) uses.push({ pattern: expr.pattern, how });
      return;
    case 'value':
      return collect(expr.of.value, ways, uses);
    case 'and':
    case 'or':
      for (const arg of expr.args) collect(arg, TRUTH, uses);
      return;
    case 'not':
      return collect(expr.arg, TRUTH, uses);
    case 'fiscal-year':
      return collect(expr.arg, OTHER, uses);
    case 'if':
      collect(expr.condition, TRUTH, uses);
      collect(expr.yes, ways, uses);
      return collect(expr.no, ways, uses);
    case 'rows':
      for (const row of expr.rows) {
        collect(row.condition, TRUTH, uses);
        collect(row.result, ways, uses);
      }
      return;
    case '>=':
    case '>':
    case '<=':
    case '<':
    case 'is':
    case 'is-not':
      collect(expr.left, beside(expr.right), uses);
      return collect(expr.right, beside(expr.left), uses);
    case 'in':
    case 'overlaps':
    case 'within':
      collect(expr.left, members(expr.right), uses);
      return collectSet(expr.right, expr.op === 'in' ? beside(expr.left) : OTHER, uses);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'add-period':
    case 'subtract-period':
      collect(expr.left, OTHER, uses);
      return collect(expr.right, OTHER, uses);
    case 'any':
    case 'all':
    case 'count':
    case 'sum':
      return collectBinder(expr, uses);
    default:
      return;
  }
}

function collectSet(set: PlanSet, ways: readonly How[], uses: Use[]): void {
  if (set.op === 'items') for (const item of set.items) collect(item, ways, uses);
  else if (set.op !== 'strings') collect(set, ways, uses);
}

function collectBinder(expr: Extract<PlanExpr, { slot: number; source: PlanExpr }>, uses: Use[]): void {
  collect(expr.source, expr.op === 'any' || expr.op === 'all' ? EACH : OTHER, uses);
  if (expr.where !== undefined) collect(expr.where, TRUTH, uses);
  if (expr.op !== 'sum') return;
  collect(expr.value, OTHER, uses);
  if (expr.key !== undefined) collect(expr.key, OTHER, uses);
}

/** What stands beside the fact must have one value for the whole case: nothing of the item in a slot. */
function beside(other: PlanExpr): readonly How[] {
  return hasSlot(other) ? OTHER : [{ kind: 'with', other }];
}

function members(set: PlanSet): readonly How[] {
  if (set.op === 'strings') return [{ kind: 'in', set }];
  const slotted = set.op === 'items' ? set.items.some(hasSlot) : hasSlot(set);
  return slotted ? OTHER : [{ kind: 'in', set }];
}

function hasSlot(expr: PlanExpr): boolean {
  switch (expr.op) {
    case 'fact':
      return expr.slot >= 0;
    case 'boolean':
    case 'number':
    case 'string':
    case 'period':
    case 'none':
    case 'unknown':
    case 'value':
    case 'act-date':
      return false;
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'add-period':
    case 'subtract-period':
      return hasSlot(expr.left) || hasSlot(expr.right);
    default:
      return true;
  }
}
